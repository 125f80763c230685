// The rows of subscriptions at WebSub hubs. Every function is one statement; times are the caller's.
import { eq, type SQL, sql } from 'drizzle-orm'
import { webhookEndpoints } from '../../../drizzle/inbox.ts'
import { type WebSubState, websubSubscriptions } from '../../../drizzle/websub.ts'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'

/** As people are shown it: also whether the lease ran out, and whether the hub is still to be left. */
export type ShownState = WebSubState | 'EXPIRED' | 'LEAVING'

type Columns = Pick<typeof websubSubscriptions, 'endpointId' | 'state' | 'isWanted' | 'leaseUntil'>

/** Whether deliveries are wanted: an endpoint that is disabled or deleted wants none. */
const isGoal = ({ endpointId, isWanted }: Pick<Columns, 'endpointId' | 'isWanted'>): SQL<boolean> =>
  sql`(${isWanted} and exists (select 1 from webhook_endpoints wanted where wanted.id = ${endpointId} and wanted.is_enabled))`

export const shown = (row: Columns): SQL<ShownState> => sql`case
  when ${row.state} in ('PENDING', 'ACTIVE') and not ${isGoal(row)} then 'LEAVING'
  when ${row.state} = 'ACTIVE' and ${row.leaseUntil} <= now() then 'EXPIRED'
  else ${row.state} end`

export interface Subscription {
  readonly topic: string
  /** What the hub is to be told: yes, or that nothing is wanted any more. */
  readonly isGoal: boolean
}

export async function findSubscription(db: Database, id: string): Promise<Subscription | null> {
  const [row] = await retryWhole(async () =>
    db
      .select({ topic: websubSubscriptions.topic, isGoal: isGoal(websubSubscriptions) })
      .from(websubSubscriptions)
      .where(eq(websubSubscriptions.endpointId, id)),
  )
  return row ?? null
}

/** The hub is to be asked at once. What it said before stands until it says something else. */
export async function wantSubscription(
  db: Database,
  { id, topic, leaseSeconds }: { id: string; topic: string; leaseSeconds: number | null },
  now: Date,
): Promise<void> {
  await run(
    db,
    sql`insert into websub_subscriptions (endpoint_id, topic, state, lease_seconds, due_at)
      values (${id}, ${topic}, 'PENDING', ${leaseSeconds}::int, ${at(now)})
      on conflict (endpoint_id) do update set is_wanted = true, lease_seconds = excluded.lease_seconds,
        state = case when websub_subscriptions.state = 'ACTIVE' then 'ACTIVE' else 'PENDING' end,
        due_at = excluded.due_at, attempts = 0, error = null`,
  )
}

/** @returns whether there is one. */
export async function unwantSubscription(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await run(
    db,
    sql`update websub_subscriptions set is_wanted = false, attempts = 0, error = null,
        due_at = case when state = 'ENDED' then null else ${at(now)} end
      where endpoint_id = ${id} returning 1`,
  )
  return rows.length > 0
}

/** Something about the endpoint has changed that the hub is to know. @returns whether there is anything to be told. */
export async function stirSubscription(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await run(
    db,
    sql`update websub_subscriptions s set due_at = ${at(now)}, attempts = 0
      where endpoint_id = ${id} and (state <> 'ENDED' or ${isGoal(aliased)}) returning 1`,
  )
  return rows.length > 0
}

/** A subscription whose hub is to be asked now, by this process alone for a minute. */
export interface Asking {
  readonly endpointId: string
  readonly isGoal: boolean
  /** Where hubs are named; null where the endpoint is deleted. */
  readonly source: string | null
  readonly topic: string
  readonly hub: string | null
  readonly callback: string | null
  readonly state: WebSubState
  readonly leaseSeconds: number | null
  readonly isLeaseOver: boolean
  /** Sealed; null where the endpoint is deleted. */
  readonly secret: string | null
  /** This one included: also tells this asking from any later one. */
  readonly attempts: number
}

const aliased = {
  endpointId: sql.raw('s.endpoint_id'),
  isWanted: sql.raw('s.is_wanted'),
} as unknown as Columns

/** The one that is due for longest, or the one that is named if it is due. */
export async function claimSubscription(
  db: Database,
  id: string | null,
  now: Date,
): Promise<Asking | null> {
  const [row] = await run<Asking>(
    db,
    sql`with due as materialized (
        select endpoint_id, ${isGoal(aliased)} as is_goal from websub_subscriptions s
        where due_at <= ${at(now)} and (${id}::text is null or endpoint_id = ${id}::text)
        order by due_at limit 1 for update skip locked)
      update websub_subscriptions s set due_at = ${at(now)} + interval '60 seconds',
        attempts = least(s.attempts, 1000) + 1,
        state = case when s.state = 'ENDED' and due.is_goal then 'PENDING' else s.state end
      from due left join webhook_endpoints e on e.id = due.endpoint_id
      where s.endpoint_id = due.endpoint_id
      returning s.endpoint_id as "endpointId", due.is_goal as "isGoal", e.topic as source, s.topic, s.hub,
        s.callback, s.state, s.lease_seconds as "leaseSeconds", e.secret, s.attempts::int as attempts,
        coalesce(s.lease_until <= ${at(now)}, false) as "isLeaseOver"`,
  )
  return row ?? null
}

