// The rows of deliveries: put in once, claimed by one process at a time, finished, put back. Every function is one statement.
import { type SQL, sql } from 'drizzle-orm'
import type { DeliveryStatus } from '../../../drizzle/inbox.ts'
import type { Database } from '../db.ts'
import { thisMoment } from '../moment.ts'
import { runPrepared } from '../prepared.ts'
import { retryWhole } from '../retry.ts'

export interface NewDelivery {
  readonly id: string
  readonly endpointId: string
  readonly deliveryId: string | null
  readonly event: string | null
  readonly status: Extract<DeliveryStatus, 'QUEUED' | 'IGNORED'>
  readonly bodySha256: string
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly receivedAt: Date
}

export interface Receipt {
  readonly isNew: boolean
  readonly status: DeliveryStatus
}

const insertion = {
  name: 'insert_delivery',
  text: `with fresh as (
      insert into webhook_deliveries (id, endpoint_id, delivery_id, event, status, body_sha256,
        body_bytes, body, headers, received_at, due_at, finished_at)
      values ($1, $2, $3, $4, $5, $6, octet_length($7::bytea), $7::bytea, $8::jsonb, $9::timestamptz,
        case when $5 = 'QUEUED' then now() end, case when $5 = 'QUEUED' then null else now() end)
      on conflict (id) do nothing returning status)
    select coalesce(
      (select jsonb_build_object('isNew', true, 'status', status) from fresh),
      (select jsonb_build_object('isNew', false, 'status', status)
        from webhook_deliveries where id = $1)) as receipt`,
}

/** Durable when it returns. The same delivery again is told by its id. @throws AppError UNAVAILABLE */
export async function insertDelivery(db: Database, delivery: NewDelivery): Promise<Receipt> {
  const { id, endpointId, deliveryId, event, status, bodySha256, body, headers } = delivery
  const parameters = [
    id,
    endpointId,
    deliveryId,
    event,
    status,
    bodySha256,
    Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    JSON.stringify(headers),
    delivery.receivedAt.toISOString(),
  ]
  for (;;) {
    const receipt = await runPrepared<Receipt | null>(db, insertion, parameters)
    // Null: it came twice at the same instant, and this statement cannot see yet what it waited for.
    if (receipt) return receipt
  }
}

/** A delivery that this process works on, until the lease is over. */
export interface Claim {
  readonly id: string
  readonly endpointId: string
  readonly scheme: string
  readonly forumName: string | null
  readonly forumUrl: string | null
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  /** This one included: also tells this claim from any later one. */
  readonly attempts: number
  readonly receivedAt: Date
}

/** Longer than any delivery takes; after a crash somebody else may take it this much later. */
const LEASE = '90 seconds'

const isDue = sql`due_at <= ${thisMoment} and status = 'QUEUED' and body is not null`

/**
 * Of an endpoint, taken at random from those where something waits, the delivery that is due for longest: so that one with a long
 * queue keeps no other waiting. The endpoints are found in steps, as the index has them.
 */
const next = sql`with recursive waiting (id) as (
      (select endpoint_id from webhook_deliveries where due_at is not null order by endpoint_id limit 1)
      union all
      select (select endpoint_id from webhook_deliveries
        where due_at is not null and endpoint_id > waiting.id order by endpoint_id limit 1)
      from waiting where waiting.id is not null),
    turns as materialized (select id from waiting where id is not null order by random()),
    due as materialized (
      select d.id from turns cross join lateral (
        select id from webhook_deliveries where endpoint_id = turns.id and ${isDue}
        order by due_at, id limit 1 for update skip locked) d
      limit 1)`

const named = (id: string): SQL => sql`with due as materialized (
      select id from webhook_deliveries where id = ${id} and ${isDue} for update skip locked)`

/**
 * The next delivery, or the one that is named if it is due. Never one that somebody works on.
 * @returns null where there is none. @throws AppError UNAVAILABLE
 */
