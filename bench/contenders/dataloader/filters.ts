// The filters of the contract as conditions. Every condition names its own table, so lists may combine them freely.
import { and, eq, gte, inArray, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  attributions,
  authors,
  forums,
  posts,
  sourceAliases,
  sources,
  threads,
} from '../../../drizzle/schema.ts'
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
  ThreadFilter,
} from '../../../src/graphql/schema.generated.ts'
import { foldName } from '../../../src/identity.ts'
import { isRecord, isSourceNamed, isSourceOf, type Merging } from './aliases.ts'
import { storable } from './storable.ts'
import { isUpheld, shownPosts, shownThreads } from './visibility.ts'

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
  like(threads.title, filter?.titleLike),
  filter?.attributedTo
    ? sql`exists (select 1 from ${posts} where ${and(
        eq(posts.threadId, threads.id),
        shownPosts(),
        hasAttribution(filter.attributedTo),
      )})`
    : undefined,
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
    filter?.attributedTo ? hasAttribution(filter.attributedTo) : undefined,
    ...all.map(hasAttribution),
    filter?.hasAttribution == null
      ? undefined
      : filter.hasAttribution
        ? hasAttribution({})
        : not(hasAttribution({})),
  ]
}

export const authorConditions = (filter: Given<AuthorFilter>): Conditions => [
  record(authors.forumId, filter?.forumId),
  filter?.name == null ? undefined : eq(authors.nameKey, storable(foldName(filter.name))),
  like(authors.nameKey, filter?.nameLike),
]

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