/** Before the hub is asked: it may ask back before it answers. */
export async function noteHub(
  db: Database,
  { endpointId, attempts }: Pick<Asking, 'endpointId' | 'attempts'>,
  { hub, topic, callback }: { hub: string; topic: string; callback: string },
): Promise<void> {
  await run(
    db,
    sql`update websub_subscriptions set hub = ${hub}, topic = ${topic}, callback = ${callback}
      where endpoint_id = ${endpointId} and attempts = ${attempts}`,
  )
}

/** Changes nothing where the hub has had its word in between, or somebody else asks it. */
export async function endAsking(
  db: Database,
  { endpointId, attempts }: Pick<Asking, 'endpointId' | 'attempts'>,
  { error, dueAt }: { readonly error: string | null; readonly dueAt: Date },
): Promise<void> {
  await run(
    db,
    sql`update websub_subscriptions set error = ${error}::text, due_at = ${at(dueAt)}
      where endpoint_id = ${endpointId} and attempts = ${attempts}`,
  )
}

/** The hub asked whether it is to send, and was told yes. */
export async function confirmSubscription(
  db: Database,
  { id, topic }: { readonly id: string; readonly topic: string },
  { leaseUntil, dueAt }: { readonly leaseUntil: Date | null; readonly dueAt: Date },
): Promise<void> {
  await run(
    db,
    sql`insert into websub_subscriptions (endpoint_id, topic, state, lease_until, due_at)
      values (${id}, ${topic}, 'ACTIVE', ${at(leaseUntil)}, ${at(dueAt)})
      on conflict (endpoint_id) do update set topic = excluded.topic, state = 'ACTIVE',
        lease_until = excluded.lease_until, due_at = excluded.due_at, attempts = 0, error = null`,
  )
}

/** The hub says that it will not send. */
export async function denySubscription(
  db: Database,
  id: string,
  { reason, dueAt }: { readonly reason: string; readonly dueAt: Date },
): Promise<void> {
  await run(
    db,
    sql`update websub_subscriptions set state = 'DENIED', error = ${reason}, lease_until = null,
        due_at = ${at(dueAt)}, attempts = 0
      where endpoint_id = ${id}`,
  )
}

/** No hub sends any more. Of a deleted endpoint nothing is left then. */
export async function endSubscription(db: Database, id: string): Promise<void> {
  await run(
    db,
    sql`with gone as (
        delete from websub_subscriptions s
        where endpoint_id = ${id} and not exists (select 1 from webhook_endpoints where id = ${id}))
      update websub_subscriptions set state = 'ENDED', lease_until = null, due_at = null, attempts = 0, error = null
      where endpoint_id = ${id} and exists (select 1 from webhook_endpoints where id = ${id})`,
  )
}

/** What an operator should know of the subscriptions that are wanted. */
export interface Leases {
  readonly wanted: number
  /** Their lease is over. */
  readonly expired: number
  /** Their lease is to be renewed by now. */
  readonly ending: number
  readonly nextEnd: Date | null
  readonly denied: number
  /** Asked for several times, and never confirmed. */
  readonly unanswered: number
}

export async function leases(db: Database): Promise<Leases> {
  const [row] = await run<Omit<Leases, 'nextEnd'> & { readonly nextEnd: string | null }>(
    db,
    sql`select count(*)::int as wanted,
        count(*) filter (where state = 'ACTIVE' and lease_until <= now())::int as expired,
        count(*) filter (where state = 'ACTIVE' and lease_until > now() and due_at <= now())::int as ending,
        to_json(min(lease_until) filter (where state = 'ACTIVE' and lease_until > now()))#>>'{}' as "nextEnd",
        count(*) filter (where state = 'DENIED')::int as denied,
        count(*) filter (where state = 'PENDING' and attempts > 1)::int as unanswered
      from websub_subscriptions s where ${isGoal(aliased)}`,
  )
  if (row === undefined) throw new Error('A count answers a row.')
  return { ...row, nextEnd: row.nextEnd === null ? null : new Date(row.nextEnd) }
}

/** With the endpoints that they are of. */
export const listSubscriptions = (db: Database) =>
  retryWhole(async () =>
    db
      .select({
        endpointId: websubSubscriptions.endpointId,
        state: shown(websubSubscriptions),
        topic: websubSubscriptions.topic,
        hub: websubSubscriptions.hub,
        leaseUntil: websubSubscriptions.leaseUntil,
        dueAt: websubSubscriptions.dueAt,
        error: websubSubscriptions.error,
      })
      .from(websubSubscriptions)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, websubSubscriptions.endpointId)),
  )

const at = (time: Date | null): SQL => sql`${time?.toISOString() ?? null}::timestamptz`

async function run<Row>(db: Database, query: SQL): Promise<Row[]> {
  return ((await retryWhole(() => db.execute(query))) as unknown as { rows: Row[] }).rows
}
