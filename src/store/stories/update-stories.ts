// Has the stories of some posts looked at again, whatever was found before.
import { sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { settleStories } from './settle.ts'

/** Posts that do not exist are left out. Safe to repeat. */
export async function updateStories(db: Database, postIds: readonly string[]): Promise<void> {
  const ids = [...new Set(postIds)].sort()
  await retryWhole(() =>
    db.execute(sql`insert into story_queue (post_id, is_changed)
      select id, true from posts where id = any(${sql.param(ids)})`),
  )
  await settleStories(db)
}
