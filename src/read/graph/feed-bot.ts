// Whether an account looks like software that posts what feeds bring: by its newest posts, so that every look costs the same.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { alias } from 'drizzle-orm/pg-core'
import { type authors, posts } from '../../../drizzle/schema.ts'
import type { Choice } from '../plan/declare.ts'
import { ownOf } from '../plan/declare.ts'
import { printObject } from '../plan/print-object.ts'
import { orNull, printPlain, printText } from '../plan/value.ts'
import { isVisible } from './visibility.ts'

type Posts = typeof posts

const LOOKED_AT = 100
/** With fewer posts, nobody is called a machine. */
const LEAST_POSTS = 5
/** Of a hundred posts that many come by a feed, and that many open a thread: feeds do not answer. */
const BY_FEED = 80
const OPENING = 90

const seen = alias(posts, 'seen') as unknown as Posts
const fed = alias(posts, 'fed') as unknown as Posts

/** One row of what the author's newest visible posts are: all, by_feed, opening. */
const newestOf = (authorId: SQL | PgColumn): SQL => sql`(
  select count(*) as all_posts, count(*) filter (where by_feed) as by_feed, count(*) filter (where position = 1) as opening
  from (select ${seen.byFeed}, ${seen.position} from ${posts} seen
    where ${and(eq(seen.authorId, authorId), isVisible(seen.state))}
    order by ${seen.sortAt} desc, ${seen.id} desc limit ${sql.raw(String(LOOKED_AT))}) newest) newest`

const verdict = sql.raw(`(all_posts >= ${LEAST_POSTS} and by_feed * 100 >= all_posts * ${BY_FEED}
  and opening * 100 >= all_posts * ${OPENING})`)

const reason = sql`format('%s of the newest %s posts came by a feed, %s of them open a thread: %s', by_feed, all_posts, opening,
  case when ${verdict} then 'a person would write and answer more'
    when all_posts < ${sql.raw(String(LEAST_POSTS))} then ${sql.raw(`'too few to tell, ${LEAST_POSTS} are needed'`)}
    else ${sql.raw(`'a feed robot has at least ${BY_FEED} and ${OPENING} in a hundred'`)} end)`

const share = (count: string): SQL =>
  orNull(printPlain(sql.raw(`(round(${count}::numeric / nullif(all_posts, 0), 3)::real)`)))

export const feedBot = ownOf<typeof authors>((compile, picked, _, author) => {
  const print: Record<string, SQL> = {
    isLikely: printPlain(verdict),
    reason: printText(reason),
    postsLookedAt: printPlain(sql`all_posts`),
    feedShare: share('by_feed'),
    openingShare: share('opening'),
  }
  const json = printObject(compile, 'FeedBotVerdict', picked.nodes, ({ name }) => {
    const text = print[name]
    if (!text) throw new Error(`Nothing is declared for the field ${name}.`)
    return text
  })
  return { json: sql`(select ${json} from ${newestOf(author.id)})`, cost: 2 }
})

export const isLikelyFeedBot = ownOf<typeof authors>((_, __, ___, author) => ({
  json: sql`(select ${printPlain(verdict)} from ${newestOf(author.id)})`,
  cost: 1,
}))

/**
 * Such authors, or all others. Found by walking from author to author along the index of what came by feeds, which few accounts
 * have any of; those with too little of it are passed by after one more look.
 */
export function looksLikeFeedBot(column: PgColumn, isLikely: boolean): Choice {
  const holds = (id: SQL | PgColumn): SQL => sql`select 1 from ${newestOf(id)} where ${verdict}`
  if (!isLikely) return { column, holds, isNot: true }
  const next = (after: SQL): SQL => sql`select ${fed.authorId} from ${posts} fed
    where ${and(sql`${fed.byFeed}`, after)} order by ${fed.authorId} limit 1`
  const isEnough = sql`(select true from ${posts} fed where ${and(
    sql`${fed.byFeed}`,
    eq(fed.authorId, sql`walk.author_id`),
  )} offset ${sql.raw(String(LEAST_POSTS * (BY_FEED / 100) - 1))} limit 1)`
  return {
    column,
    holds,
    keys: sql`with recursive walk(author_id) as (
      (${next(sql`${fed.authorId} is not null`)})
      union all
      select (${next(sql`${fed.authorId} > walk.author_id`)}) from walk where walk.author_id is not null
    ) select author_id from walk where author_id is not null and ${isEnough} and (${holds(sql`walk.author_id`)}) is not null`,
  }
}
