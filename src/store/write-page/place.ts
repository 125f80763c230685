// Places posts of which no document says where they stand in their thread, as they come by webhook or feed: by date, see place_posts
// in the migrations, which also places those that were moved.
import { sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'

/** In the write statement: whether its thread has such posts. */
export const isUnplaced = `exists (select 1 from post_in where position is null) or exists (
    select 1 from thread_id t join posts p on p.thread_id = t.id where p.given_position is null)`

export async function placePosts(db: Database, threadId: string): Promise<void> {
  await retryWhole(() => db.execute(sql`select place_posts(array[${threadId}])`))
}
