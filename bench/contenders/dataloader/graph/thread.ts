// Threads as the graph has them: all, and those of a forum, board or author.
import { eq, getTableColumns, type SQL } from 'drizzle-orm'
import { threads } from '../../../../drizzle/schema.ts'
import type { ThreadFilter, ThreadOrder } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { isOfStory, threadConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Thread } from '../rows.ts'

export const thread: Records = {
  kind: 'thread',
  from: threads,
  columns: getTableColumns(threads),
  id: threads.id,
}

export interface ThreadArgs {
  readonly filter?: ThreadFilter | null | undefined
  readonly orderBy?: ThreadOrder | null | undefined
}

const keyByField = {
  LAST_POST_AT: 'activeAt',
  STARTED_AT: 'openedAt',
  TITLE: 'titleKey',
  FIRST_SEEN_AT: 'firstSeenAt',
  UPDATED_AT: 'updatedAt',
} as const

function order({ orderBy }: ThreadArgs): Order {
  const { field, direction } = orderBy ?? { field: 'LAST_POST_AT', direction: 'DESC' }
  const key = keyByField[field]
  return {
    tag: `threads:${field}:${direction}`,
    keys: [key, 'id'],
    columns: [threads[key], threads.id],
    direction,
  }
}

const list = (name: string, belongs?: (parent: SQL) => SQL): Collection<Thread, ThreadArgs> => ({
  ...thread,
  name,
  order,
  where: ({ filter }, parent) => [belongs?.(parent), ...threadConditions(filter)],
})

export const allThreads = list('threads')
export const threadsOfForum = list('forum.threads', (id) => eq(threads.forumId, id))
export const threadsOfBoard = list('board.threads', (id) => eq(threads.boardId, id))
export const threadsOfAuthor = list('author.threads', (id) => eq(threads.authorId, id))
/** By the id of its earliest post. */
export const threadsOfStory = list('story.threads', isOfStory)
