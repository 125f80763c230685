// The posts of a page: first which ones they are, then, once their thread is known, their rows.
import { getTableName } from 'drizzle-orm'
import { postIdentifiers, posts } from '../../../drizzle/schema.ts'
import { identifiedCte, identityCte, ladderCtes } from './ladder.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { type Rule, rules, target, upsertCtes } from './upsert.ts'

const postColumns = {
  id: 'fixed',
  ...rules('newest', 'thread_id', 'forum_id', 'author_id', 'native_id', 'url', 'position'),
  given_position: 'newest',
  ...rules('newest', 'reply_to_native_id', 'language', 'reaction_count'),
  ...rules('newest', 'published_at', 'published_precision', 'published_raw', 'published_timezone'),
  ...rules('newest', 'edited_at', 'edited_precision', 'edited_raw', 'edited_timezone'),
  by_feed: 'newest',
  extractor_version: 'maker',
  ingestion_id: 'stamp',
} as const satisfies Record<string, Rule>

export const postIdentityCtes: Cte[] = [
  recordsCte('post', 'posts', posts, [
    'id',
    'threadId',
    'forumId',
    'authorId',
    'nativeId',
    'url',
    'position',
    'replyToNativeId',
    'publishedAt',
    'publishedPrecision',
    'publishedRaw',
    'publishedTimezone',
    'editedAt',
    'editedPrecision',
    'editedRaw',
    'editedTimezone',
    'contentHash',
    'language',
    'reactionCount',
    'byFeed',
  ]),
  ...ladderCtes({
    name: 'post',
    keys: 'postKeys',
    identifiers: getTableName(postIdentifiers),
    forumScoped: getTableName(posts),
  }),
  identityCte('post'),
]

const languageOf = (post: string): string =>
  `coalesce(${post}.language, (select language from post_old where id = ${post}.id))`

/** Where a document does not say, the place is the known one; a new post waits at the end for `placePosts`. */
const placeOf = (record: string, post: string): string =>
  `coalesce(${record}.position, (select position from posts where id = ${post}.id), ${2 ** 31 - 1})`

/** Titles are found by the opening post. */
const titleOf = (post: string): string =>
  `case when ${post}.position = 1 then (select title from thread_row) end`

/** No human said of the post that it was not carried here. */
export const isNotCarried = (post: string): string =>
  `(select true from attributions h
      where h.post_id = ${post} and h.role = 'SYNDICATOR' and h.status = 'REJECTED' limit 1) is null`

/** Looked up for what seems so only. */
const isByFeed = `(r.by_feed and ${isNotCarried('i.id')})`

export const postCtes: Cte[] = [
  `post_row as materialized (
    select r.id as record, i.id, t.id as thread_id, r.forum_id, a.id as author_id, r.native_id, r.url,
      r.position as given_position, ${placeOf('r', 'i')} as position,
      r.reply_to_native_id, r.published_at, r.published_precision, r.published_raw,
      r.published_timezone, r.edited_at, r.edited_precision, r.edited_raw, r.edited_timezone,
      r.content_hash, r.language, r.reaction_count, ${isByFeed} as by_feed, go.extractor_version, go.ingestion_id,
      go.fidelity, ${seen}
    from go cross join post_in r join post_id i on i.record = r.id
      join thread_id t on t.record = r.thread_id
      left join author_id a on a.record = r.author_id)`,
  ...upsertCtes(
    target('post', posts, postColumns, ['fidelity', 'last_seen_at', 'content_hash'], {
      returns: ['sort_at'],
      derived: {
        search: `(select search_vector(${languageOf('n')}, ${titleOf('n')}, c.text) from revision_in c
          where c.post_id = n.record and c.content_hash = n.content_hash limit 1)`,
      },
      // The words of a title are those that weigh most.
      isStale: `r.position = 1 and ts_filter(o.search, '{a}') is distinct from
        ts_filter(search_vector(${languageOf('r')}, ${titleOf('r')}, ''), '{a}')`,
    }),
  ),
  identifiedCte('post', getTableName(postIdentifiers)),
  // Where moves have brought a post elsewhere, its way begins at the newest document, which may be older than they are.
  `post_home_written as (
    update post_homes h set thread_id = r.thread_id, version = r.version
    from (select id, thread_id, (version_text(fidelity, last_seen_at) || ' ' || content_hash) collate "C" as version
      from post_row) r
    where h.post_id = r.id and (r.version, r.thread_id) > (h.version, h.thread_id))`,
]
