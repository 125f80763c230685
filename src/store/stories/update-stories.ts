// Brings the stories of stored posts up to date: after a change that came by no page, or for posts from before there were stories.
import { and, eq, inArray } from 'drizzle-orm'
import { postRevisions, posts } from '../../../drizzle/schema.ts'
import { storyQueue } from '../../../drizzle/stories.ts'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { settleStories } from './settle.ts'

/** A long post holds some 10 kB of numbers. */
const BATCH = 100

/**
 * Settles what changes that came by no page left to settle: a post that is shown again, an edge that a human corrected. Others
 * than these wait for the next call or page.
 */
export async function settleLeft(db: Database): Promise<void> {
  const left = await retryWhole(async () =>
    db.select({ id: storyQueue.postId }).from(storyQueue).limit(BATCH),
  )
  if (left.length > 0) {
    await updateStories(
      db,
      left.map(({ id }) => id),
    )
  }
}

/** Posts that do not exist are left out. Safe to repeat; two statements for a hundred posts. */
export async function updateStories(db: Database, postIds: readonly string[]): Promise<void> {
  const ids = [...new Set(postIds)].sort()
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const isCurrent = and(
      eq(postRevisions.postId, posts.id),
      eq(postRevisions.contentHash, posts.contentHash),
    )
    const contents = await retryWhole(async () =>
      db
        .select({
          postId: posts.id,
          contentHash: posts.contentHash,
          bodyText: postRevisions.bodyText,
          quotes: postRevisions.quotes,
        })
        .from(posts)
        .innerJoin(postRevisions, isCurrent)
        .where(inArray(posts.id, batch)),
    )
    await settleStories(db, contents)
  }
}
