// Threads: all of them, and what hangs on one.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import {
  type authors,
  type boards,
  type forums,
  ingestions,
  posts,
  threadIdentifiers,
  threads,
} from '../../../drizzle/schema.ts'
import type { ThreadFilter } from '../../graphql/schema.generated.ts'
import { connection, count, embedded, type List, one, type Type, value } from '../plan/declare.ts'
import { orNull, printPlain } from '../plan/value.ts'
import { threadCarries } from './carried.ts'
import {
  type Conditions,
  given,
  isOneOf,
  isRecord,
  isUpdatedAfter,
  isWithin,
  textsOf,
} from './conditions.ts'
import { threadHasEdge } from './edges.ts'
import { identifiers } from './identifiers.ts'
import { looksLike } from './like.ts'
import { listInThread, listOfPosts } from './post.ts'
import { provenance } from './provenance.ts'
import { inListedState } from './visibility.ts'

type Threads = typeof threads
type Posts = typeof posts

const conditions: Conditions<Threads, ThreadFilter> = {
  forumId: (thread, id) => isRecord(thread.forumId, id),
  boardId: (thread, id) => isRecord(thread.boardId, id),
  authorId: (thread, id) => isRecord(thread.authorId, id, 'author'),
  language: (thread, tags) => isOneOf(thread.language, tags),
  startedAt: (thread, range) => isWithin(thread.startedAt, range),
  // What has a dated post is sorted by its date, so an index finds the range.
  lastPostAt: (thread, range) =>
    and(isWithin(thread.lastPostAt, range), isWithin(thread.activeAt, range)),
  updatedAfter: (thread, instant) => isUpdatedAfter(threads, thread, instant),
  tags: (thread, tags) => ({
    column: thread.id,
    keys: sql`select ${threads.id} from ${threads} where ${threads.tags} && ${textsOf(tags)}::text[]`,
    holds: (id) =>
      sql`select 1 from ${threads} where ${and(eq(threads.id, id), sql`${threads.tags} && ${textsOf(tags)}::text[]`)}`,
  }),
  states: () => undefined,
  titleLike: (thread, asked) =>
    looksLike(thread.id, { table: threads, key: threads.id, name: threads.title }, asked),
  attributedTo: (thread, edge) => threadHasEdge(thread, edge),
  storyId: (thread, id) => threadCarries(thread, id),
}

export const listOfThreads: List<Threads, { readonly filter?: ThreadFilter | null }> = {
  type: 'Thread',
  tag: 'threads',
  orders: {
    LAST_POST_AT: (thread) => thread.activeAt,
    STARTED_AT: (thread) => thread.openedAt,
    TITLE: (thread) => thread.titleKey,
    UPDATED_AT: (thread) => thread.updatedAt,
    FIRST_SEEN_AT: (thread) => thread.firstSeenAt,
  },
  tie: (thread) => thread.id,
  byDefault: { field: 'LAST_POST_AT', direction: 'DESC' },
  where: (thread, asked) =>
    given(
      conditions,
      thread,
      asked.at(({ filter }) => filter),
    ),
}

const opens = (thread: Threads, post: Posts) =>
  and(eq(post.threadId, thread.id), eq(post.position, 1))
const firstId = (post: Posts) => [sql`${post.id}`]

/** Which pages there are is told by every document that is one of several. */
const pagesSeen = (thread: Threads): SQL => sql`(select ${ingestions.pageNumber} from ${ingestions}
  where ${eq(ingestions.threadId, thread.id)} and ${ingestions.pageNumber} is not null group by 1)`

const coverage = embedded<Threads>({
  pagesSeen: value((thread) => {
    const pages = sql`string_agg(page_number::text, ',' order by page_number)`
    return sql`(select '[' || coalesce(${pages}, '') || ']' from ${pagesSeen(thread)} seen)`
  }),
  pagesDeclared: value((thread) => orNull(printPlain(thread.declaredPageCount))),
  isComplete: value((thread) => {
    const seen = sql`(select count(*) from ${pagesSeen(thread)} seen
      where page_number between 1 and ${thread.declaredPageCount})`
    return orNull(sql`(case when ${thread.completeAt} >= ${thread.lastSeenAt} then true
      else ${seen} >= nullif(${thread.declaredPageCount}, 0) end)::text`)
  }),
})

export const thread: Type<Threads> = {
  table: threads,
  listed: (thread, asked) => inListedState(thread.state, asked),
  fields: {
    forum: one('Forum', (thread, forum: typeof forums) => eq(forum.id, thread.forumId)),
    board: one('Board', (thread, board: typeof boards) => eq(board.id, thread.boardId)),
    author: one('Author', (thread, author: typeof authors) => eq(author.id, thread.authorId)),
    openingPost: one('Post', opens, firstId),
    posts: connection(listInThread, (thread, post) => eq(post.threadId, thread.id)),
    postCount: count(listOfPosts, (thread, post) => eq(post.threadId, thread.id)),
    coverage,
    provenance: one({ table: posts, object: provenance }, opens, firstId),
    identifiers: identifiers(threadIdentifiers),
  },
}
