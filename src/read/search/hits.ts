// Finds and ranks what a search looks at: the newest matches, so that a word in every other post costs no more than a rare one.
// Prints no JSON.
import { and, type SQL, sql } from 'drizzle-orm'
import { posts } from '../../../drizzle/schema.ts'
import type { QuerySearchArgs } from '../../graphql/schema.generated.ts'
import { isWithin, storable } from '../graph/conditions.ts'
import { listOfPosts, post as postType } from '../graph/post.ts'
import { wordsMayBeShown } from '../graph/visibility.ts'
import type { Asked } from '../plan/asked.ts'
import { type Compile, rename } from '../plan/compile.ts'
import type { Condition } from '../plan/declare.ts'
import { inAll } from '../plan/rows.ts'
import { queryText } from './query-text.ts'

/** So many of the newest matches are ranked, counted and paged. */
export const MOST_HITS = 500

/** So many of the newest posts are looked at one by one: what is frequent is found there, and how frequent the rest is. */
const WALK = 2_000

/**
 * Of what seems to be found among so many, the indexes are asked for the newest part only; what is rarer is not dear to be had
 * as a whole. Half as much again is looked through as should be enough.
 */
const FAR = 60_000
const MARGIN = 1.5

type Posts = typeof posts

export interface Hits {
  /** What stands before the SELECT. */
  readonly ctes: SQL
  /** A table of `id`, `rank` and `n`, the place: 1 is the best. */
  readonly hits: SQL
  /** What is looked for, without marks of languages. */
  readonly words: SQL
  readonly total: SQL
  readonly isCapped: SQL
}

export function findHits(compile: Compile, asked: Asked<QuerySearchArgs>): Hits {
  const [query, found, hits] = [1, 2, 3].map(() => sql.raw(compile.name())) as [SQL, SQL, SQL]
  const text = asked.bind(({ query }) => queryText(query))
  const languages =
    asked.now.language == null
      ? sql`search_languages()`
      : sql`array[${asked.bind(({ language }) => storable(language ?? ''))}::text]`
  const walk = walkOf(compile, asked, query)
  const walks = [walk, stretchOf(compile, asked, query, walk)]
  const indexed = rename(compile, posts)
  const ranked = rename(compile, posts)
  const isElsewhere = and(...walks.map(({ isEnough }) => sql`not ${isEnough}`))
  const rank = sql`ts_rank(${ranked.row.search}, (select words from ${query}))`
  const ways = [
    ...walks.map(({ rows }) => rows),
    sql`select ${indexed.row.id}, ${indexed.row.sortAt} from ${indexed.from}
      where ${and(isElsewhere, matches(indexed.row, query), allOf(indexed.row, asked))}
      ${newestFirst(indexed.row)} limit ${ONE_MORE}`,
  ].map((way) => sql`(${way})`)
  return {
    hits,
    words: sql`(select words from ${query})`,
    total: sql`(select count(*) from ${hits})`,
    isCapped: sql`((select count(*) from ${found}) > ${MOST})`,
    ctes: sql`with ${query} as materialized (
      select * from search_query(${text}::text, ${languages})),
    ${sql.join(
      walks.map(({ ctes }) => ctes),
      sql.raw(', '),
    )},
    ${found} as materialized (${sql.join(ways, sql.raw(' union all '))}),
    ${hits} as materialized (
      select id, rank, row_number() over (order by rank desc, sort_at desc, id desc) as n
      from (select id, sort_at from ${found} order by sort_at desc, id desc limit ${MOST}) newest
      cross join lateral (select ${rank} as rank from ${ranked.from}
        where ${ranked.row.id} = newest.id limit 1) ranked)`,
  }
}

const MOST = sql.raw(String(MOST_HITS))
const ONE_MORE = sql.raw(String(MOST_HITS + 1))

const matches = (post: Posts, query: SQL): SQL =>
  sql`${post.search} @@ (select matches from ${query})`

const newestFirst = (post: Posts): SQL => sql`order by ${post.sortAt} desc, ${post.id} desc`

interface Walk {
  readonly ctes: SQL
  /** How many hits there are, 501 at most. */
  readonly count: SQL
  /** No more hits are wanted. */
  readonly isEnough: SQL
  /** The hits, if they are enough. */
  readonly rows: SQL
}