export async function claimDelivery(db: Database, id: string | null): Promise<Claim | null> {
  const result = await retryWhole(() =>
    db.execute(sql`
    ${id === null ? next : named(id)}
    update webhook_deliveries d
    set due_at = now() + ${sql.raw(`interval '${LEASE}'`)}, attempts = d.attempts + 1
    from due, webhook_endpoints e
    where d.id = due.id and e.id = d.endpoint_id
    returning d.id, d.endpoint_id, e.scheme, e.forum_name, e.forum_url, d.body, d.headers,
      d.attempts, (extract(epoch from d.received_at) * 1000)::float8 as received_ms`),
  )
  const { rows } = result as unknown as { rows: ClaimRow[] }
  const [row] = rows
  if (!row) return null
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    scheme: row.scheme,
    forumName: row.forum_name,
    forumUrl: row.forum_url,
    body: row.body,
    headers: row.headers,
    attempts: row.attempts,
    receivedAt: new Date(row.received_ms),
  }
}

interface ClaimRow {
  readonly id: string
  readonly endpoint_id: string
  readonly scheme: string
  readonly forum_name: string | null
  readonly forum_url: string | null
  readonly body: Uint8Array
  readonly headers: Record<string, string>
  readonly attempts: number
  readonly received_ms: number
}

export type Ending =
  | { readonly status: 'PROCESSED' | 'IGNORED'; readonly ingestionIds: readonly string[] }
  /** Some of its documents were refused. */
  | { readonly status: 'PARTIAL'; readonly ingestionIds: readonly string[]; readonly error: string }
  /** Tried in vain for good. */
  | { readonly status: 'DEAD'; readonly error: string }
  /** To be tried again. */
  | {
      readonly status: 'QUEUED'
      readonly error: string
      readonly retryInMs: number
      /** False where the attempt was no fault of the delivery. */
      readonly counts: boolean
    }

/** Changes nothing where the lease was over and somebody else has claimed it since. */
export async function endClaim(
  db: Database,
  { id, attempts }: Pick<Claim, 'id' | 'attempts'>,
  ending: Ending,
): Promise<void> {
  const { status } = ending
  const error = 'error' in ending ? ending.error : null
  const retryInMs = 'retryInMs' in ending ? ending.retryInMs : null
  const uncounted = status === 'QUEUED' && !ending.counts ? 1 : 0
  const ingestionIds = 'ingestionIds' in ending ? JSON.stringify(ending.ingestionIds) : null
  await retryWhole(() =>
    db.execute(sql`
    update webhook_deliveries set status = ${status}, error = ${error}::text,
      attempts = attempts - ${uncounted}::int,
      due_at = now() + ${retryInMs}::float * interval '1 millisecond',
      finished_at = case when ${status} = 'QUEUED' then null else now() end,
      ingestion_ids = coalesce(
        array(select jsonb_array_elements_text(${ingestionIds}::jsonb)), ingestion_ids)
    where id = ${id} and status = 'QUEUED' and attempts = ${attempts}`),
  )
}

/**
 * Makes all that waits due, also what was to be tried again later: what was received before an erasure may hold what was erased,
 * until it is processed.
 * @returns those that wait for longest.
 */
export async function hurryDeliveries(db: Database, most: number): Promise<string[]> {
  const result = await retryWhole(() =>
    db.execute(sql`
    with hurried as (
      update webhook_deliveries set due_at = now() where status = 'QUEUED' and due_at > now())
    select id from webhook_deliveries where status = 'QUEUED' order by received_at, id limit ${most}`),
  )
  return (result as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id)
}

/** @returns what became of it: null where there is no such delivery. */
export async function requeueDelivery(
  db: Database,
  id: string,
): Promise<'queued' | 'without body' | null> {
  const result = await retryWhole(() =>
    db.execute(sql`
    with known as materialized (select id, body is not null as has_body from webhook_deliveries where id = ${id}),
    put_back as (
      update webhook_deliveries d set status = 'QUEUED', due_at = now(), attempts = 0, error = null,
        finished_at = null
      from known where d.id = known.id and known.has_body)
    select has_body from known`),
  )
  const { rows } = result as unknown as { rows: { has_body: boolean }[] }
  if (!rows[0]) return null
  return rows[0].has_body ? 'queued' : 'without body'
}
