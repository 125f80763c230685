// The filters of the contract as conditions. Every condition names its own table, so lists may combine them freely.
import { and, eq, gt, gte, inArray, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  attributions,
  authors,
  forums,
  postRevisions,
  posts,
  sourceAliases,
  sources,
  threads,
} from '../../../drizzle/schema.ts'
import { stories, storyMembers } from '../../../drizzle/stories.ts'
import { AppError } from '../../../src/errors.ts'
import type {
  AttributionFilter,
  AttributionRole,
  AttributionStatus,
  AuthorFilter,
  DateRange,
  ForumFilter,
  PostFilter,
  SourceFilter,
  StoryFilter,
  ThreadFilter,
} from '../../../src/graphql/schema.generated.ts'
import { foldName } from '../../../src/identity.ts'
import { queryText } from '../../../src/read/search/query-text.ts'
import { isRecord, isSourceNamed, isSourceOf, type Merging, storyPost } from './aliases.ts'
import { storable } from './storable.ts'
import { isUpheld, shownPosts, shownThreads, wordsMayBeShown } from './visibility.ts'

type Given<Filter> = Filter | null | undefined
type Conditions = readonly (SQL | undefined)[]

/** Each allAttributedTo is a look-up of its own for every post. */
const MOST_ATTRIBUTIONS = 10
const MOST_VALUES = 100

export const forumConditions = (filter: Given<ForumFilter>): Conditions => [
  oneOf(forums.engine, filter?.engine),
  oneOf(
    forums.host,
    filter?.host?.map((host) => host.toLowerCase()),
  ),
]

export const threadConditions = (filter: Given<ThreadFilter>): Conditions => [
  shownThreads(filter?.states),
  record(threads.forumId, filter?.forumId),
  record(threads.boardId, filter?.boardId),
  record(threads.authorId, filter?.authorId, 'author'),
  oneOf(threads.language, filter?.language),
  within(threads.startedAt, filter?.startedAt),
  within(threads.lastPostAt, filter?.lastPostAt),
  filter?.updatedAfter == null ? undefined : gt(threads.updatedAt, filter.updatedAfter),
  filter?.tags
    ? sql`${threads.tags} && ${sql.param(filter.tags.map(storable))}::text[]`
    : undefined,
  like(threads.title, filter?.titleLike),
  filter?.attributedTo
    ? sql`exists (select 1 from ${posts} where ${and(
        eq(posts.threadId, threads.id),
        shownPosts(),
        hasAttribution(filter.attributedTo),
      )})`
    : undefined,
  filter?.storyId == null ? undefined : isOfStory(storyPost(filter.storyId)),
]

/** @throws AppError INVALID for lists that are too long. */
export function postConditions(filter: Given<PostFilter>): Conditions {
  const all = filter?.allAttributedTo ?? []
  if (all.length > MOST_ATTRIBUTIONS) {
    throw new AppError('INVALID', `allAttributedTo takes at most ${MOST_ATTRIBUTIONS} entries.`, {
      field: ['filter', 'allAttributedTo'],
    })
  }
  return [
    shownPosts(filter?.states),
    record(posts.forumId, filter?.forumId),
    record(posts.threadId, filter?.threadId, 'thread'),
    record(posts.authorId, filter?.authorId, 'author'),
    filter?.isOpeningPost == null ? undefined : (filter.isOpeningPost ? eq : ne)(posts.position, 1),
    oneOf(posts.language, filter?.language),
    within(posts.publishedAt, filter?.publishedAt),
    filter?.updatedAfter == null ? undefined : gt(posts.updatedAt, filter.updatedAfter),
    filter?.boardId == null
      ? undefined
      : sql`exists (select 1 from ${threads} where ${and(
          eq(threads.id, posts.threadId),
          record(threads.boardId, filter.boardId),
        )})`,
    filter?.linksToDomain ? linksTo(filter.linksToDomain) : undefined,
    filter?.attributedTo ? hasAttribution(filter.attributedTo) : undefined,
    ...all.map(hasAttribution),
    filter?.hasAttribution == null
      ? undefined
      : filter.hasAttribution
        ? hasAttribution({})
        : not(hasAttribution({})),
    filter?.storyId == null ? undefined : carries(storyPost(filter.storyId)),
  ]
}

export const authorConditions = (filter: Given<AuthorFilter>): Conditions => [
  record(authors.forumId, filter?.forumId),
  filter?.name == null ? undefined : eq(authors.nameKey, storable(foldName(filter.name))),
  like(authors.nameKey, filter?.nameLike),
  filter?.isLikelyFeedBot == null ? undefined : eq(feedBots, filter.isLikelyFeedBot),
]

/** The verdict over the newest posts. */
const feedBots: SQL<boolean> = sql`coalesce((select count(*) >= 5 and avg(by_feed::int) >= 0.8 and avg((position = 1)::int) >= 0.9
  from (select by_feed, position from ${posts} p where p.author_id = ${authors.id} and p.state = 'VISIBLE'
    order by sort_at desc, id desc limit 100) newest), false)`

