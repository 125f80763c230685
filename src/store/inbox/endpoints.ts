// The rows of webhook endpoints. Secrets go in and come out sealed.
import { eq, type SQL, sql } from 'drizzle-orm'
import { webhookEndpoints, webhookRefusals } from '../../../drizzle/inbox.ts'
import type { Database } from '../db.ts'
import { runPrepared } from '../prepared.ts'
import { retryWhole } from '../retry.ts'

export type EndpointRow = typeof webhookEndpoints.$inferSelect

/** What a delivery needs of its endpoint. */
export interface EndpointFacts {
  readonly id: string
  readonly scheme: string
  readonly isEnabled: boolean
  readonly forumName: string | null
  readonly forumUrl: string | null
  readonly topic: string | null
  /** Sealed; the previous one only while it is still good. */
  readonly secrets: readonly string[]
}

const lookUp = {
  name: 'find_endpoint',
  text: `select (
    select jsonb_build_object('id', id, 'scheme', scheme, 'isEnabled', is_enabled,
      'forumName', forum_name, 'forumUrl', forum_url, 'topic', topic,
      'secrets', case when previous_until > now() then jsonb_build_array(secret, previous_secret)
        else jsonb_build_array(secret) end)
    from webhook_endpoints where id = $1) as endpoint`,
}

/** @throws AppError UNAVAILABLE while the database is away. */
export const findEndpoint = (db: Database, id: string): Promise<EndpointFacts | null> =>
  runPrepared<EndpointFacts | null>(db, lookUp, [id])

export async function insertEndpoint(
  db: Database,
  endpoint: typeof webhookEndpoints.$inferInsert,
): Promise<void> {
  await retryWhole(async () => db.insert(webhookEndpoints).values(endpoint).onConflictDoNothing())
}

/** @returns whether there is such an endpoint. */
export async function updateEndpoint(
  db: Database,
  id: string,
  changes: Pick<EndpointRow, 'isEnabled'>,
): Promise<boolean> {
  const rows = await retryWhole(async () =>
    db
      .update(webhookEndpoints)
      .set(changes)
      .where(eq(webhookEndpoints.id, id))
      .returning({ id: webhookEndpoints.id }),
  )
  return rows.length > 0
}

/**
 * With the log of what was sent there. What was made of it stays.
 * @param discard whether also deliveries go that have not had their whole effect.
 * @returns how many of those are in the way; null where there is no such endpoint.
 */
export function deleteEndpoint(db: Database, id: string, discard: boolean): Promise<number | null> {
  return retryWhole(() =>
    db.transaction(async (tx) => {
      const count = async (query: SQL) =>
        ((await tx.execute(query)) as unknown as { rows: { count: number }[] }).rows[0]?.count ?? 0
      // Waits for deliveries that are being stored; those that come later find no endpoint, and are asked to come again.
      const isThere = await count(
        sql`select 1 as count from webhook_endpoints where id = ${id} for update`,
      )
      if (isThere === 0) return null
      const undone = await count(sql`select count(*)::int as count from webhook_deliveries
        where endpoint_id = ${id} and status in ('QUEUED', 'PARTIAL', 'DEAD') and body is not null`)
      if (undone > 0 && !discard) return undone
      await tx.execute(sql`delete from webhook_endpoints where id = ${id}`)
      return 0
    }),
  )
}

/** The secret until now stays good for some hours. @returns whether there is such an endpoint. */
export async function replaceSecret(
  db: Database,
  id: string,
  sealed: string,
  graceHours: number,
): Promise<boolean> {
  const { rows } = (await db.execute(sql`
    update webhook_endpoints set secret = ${sealed}, previous_secret = secret,
      previous_until = now() + ${graceHours} * interval '1 hour'
    where id = ${id} returning id`)) as unknown as { rows: unknown[] }
  return rows.length > 0
}

/** Oldest first. */
export const listEndpoints = (db: Database): Promise<EndpointRow[]> =>
  retryWhole(async () =>
    db.select().from(webhookEndpoints).orderBy(webhookEndpoints.createdAt, webhookEndpoints.id),
  )

/** Counts a refusal under its reason: of what was refused nothing is kept. */
export async function countRefusal(db: Database, endpointId: string, code: string): Promise<void> {
  await retryWhole(async () =>
    db
      .insert(webhookRefusals)
      .values({ endpointId, code, count: 1, lastAt: sql`now()` as never })
      .onConflictDoUpdate({
        target: [webhookRefusals.endpointId, webhookRefusals.code],
        set: { count: sql`least(${webhookRefusals.count}, 2000000000) + 1`, lastAt: sql`now()` },
      }),
  )
}
