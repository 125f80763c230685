// Posts: all of them, and what hangs on one.
import { and, eq, ne, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { authors, forums, threads } from '../../../drizzle/schema.ts'
import { postIdentifiers, postRevisions, posts } from '../../../drizzle/schema.ts'
import type { storyMembers } from '../../../drizzle/stories.ts'
import { AppError } from '../../errors.ts'
import type {
  PostAttributionsArgs,
  PostCopiesArgs,
  PostFilter,
  PostTextArgs,
} from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import {
  connection,
  embedded,
  joined,
  type List,
  type Made,
  many,
  one,
  storedWith,
  type Type,
  value,
} from '../plan/declare.ts'
import { orNull, printInstant, printName, printPlain, printText } from '../plan/value.ts'
import { isCopyOf, postCarries } from './carried.ts'
import {
  type Conditions,
  given,
  hasRole,
  hasStatus,
  isOneOf,
  isRecord,
  isUpdatedAfter,
  isWithin,
} from './conditions.ts'
import { hasAnyEdge, hasEdge } from './edges.ts'
import { identifiers } from './identifiers.ts'
import { hostOfLink, isInBoard, linksTo } from './places.ts'
import { chainFirst, ofPost, provenance } from './provenance.ts'
import { listOfRevisions } from './revision.ts'
import { shortened } from './shorten.ts'
import { inListedState, isVisible, wordsMayBeShown } from './visibility.ts'

type Posts = typeof posts
type Contents = typeof postRevisions
type Edges = typeof import('../../../drizzle/schema.ts').attributions

/** Each allAttributedTo is a look-up of its own for every post. */
const MOST_ATTRIBUTIONS = 10

const conditions: Conditions<Posts, PostFilter> = {
  forumId: (post, id) => isRecord(post.forumId, id),
  boardId: (post, id) => isInBoard(post, id),
  threadId: (post, id) => isRecord(post.threadId, id, 'thread'),
  authorId: (post, id) => isRecord(post.authorId, id, 'author'),
  isOpeningPost: (post, { now }) => (now ? eq : ne)(post.position, sql`1`),
  language: (post, tags) => isOneOf(post.language, tags),
  // What is dated is sorted by its date, so an index finds the range.
  publishedAt: (post, range) => [
    isWithin(post.publishedAt, range),
    { of: post.sortAt, within: (column) => isWithin(column, range) },
  ],
  updatedAfter: (post, instant) => isUpdatedAfter(posts, post, instant),
  states: () => undefined,
  attributedTo: (post, edge) => hasEdge(post, edge),
  allAttributedTo: (post, edges) => oneByOne(edges).map((edge) => hasEdge(post, edge)),
  hasAttribution: (post, { now }) => hasAnyEdge(post, now),
  storyId: (post, id) => postCarries(post, id),
  linksToDomain: (post, domains) => linksTo(post, domains),
}

/** @throws AppError INVALID for more than can be looked up. */
function oneByOne<Item>(asked: Asked<readonly Item[]>): readonly Asked<Item>[] {
  if (asked.now.length > MOST_ATTRIBUTIONS) {
    throw new AppError('INVALID', `allAttributedTo takes at most ${MOST_ATTRIBUTIONS} entries.`, {
      field: ['filter', 'allAttributedTo'],
    })
  }
  return asked.now.map((_, i) => asked.at((items) => items[i] as Item))
}

export const listOfPosts: List<Posts, { readonly filter?: PostFilter | null }> = {
  type: 'Post',
  tag: 'posts',
  orders: {
    PUBLISHED_AT: (post) => post.sortAt,
    UPDATED_AT: (post) => post.updatedAt,
    FIRST_SEEN_AT: (post) => post.firstSeenAt,
    POSITION: (post) => post.position,
  },
  tie: (post) => post.id,
  byDefault: { field: 'PUBLISHED_AT', direction: 'DESC' },
  where: (post, asked) =>
    given(
      conditions,
      post,
      asked.at(({ filter }) => filter),
    ),
}

/** Copies of one post, first where. */
const listOfCopies: typeof listOfPosts = {
  ...listOfPosts,
  byDefault: { field: 'PUBLISHED_AT', direction: 'ASC' },
}

/** Posts of one thread as they stand in it. */
export const listInThread: typeof listOfPosts = {
  ...listOfPosts,
  byDefault: { field: 'POSITION', direction: 'ASC' },
}

const content = (print: (content: Contents) => ReturnType<typeof orNull>) =>
  joined<Posts, Contents>('content', print)

const storedContent = (key: 'quotes' | 'links' | 'attachments', made?: Made) =>
  storedWith('content', (_: Posts, content: Contents) => content[key], made)

/** Null where the page had no date at all. */
const observed = (name: 'published' | 'edited') => {
  const of = (post: Posts): Record<'at' | 'precision' | 'raw' | 'zone', PgColumn> => ({
    at: post[`${name}At`],
    precision: post[`${name}Precision`],
    raw: post[`${name}Raw`],
    zone: post[`${name}Timezone`],
  })
  return embedded<Posts>(
    {
      at: value((post) => orNull(printInstant(of(post).at))),
      precision: value((post) => printName(sql`coalesce(${of(post).precision}, 'UNKNOWN')`)),
      raw: value((post) => orNull(printText(of(post).raw))),
      timezoneAssumed: value((post) => orNull(printText(of(post).zone))),
    },
    (post) => {
      const { at, precision, raw } = of(post)
      return sql`${at} is null and ${precision} is null and ${raw} is null`
    },
  )
}

export const post: Type<Posts> = {
  table: posts,
  listed: (post, asked) => inListedState(post.state, asked),
  joins: {
    /** What the post says now; nothing where that is withheld. */
    content: {
      table: postRevisions,
      on: (post, content: Contents) =>
        and(
          eq(content.postId, post.id),
          eq(content.contentHash, post.contentHash),
          wordsMayBeShown(post),
        ),
    },
  },
  fields: {
    forum: one('Forum', (post, forum: typeof forums) => eq(forum.id, post.forumId)),
    thread: one('Thread', (post, thread: typeof threads) => eq(thread.id, post.threadId)),
    author: one('Author', (post, author: typeof authors) => eq(author.id, post.authorId)),
    isOpeningPost: value((post) => printPlain(sql`(${post.position} = 1)`)),
    publishedAt: observed('published'),
    editedAt: observed('edited'),
    html: content(({ html }) => orNull(printText(html))),
    text: joined<Posts, Contents, PostTextArgs>('content', ({ text }, asked) =>
      orNull(printText(shortened(text, asked))),
    ),
    bodyText: content(({ bodyText }) => orNull(printText(bodyText))),
    wordCount: content(({ wordCount }) => printPlain(sql`coalesce(${wordCount}, 0)`)),
    quotes: storedContent('quotes'),
    links: storedContent('links', { domain: (link) => printText(hostOfLink(link)) }),
    attachments: storedContent('attachments'),
    provenance,
    attributions: many(
      'Attribution',
      (post, edge: Edges, asked: Asked<PostAttributionsArgs>) =>
        and(
          ofPost(post, edge),
          hasRole(
            edge,
            asked.at(({ roles }) => roles),
          ),
          hasStatus(
            edge,
            asked.at(({ statuses }) => statuses),
          ),
          asked.now.minConfidence == null
            ? undefined
            : sql`${edge.confidence} >= ${asked.bind(({ minConfidence }) => minConfidence)}::real`,
        ),
      chainFirst,
      { back: 'post' },
    ),
    story: one('StoryMembership', (post, member: typeof storyMembers) =>
      and(eq(member.postId, post.id), isVisible(post.state)),
    ),
    copies: connection(listOfCopies, (post, other, asked: Asked<PostCopiesArgs>) =>
      isCopyOf(post, other, asked),
    ),
    revisions: connection(listOfRevisions, (post, revision) => eq(revision.postId, post.id)),
    replyTo: one(
      'Post',
      (post, other: Posts) =>
        and(eq(other.forumId, post.forumId), eq(other.nativeId, post.replyToNativeId)),
      (other) => [sql`${other.id}`],
    ),
    replies: connection(listInThread, (post, reply) =>
      and(eq(reply.forumId, post.forumId), eq(reply.replyToNativeId, post.nativeId)),
    ),
    identifiers: identifiers(postIdentifiers),
  },
}