export const sourceConditions = (filter: Given<SourceFilter>): Conditions => [
  filter?.name == null ? undefined : isSourceNamed(sources.id, filter.name),
  filter?.nameLike == null
    ? undefined
    : sql`exists (select 1 from ${sourceAliases} where ${and(
        eq(sourceAliases.ownerId, sources.id),
        like(sourceAliases.value, filter.nameLike),
      )})`,
  filter?.domain == null ? undefined : isSourceOf(sources.id, filter.domain),
  filter?.type
    ? or(
        inArray(sources.type, [...new Set(filter.type)]),
        filter.type.includes('UNKNOWN') ? isNull(sources.type) : undefined,
      )
    : undefined,
  filter?.forumId != null || filter?.roles
    ? hasPost(filter.roles, record(posts.forumId, filter.forumId))
    : undefined,
]

/** The source is one of a visible post that meets the condition. */
export const hasPost = (
  roles: Given<readonly AttributionRole[]>,
  condition: SQL | undefined,
): SQL => sql`exists (select 1 from ${attributions}
  join ${posts} on ${eq(posts.id, attributions.postId)}
  where ${and(eq(attributions.sourceId, sources.id), inRoles(roles), isUpheld(), shownPosts(), condition)})`

/** The post has an edge that meets the condition. */
const hasEdge = (...conditions: Conditions): SQL =>
  sql`exists (select 1 from ${attributions}
  where ${and(eq(attributions.postId, posts.id), ...conditions)})`

export const inRoles = (roles: Given<readonly AttributionRole[]>): SQL | undefined =>
  roles ? inArray(attributions.role, [...new Set(roles)]) : undefined

export const inStatuses = (statuses: Given<readonly AttributionStatus[]>): SQL =>
  statuses ? inArray(attributions.status, [...new Set(statuses)]) : isUpheld()

const hasAttribution = (filter: AttributionFilter): SQL =>
  hasEdge(
    record(attributions.sourceId, filter.sourceId, 'source'),
    filter.sourceName == null ? undefined : isSourceNamed(attributions.sourceId, filter.sourceName),
    filter.sourceDomain == null
      ? undefined
      : isSourceOf(attributions.sourceId, filter.sourceDomain),
    inRoles(filter.roles),
    inStatuses(filter.statuses),
    filter.minConfidence == null ? undefined : gte(attributions.confidence, filter.minConfidence),
  )

/** A link of what the post says now, by the end of its host; nothing of what is withheld. */
const linksTo = (domains: readonly string[]): SQL => sql`exists (
  select 1 from ${postRevisions} cross join lateral jsonb_array_elements(${postRevisions.links}) link
  where ${and(
    eq(postRevisions.postId, posts.id),
    eq(postRevisions.contentHash, posts.contentHash),
    wordsMayBeShown,
    or(
      ...domains.map((domain) => {
        const host = domain.replace(/^https?:\/\//, '').replace(/^www\.|\/.*$/g, '')
        return sql`'.' || split_part(split_part(link->>'url', '://', 2), '/', 1) like ${`%.${host}`}::text`
      }),
      sql`false`,
    ),
  )})`

const record = (column: PgColumn, id: Given<string>, type?: Merging): SQL | undefined =>
  id == null ? undefined : isRecord(column, id, type)

function oneOf(column: PgColumn, values: Given<readonly string[]>): SQL | undefined {
  if (!values) return undefined
  if (values.length > MOST_VALUES) {
    throw new AppError('INVALID', `A list in a filter takes at most ${MOST_VALUES} values.`)
  }
  return inArray(column, values.map(storable))
}

const within = (column: PgColumn, range: Given<DateRange>): SQL | undefined =>
  and(
    range?.from == null ? undefined : gte(column, range.from),
    range?.before == null ? undefined : lt(column, range.before),
  )

const like = (column: PgColumn, text: string | null | undefined): SQL | undefined =>
  text == null
    ? undefined
    : sql`(${column} %> ${storable(text)}::text or ${column} % ${storable(text)}::text)`

/** The post is part of the story around this one. */
export const carries = (centreId: SQL): SQL => sql`exists (select 1 from ${storyMembers}
  where ${storyMembers.postId} = ${posts.id} and ${storyMembers.centreId} = ${centreId})`

/** A visible post of the thread is. */
export const isOfStory = (centreId: SQL): SQL => sql`exists (select 1 from ${posts}
  where ${and(eq(posts.threadId, threads.id), shownPosts(), carries(centreId))})`

/** Over the rows of the story's visible posts. */
const inStory = (what: SQL, ...conditions: Conditions): SQL => sql`(select ${what}
  from ${storyMembers} join ${posts} on ${eq(posts.id, storyMembers.postId)}
  where ${and(eq(storyMembers.centreId, stories.postId), shownPosts(), ...conditions)})`

export const storyConditions = (filter: Given<StoryFilter>): Conditions => [
  filter?.forumId == null
    ? undefined
    : sql`exists ${inStory(sql`1`, record(posts.forumId, filter.forumId))}`,
  filter?.sourceId == null
    ? undefined
    : sql`exists ${inStory(sql`1`, hasAttribution({ sourceId: filter.sourceId }))}`,
  filter?.minMembers == null
    ? undefined
    : gte(inStory(sql`count(*)`), sql`${filter.minMembers}::int`),
  filter?.minForums == null
    ? undefined
    : gte(inStory(sql`count(distinct ${posts.forumId})`), sql`${filter.minForums}::int`),
  within(stories.firstSeenAt, filter?.firstSeenAt),
  filter?.text == null
    ? undefined
    : sql`exists ${inStory(
        sql`1`,
        eq(posts.id, stories.postId),
        sql`${posts.search} @@ (select matches from search_query(${queryText(filter.text)}::text, search_languages()))`,
      )}`,
]
