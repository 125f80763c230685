// Forums: all of them, and what hangs on one.
import { eq } from 'drizzle-orm'
import { forums } from '../../../drizzle/schema.ts'
import type { ForumFilter, ForumSourcesArgs } from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import { connection, type List, type Type } from '../plan/declare.ts'
import { listOfAuthors } from './author.ts'
import { listOfBoards } from './board.ts'
import { type Conditions, given, isOneOf } from './conditions.ts'
import { hasPost } from './edges.ts'
import { listOfPosts } from './post.ts'
import { listOfSources } from './source.ts'
import { listOfThreads } from './thread.ts'

type Forums = typeof forums

const conditions: Conditions<Forums, ForumFilter> = {
  engine: (forum, ids) => isOneOf(forum.engine, ids),
  host: (forum, hosts) =>
    isOneOf(
      forum.host,
      hosts.at((given) => given.map((host) => host.toLowerCase())),
    ),
}

export const listOfForums: List<Forums, { readonly filter?: ForumFilter | null }> = {
  type: 'Forum',
  tag: 'forums',
  orders: { FIRST_SEEN_AT: (forum) => forum.firstSeenAt },
  tie: (forum) => forum.id,
  byDefault: { field: 'FIRST_SEEN_AT', direction: 'ASC' },
  where: (forum, asked) =>
    given(
      conditions,
      forum,
      asked.at(({ filter }) => filter),
    ),
}

export const forum: Type<Forums> = {
  table: forums,
  fields: {
    boards: connection(listOfBoards, (forum, board) => eq(board.forumId, forum.id)),
    threads: connection(listOfThreads, (forum, thread) => eq(thread.forumId, forum.id)),
    posts: connection(listOfPosts, (forum, post) => eq(post.forumId, forum.id)),
    authors: connection(listOfAuthors, (forum, author) => eq(author.forumId, forum.id)),
    sources: connection(listOfSources, (forum, source, asked: Asked<ForumSourcesArgs>) =>
      hasPost(
        source,
        asked.at(({ roles }) => roles),
        (post) => eq(post.forumId, forum.id),
      ),
    ),
  },
}
