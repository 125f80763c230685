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

/** So many of the newest posts are looked through one by one before the index is asked for all matches there are. */
const NEAR = 4_000

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
  const [query, near, complete, found, hits] = Array.from({ length: 5 }, () =>
    sql.raw(compile.name()),
  ) as [SQL, SQL, SQL, SQL, SQL]
  const text = asked.bind(({ query }) => queryText(query))
  const languages =
    asked.now.language == null
      ? sql`search_languages()`
      : sql`array[${asked.bind(({ language }) => storable(language ?? ''))}::text]`
  const walked = rename(compile, posts)
  const indexed = rename(compile, posts)
  const ranked = rename(compile, posts)
  const matches = (post: Posts) => sql`${post.search} @@ (select matches from ${query})`
  const newest = (post: Posts) => sql`order by ${post.sortAt} desc, ${post.id} desc`
  const walk = sql`select ${walked.name}.* from ${walked.from}
    where ${alongAnIndex(walked.row, asked)} ${newest(walked.row)} limit ${sql.raw(String(NEAR))}`
  const most = sql.raw(String(MOST_HITS))
  const oneMore = sql.raw(String(MOST_HITS + 1))
  const rank = sql`ts_rank(${ranked.row.search}, (select words from ${query}))`
  return {
    hits,
    words: sql`(select words from ${query})`,
    total: sql`(select count(*) from ${hits})`,
    isCapped: sql`((select count(*) from ${found}) > ${most})`,
    ctes: sql`with ${query} as materialized (
      select * from search_query(${text}::text, ${languages})),
    ${near} as materialized (
      select ${walked.row.id} as id, ${walked.row.sortAt} as sort_at,
        case when ${matches(walked.row)} then ${allOf(walked.row, asked)} else false end as is_hit
      from (${walk}) ${walked.name}),
    ${complete} as materialized (
      select count(*) < ${sql.raw(String(NEAR))} or count(*) filter (where is_hit) > ${most} as yes
      from ${near}),
    ${found} as materialized (
      (select id, sort_at from ${near} where is_hit and (select yes from ${complete})
        order by sort_at desc, id desc limit ${oneMore})
      union all
      (select ${indexed.row.id}, ${indexed.row.sortAt} from ${indexed.from}
        where ${and(sql`not (select yes from ${complete})`, matches(indexed.row), allOf(indexed.row, asked))}
        ${newest(indexed.row)} limit ${oneMore})),
    ${hits} as materialized (
      select id, rank, row_number() over (order by rank desc, sort_at desc, id desc) as n
      from (select id, sort_at from ${found} order by sort_at desc, id desc limit ${most}) newest
      cross join lateral (select ${rank} as rank from ${ranked.from}
        where ${ranked.row.id} = newest.id limit 1) ranked)`,
  }
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
