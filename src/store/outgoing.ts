// Subscriptions and their notices in the database. A notice is a stretch of the changes; what is in it is read when it is sent.
import { sql } from 'drizzle-orm'
import { changeSubscriptions } from '../../drizzle/outgoing.ts'
import type { Database } from './db.ts'
import { thisMoment } from './moment.ts'
import { retryWhole } from './retry.ts'

const LARGEST_NOTICE = 100
/** Longer than sending a notice takes; after a crash somebody else may go on this much later. */
const LEASE = sql.raw(`interval '60 seconds'`)

/** A new subscriber is told of what changes from now on; `changes` gives what was before. */
export async function insertSubscription(
  db: Database,
  row: Pick<typeof changeSubscriptions.$inferInsert, 'id' | 'name' | 'url' | 'secret' | 'types'>,
): Promise<void> {
  await retryWhole(() =>
    db
      .insert(changeSubscriptions)
      .values({ ...row, txid: sql`pg_snapshot_xmin(pg_current_snapshot())` as never, seq: 0 })
      .onConflictDoNothing(),
  )
}

/** @returns false where there is none. */
export async function switchSubscription(
  db: Database,
  id: string,
  isEnabled: boolean,
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`update change_subscriptions set is_enabled = ${isEnabled}, due_at = now() where id = ${id} returning id`,
  )
  return rows.length > 0
}

export interface Subscriber {
  readonly id: string
  readonly url: string
  readonly secret: string
}

/** One that is due and that nobody works on. It is due again when the lease is over, or as `endNotice` says. */
export async function claimSubscription(db: Database): Promise<Subscriber | null> {
  const [row] = await rowsOf<Subscriber>(
    db,
    sql`with due as materialized (
      select id from change_subscriptions s
      where is_enabled and due_at <= ${thisMoment} and (
        exists (select 1 from change_notices where subscription_id = s.id and status = 'PENDING')
        or exists (select 1 from changes c where ${isNews}))
      order by due_at, id limit 1 for update skip locked)
    update change_subscriptions s set due_at = now() + ${LEASE} from due where s.id = due.id
    returning s.id, s.url, s.secret`,
  )
  return row ?? null
}

/** Changes `c` that subscription `s` has not been told of, as far as no older transaction is running. */
const isNews = sql`(c.txid, c.seq) > (s.txid, s.seq) and c.txid < pg_snapshot_xmin(pg_current_snapshot())
  and (s.types is null or c.type = any(s.types))`

export interface Notice {
  readonly id: string
  readonly attempts: number
  /** May have become fewer since the last attempt: what changed once more is in a later notice. */
  readonly changes: readonly {
    readonly op: string
    readonly type: string
    readonly nodeId: string
    readonly committedAt: string
  }[]
}

/** The notice that is pending, or a new one of what comes next; null where the subscriber knows all. */
export async function nextNotice(db: Database, id: string): Promise<Notice | null> {
  const [row] = await rowsOf<Notice>(
    db,
    sql`with s as materialized (select * from change_subscriptions where id = ${id}),
    pending as materialized (
      select n.id, n.txid, n.seq, n.attempts from change_notices n, s
      where n.subscription_id = s.id and n.status = 'PENDING' order by n.created_at limit 1),
    news as materialized (
      select c.* from changes c, s
      where ${isNews} and not exists (select 1 from pending) order by c.txid, c.seq limit ${sql.raw(String(LARGEST_NOTICE))}),
    added as (
      insert into change_notices (id, subscription_id, txid, seq)
      select 'notice_' || substr(encode(sha256(convert_to(concat_ws('|', s.id, last.txid, last.seq), 'UTF8')), 'hex'), 1, 24),
        s.id, last.txid, last.seq
      from s, (select txid, seq from news order by txid desc, seq desc limit 1) last
      on conflict (id) do update set status = 'PENDING', attempts = 0, finished_at = null
      returning id, txid, seq, attempts),
    notice as (select * from pending union all select * from added)
    select notice.id, notice.attempts::int as attempts, (
      select coalesce(jsonb_agg(jsonb_build_object('op', c.op, 'type', c.type, 'nodeId', c.node_id,
        'committedAt', to_char(c.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by c.txid, c.seq), '[]')
      from changes c, s where ${isNews} and (c.txid, c.seq) <= (notice.txid, notice.seq)) as changes
    from notice`,
  )
  return row ?? null
}

export type NoticeEnd =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sent'; readonly status: number }
  | {
      readonly kind: 'again' | 'failed'
      readonly status: number | null
      readonly error: string | null
      readonly retryInMs: number
    }

export async function endNotice(
  db: Database,
  subscription: string,
  notice: Notice | null,
  end: NoticeEnd,
): Promise<void> {
  if (end.kind === 'idle' || notice === null) {
    await rowsOf(db, sql`update change_subscriptions set due_at = now() where id = ${subscription}`)
    return
  }
  const isSent = end.kind === 'sent'
  const status = { sent: 'SENT', again: 'PENDING', failed: 'FAILED' }[end.kind]
  const error = end.kind === 'sent' ? null : end.error
  const dueIn = end.kind === 'sent' ? 0 : end.retryInMs
  await rowsOf(
    db,
    sql`with noted as (
      update change_notices set status = ${status}, attempts = attempts + 1, http_status = ${end.status}::int,
        error = ${error}::text, finished_at = case when ${status} <> 'PENDING' then now() end
      where id = ${notice.id} returning txid, seq)
    update change_subscriptions s set
      txid = case when ${isSent} then noted.txid else s.txid end,
      seq = case when ${isSent} then noted.seq else s.seq end,
      is_enabled = is_enabled and ${status} <> 'FAILED',
      due_at = case when ${isSent} then s.due_at else now() + ${dueIn} * interval '1 millisecond' end
    from noted where s.id = ${subscription}`,
  )
}

async function rowsOf<Row>(db: Database, query: ReturnType<typeof sql>): Promise<Row[]> {
  const result = await retryWhole(() => db.execute(query))
  return (result as unknown as { rows: Row[] }).rows
}
