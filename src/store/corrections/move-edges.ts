// Gives edges of one source to another. Their ids follow, and so do the edges that refer to them.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { attributionId } from '../write-page/attribution-id.ts'

/** @param which of the edges, as a condition over their columns. No two may become one. */
export async function moveEdges(
  tx: Database,
  fromId: string,
  toId: string,
  which: SQL,
): Promise<void> {
  const id = sql.raw(attributionId('post_id', 'moved_to', 'a'))
  await tx.execute(sql`update attributions a set id = moved.id, source_id = ${toId},
      source_key = coalesce(source_key, ${fromId}), updated_at = now()
    from (select a.id as old, ${id} as id
      from attributions a, (select ${toId}::text as moved_to) destination
      where source_id = ${fromId} and ${which}) moved
    where a.id = moved.old`)
}
