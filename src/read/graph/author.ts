// Authors: all of them, and what hangs on one.
import { eq, sql } from 'drizzle-orm'
import { authorIdentifiers, authors, type forums } from '../../../drizzle/schema.ts'
import type { AuthorFilter, AuthorSourcesArgs } from '../../graphql/schema.generated.ts'
import { foldName } from '../../identity.ts'
import type { Asked } from '../plan/asked.ts'
import { connection, count, type List, one, type Type } from '../plan/declare.ts'
import { type Conditions, given, isRecord, storable } from './conditions.ts'
import { hasPostOf } from './edges.ts'
import { feedBot, isLikelyFeedBot, looksLikeFeedBot } from './feed-bot.ts'
import { identifiers } from './identifiers.ts'
import { looksLike } from './like.ts'
import { listOfPosts } from './post.ts'
import { listOfSources } from './source.ts'
import { listOfThreads } from './thread.ts'

type Authors = typeof authors

const conditions: Conditions<Authors, AuthorFilter> = {
  forumId: (author, id) => isRecord(author.forumId, id),
  nameLike: (author, asked) =>
    looksLike(author.id, { table: authors, key: authors.id, name: authors.nameKey }, asked),
  isLikelyFeedBot: (author, { now }) => looksLikeFeedBot(author.id, now),
  name: (author, asked) =>
    sql`${author.nameKey} = ${asked.bind((name) => storable(foldName(name)))}::text`,
}

export const listOfAuthors: List<Authors, { readonly filter?: AuthorFilter | null }> = {
  type: 'Author',
  tag: 'authors',
  orders: { NAME: (author) => author.nameKey },
  tie: (author) => author.id,
  byDefault: { field: 'NAME', direction: 'ASC' },
  where: (author, asked) =>
    given(
      conditions,
      author,
      asked.at(({ filter }) => filter),
    ),
}

export const author: Type<Authors> = {
  table: authors,
  fields: {
    forum: one('Forum', (author, forum: typeof forums) => eq(forum.id, author.forumId)),
    posts: connection(listOfPosts, (author, post) => eq(post.authorId, author.id)),
    threads: connection(listOfThreads, (author, thread) => eq(thread.authorId, author.id)),
    sources: connection(listOfSources, (author, source, asked: Asked<AuthorSourcesArgs>) =>
      hasPostOf(
        source,
        author,
        asked.at(({ roles }) => roles),
      ),
    ),
    postCount: count(listOfPosts, (author, post) => eq(post.authorId, author.id)),
    isLikelyFeedBot,
    feedBot,
    identifiers: identifiers(authorIdentifiers),
  },
}