function counted(compile: Compile, hits: SQL, before = sql``): Walk {
  const [rows, end] = [1, 2].map(() => sql.raw(compile.name())) as [SQL, SQL]
  const isEnough = sql`(select hits > ${MOST} from ${end})`
  return {
    ctes: sql`${before}${rows} as materialized (${hits} limit ${ONE_MORE}),
      ${end} as materialized (select count(*) as hits from ${rows})`,
    count: sql`(select hits from ${end})`,
    isEnough,
    rows: sql`select id, sort_at from ${rows} where ${isEnough}`,
  }
}

/** Along the index of time, every post is asked. */
function walkOf(compile: Compile, asked: Asked<QuerySearchArgs>, query: SQL): Walk {
  const { row, name, from } = rename(compile, posts)
  const walk = sql`select ${name}.* from ${from}
    where ${alongAnIndex(row, asked)} ${newestFirst(row)} limit ${sql.raw(String(WALK))}`
  // A condition that cannot become a join, which would lose the order.
  const isHit = sql`case when ${matches(row, query)} then ${allOf(row, asked)} else false end`
  return counted(
    compile,
    sql`select ${row.id} as id, ${row.sortAt} as sort_at from (${walk}) ${name} where ${isHit}`,
  )
}

/** Where the indexes of time and of words meet: so far back as the walk makes likely to be enough. */
function stretchOf(compile: Compile, asked: Asked<QuerySearchArgs>, query: SQL, walk: Walk): Walk {
  const start = sql.raw(compile.name())
  const [{ row, from }, dated] = [rename(compile, posts), rename(compile, posts)]
  const enough = MOST_HITS * MARGIN * WALK
  const isWorthIt = sql`${walk.count} between ${sql.raw(String(Math.ceil(enough / FAR)))} and ${MOST}`
  const length = sql`(${sql.raw(String(enough))} / greatest(${walk.count}, 1))`
  const farthest = sql`select ${dated.row.sortAt} from ${dated.from}
    where ${and(isWorthIt, alongAnIndex(dated.row, asked))} ${newestFirst(dated.row)} offset ${length} limit 1`
  // Both ends are said, so that the range is thought to be a small one.
  const isWithin = sql`${row.sortAt} >= (select sort_at from ${start}) and ${row.sortAt} <= 'infinity'`
  const isHit = and(alongAnIndex(row, asked), matches(row, query), allOf(row, asked))
  return counted(
    compile,
    sql`select ${row.id} as id, ${row.sortAt} as sort_at from ${from}
      where ${and(isWorthIt, isWithin, isHit)} ${newestFirst(row)}`,
    sql`${start} as materialized (select coalesce((${farthest}), '-infinity') as sort_at),
      `,
  )
}

/** What a post has to be, besides matching. Withheld words are not found in any state. */
function allOf(post: Posts, asked: Asked<QuerySearchArgs>): SQL {
  const conditions: Condition[] = [
    postType.listed?.(post, asked),
    wordsMayBeShown(post),
    asked.now.language == null ? undefined : isIn(post, asked),
    ...(listOfPosts.where?.(
      post,
      asked.at(({ filter }) => ({ filter: filter ?? null })),
    ) ?? []),
  ]
  return inAll(conditions)
}

/** Parts of the filter that an index leads along in the order of time, so that only what may match is walked through. */
function alongAnIndex(post: Posts, asked: Asked<QuerySearchArgs>): SQL {
  const part = asked.at(({ filter }) => ({
    filter: {
      forumId: filter?.forumId,
      threadId: filter?.threadId,
      authorId: filter?.authorId,
    },
  }))
  const published = asked.now.filter?.publishedAt
  const conditions: Condition[] = [
    ...(listOfPosts.where?.(post, part) ?? []),
    published == null
      ? undefined
      : isWithin(
          post.sortAt,
          asked.at(({ filter }) => filter?.publishedAt ?? {}),
        ),
  ]
  return inAll(conditions)
}

function isIn(post: Posts, asked: Asked<QuerySearchArgs>): SQL {
  const language = asked.bind(({ language }) => storable(language ?? ''))
  const family = asked.bind(({ language }) => storable(`${language}-`))
  return sql`(${post.language} = ${language}::text or starts_with(${post.language}, ${family}::text))`
}
