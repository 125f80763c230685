// The forum of a document that names none, by the thread or the posts that it shows.
import { sql } from 'drizzle-orm'
import type { Database } from './db.ts'
import { retryWhole } from './retry.ts'

/** @returns the forum's id, or null where none of the keys is known. */
export async function findForum(
  db: Database,
  threadKeys: readonly string[],
  postKeys: readonly string[],
): Promise<string | null> {
  const result = await retryWhole(() =>
    db.execute(sql`
    select t.forum_id from thread_identifiers i join threads t on t.id = i.owner_id
      where i.key in ${list(threadKeys)}
    union all
    select p.forum_id from post_identifiers i join posts p on p.id = i.owner_id
      where i.key in ${list(postKeys)}
    limit 1`),
  )
  const { rows } = result as unknown as { rows: { forum_id: string }[] }
  return rows[0]?.forum_id ?? null
}

const list = (keys: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`
