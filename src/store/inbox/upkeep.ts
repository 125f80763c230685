// What the inbox holds, and what it lets go when its time is over.
import { sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'

export interface InboxState {
  /** Waiting, or being worked on. */
  readonly queued: number
  /** For how long the longest waits since it was received, in seconds; null for an empty queue. */
  readonly oldestSeconds: number | null
  /** Parked, and kept for a replay. */
  readonly dead: number
}

/** Counts stop here: nobody needs to know more exactly, and no probe should walk a large table. */
const MOST_COUNTED = 10_000

export async function inboxState(db: Database): Promise<InboxState> {
  const result = await db.execute(sql`
    select
      (select count(*)::int from (
        select 1 from webhook_deliveries where due_at is not null limit ${MOST_COUNTED}) q) as queued,
      (select extract(epoch from now() - min(received_at))::float from (
        select received_at from webhook_deliveries where due_at is not null
        order by due_at limit ${MOST_COUNTED}) q) as oldest,
      (select count(*)::int from (
        select 1 from webhook_deliveries where status = 'DEAD' and body is not null limit ${MOST_COUNTED}) d) as dead`)
  const { rows } = result as unknown as {
    rows: { queued: number; oldest: number | null; dead: number }[]
  }
  const { queued = 0, oldest = null, dead = 0 } = rows[0] ?? {}
  return { queued, oldestSeconds: oldest === null ? null : Math.max(0, Math.round(oldest)), dead }
}

const ROWS_A_PASS = 1_000

/** Lets go of bodies that were dealt with long ago, and of what callers left behind. A part of it, if there is much. */
export async function tidy(db: Database, keepBodiesDays: number): Promise<void> {
  const some = sql.raw(String(ROWS_A_PASS))
  await retryWhole(() =>
    db.execute(sql`
    with old_bodies as (
      select id from webhook_deliveries
      where status <> 'QUEUED' and body is not null
        and received_at < now() - ${keepBodiesDays} * interval '1 day'
      limit ${some} for update skip locked),
    bodies as (
      update webhook_deliveries d set body = null, headers = '{}' from old_bodies o where d.id = o.id),
    old_keys as (
      select key from idempotency_keys where created_at < now() - interval '30 days'
      limit ${some} for update skip locked),
    keys as (delete from idempotency_keys k using old_keys o where k.key = o.key),
    old_limits as (
      select key from rate_limits where paid_off_at < now() - interval '1 hour'
      limit ${some} for update skip locked),
    limits as (delete from rate_limits l using old_limits o where l.key = o.key),
    left_hubs as (
      delete from websub_subscriptions s
      where coalesce(lease_until, created_at + interval '30 days') < now()
        and not exists (select 1 from webhook_endpoints where id = s.endpoint_id))
    select 1`),
  )
}
