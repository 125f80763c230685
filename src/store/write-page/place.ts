// Places posts of which no document says where they stand in their thread, as they come by webhook or feed: behind the last placed
// post that is not younger, by date. Depends only on which posts are there, not on the order in which they came.
import { sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'

/** In the write statement: whether its thread has such posts. */
export const isUnplaced = `exists (select 1 from post_in where position is null) or exists (
    select 1 from thread_id t join posts p on p.thread_id = t.id where p.given_position is null)`

export async function placePosts(db: Database, threadId: string): Promise<void> {
  await retryWhole(() =>
    db.transaction(async (tx) => {
      // Whoever places last has to see all that the others placed.
      await tx.execute(sql`select 1 from threads where id = ${threadId} for update`)
      await tx.execute(sql`update posts p set position = placed.position, updated_at = now()
        from (
          select id, coalesce(given_position, (anchor + row_number() over (
            partition by anchor, given_position is null
            order by published_at nulls last, native_id, id))::int) as position
          from (
            select *, coalesce(max(given_position) over (
              order by published_at nulls last, given_position is null, id
              rows between unbounded preceding and current row), 0) as anchor
            from posts where thread_id = ${threadId}) by_date) placed
        where p.id = placed.id and p.position <> placed.position`)
    }),
  )
}
