// The one statement that writes a page: every table's rows looked up, written and counted in a single round trip.
// Built once, of plain SQL text; the page itself is one jsonb parameter.
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  attributions,
  authorIdentifiers,
  authors,
  boards,
  forums,
  postIdentifiers,
  postRevisions,
  posts,
  sourceAliases,
  sources,
  threadIdentifiers,
  threads,
} from '../../../drizzle/schema.ts'
import { attributionId } from './attribution-id.ts'
import { duplicatesQuery, identifiedCte, identityCte, ladderCtes, renamesQuery } from './ladder.ts'
import { type Cte, recordsCte } from './rows.ts'
import { type Rule, type UpsertTarget, upsertCtes } from './upsert.ts'

const seen = 'go.observed_at as first_seen_at, go.observed_at as last_seen_at'

const rules = (rule: Rule, ...columns: string[]): Record<string, Rule> =>
  Object.fromEntries(columns.map((column) => [column, rule]))

const target = (
  name: string,
  table: PgTable,
  columns: Readonly<Record<string, Rule>>,
  version: readonly string[],
): UpsertTarget => ({ name, table: getTableName(table), columns, version })

const forum: Cte[] = [
  recordsCte('forum', 'forums', forums, [
    'id',
    'name',
    'host',
    'baseUrl',
    'engine',
    'engineVersion',
    'language',
  ]),
  `forum_row as materialized (select r.*, ${seen} from forum_in r, go)`,
  ...upsertCtes(
    target(
      'forum',
      forums,
      {
        id: 'fixed',
        ...rules('fill', 'name', 'host', 'base_url', 'engine', 'engine_version', 'language'),
      },
      ['last_seen_at'],
    ),
  ),
]

const board: Cte[] = [
  recordsCte('board', 'boards', boards, [
    'id',
    'forumId',
    'parentId',
    'nativeId',
    'name',
    'url',
    'path',
  ]),
  `board_row as materialized (select r.*, ${seen} from board_in r, go)`,
  ...upsertCtes(
    target(
      'board',
      boards,
      {
        ...rules('fixed', 'id', 'forum_id'),
        ...rules('fill', 'parent_id', 'native_id', 'name', 'url', 'path'),
      },
      ['last_seen_at'],
    ),
  ),
]

const author: Cte[] = [
  recordsCte('author', 'authors', authors, [
    'id',
    'forumId',
    'nativeId',
    'name',
    'nameKey',
    'profileUrl',
    'avatarUrl',
    'role',
  ]),
  ...ladderCtes({
    name: 'author',
    keys: 'authorKeys',
    identifiers: getTableName(authorIdentifiers),
  }),
  identityCte('author'),
  `author_row as materialized (
    select i.id, r.forum_id, r.native_id, r.name, r.name_key, r.profile_url, r.avatar_url, r.role,
      go.fidelity, ${seen}
    from go cross join author_in r join author_id i on i.record = r.id)`,
  ...upsertCtes(
    target(
      'author',
      authors,
      {
        ...rules('fixed', 'id', 'forum_id'),
        ...rules('newest', 'native_id', 'name', 'name_key', 'profile_url', 'avatar_url', 'role'),
      },
      ['fidelity', 'last_seen_at'],
    ),
  ),
  identifiedCte('author', getTableName(authorIdentifiers)),
]

const threadColumns = {
  id: 'fixed',
  ...rules('newest', 'forum_id', 'board_id', 'author_id', 'native_id', 'title', 'url', 'engine'),
  ...rules('newest', 'extractor_version', 'language', 'tags', 'is_locked', 'is_pinned'),
  ...rules('newest', 'declared_post_count', 'declared_page_count', 'started_at'),
  last_post_at: 'greatest',
  ingestion_id: 'stamp',
} as const satisfies Record<string, Rule>

/** A thread whose own keys are unknown is the thread that its posts are known to stand in. */
const thread: Cte[] = [
  recordsCte('thread', 'threads', threads, [
    'id',
    'forumId',
    'boardId',
    'authorId',
    'nativeId',
    'title',
    'url',
    'engine',
    'extractorVersion',
    'language',
    'tags',
    'isLocked',
    'isPinned',
    'declaredPostCount',
    'declaredPageCount',
    'startedAt',
    'lastPostAt',
  ]),
  ...ladderCtes({
    name: 'thread',
    keys: 'threadKeys',
    identifiers: getTableName(threadIdentifiers),
    forumScoped: getTableName(threads),
  }),
  `thread_of_posts as materialized (
    select p.thread_id as id from post_match m join posts p on p.id = m.id
    where not exists (select 1 from thread_key k where k.scheme not in ('CONTENT', 'FIRST_WORDS'))
    group by p.thread_id order by count(*) desc, p.thread_id limit 1)`,
  `thread_id as materialized (
    select r.id as record, coalesce(m.id, (select id from thread_of_posts), r.id) as id
    from thread_in r left join thread_match m on m.record = r.id)`,
  `thread_row as materialized (
    select i.id, r.forum_id, r.board_id, a.id as author_id, r.native_id, r.title, r.url, r.engine,
      r.extractor_version, r.language, r.tags, r.is_locked, r.is_pinned, r.declared_post_count,
      r.declared_page_count, r.started_at, r.last_post_at, go.ingestion_id, go.fidelity, ${seen}
    from go cross join thread_in r join thread_id i on i.record = r.id
      left join author_id a on a.record = r.author_id)`,
  ...upsertCtes(target('thread', threads, threadColumns, ['fidelity', 'last_seen_at'])),
  identifiedCte('thread', getTableName(threadIdentifiers)),
]

const postColumns = {
  id: 'fixed',
  ...rules('newest', 'thread_id', 'forum_id', 'author_id', 'native_id', 'url', 'position'),
  ...rules('newest', 'reply_to_native_id', 'language', 'reaction_count'),
  ...rules('newest', 'published_at', 'published_precision', 'published_raw', 'published_timezone'),
  ...rules('newest', 'edited_at', 'edited_precision', 'edited_raw', 'edited_timezone'),
  ingestion_id: 'stamp',
} as const satisfies Record<string, Rule>

const postIdentity: Cte[] = [
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
  ]),
  ...ladderCtes({
    name: 'post',
    keys: 'postKeys',
    identifiers: getTableName(postIdentifiers),
    forumScoped: getTableName(posts),
  }),
  identityCte('post'),
]

const post: Cte[] = [
  `post_row as materialized (
    select i.id, t.id as thread_id, r.forum_id, a.id as author_id, r.native_id, r.url, r.position,
      r.reply_to_native_id, r.published_at, r.published_precision, r.published_raw,
      r.published_timezone, r.edited_at, r.edited_precision, r.edited_raw, r.edited_timezone,
      r.content_hash, r.language, r.reaction_count, go.ingestion_id, go.fidelity, ${seen}
    from go cross join post_in r join post_id i on i.record = r.id
      join thread_id t on t.record = r.thread_id
      left join author_id a on a.record = r.author_id)`,
  ...upsertCtes(target('post', posts, postColumns, ['fidelity', 'last_seen_at', 'content_hash'])),
  identifiedCte('post', getTableName(postIdentifiers)),
]

/** Each distinct content is kept once; markup completes what was known as plain text. */
const revision: Cte[] = [
  recordsCte('revision', 'revisions', postRevisions, [
    'postId',
    'contentHash',
    'html',
    'text',
    'bodyText',
    'wordCount',
    'quotes',
    'links',
    'attachments',
  ]),
  `revision_new as materialized (
    select i.id as post_id, r.content_hash, r.html, r.text, r.body_text, r.word_count, r.quotes,
      r.links, r.attachments, go.observed_at, go.ingestion_id
    from go cross join revision_in r join post_id i on i.record = r.post_id
      left join lateral (
        select html is null as is_plain, observed_at from post_revisions
        where post_id = i.id and content_hash = r.content_hash limit 1) o on true
    where o.is_plain is null or (o.is_plain and r.html is not null) or go.observed_at < o.observed_at)`,
  `revision_written as (
    insert into post_revisions as t (post_id, content_hash, html, text, body_text, word_count, quotes,
      links, attachments, observed_at, ingestion_id)
    select * from revision_new order by post_id, content_hash
    on conflict (post_id, content_hash) do update set
      ${['text', 'body_text', 'word_count', 'quotes', 'links', 'attachments']
        .map(
          (column) => `${column} = case when t.html is null and excluded.html is not null
          then excluded.${column} else t.${column} end`,
        )
        .join(', ')},
      html = coalesce(t.html, excluded.html),
      observed_at = least(t.observed_at, excluded.observed_at))`,
]

const source: Cte[] = [
  recordsCte('source', 'sources', sources, ['id', 'name', 'nameKey', 'type', 'domain', 'homepage']),
  ...ladderCtes({ name: 'source', keys: 'sourceKeys', identifiers: getTableName(sourceAliases) }),
  identityCte('source'),
  `source_row as materialized (
    select i.id, r.name, r.name_key, r.type, r.domain, r.homepage, ${seen}
    from go cross join source_in r join source_id i on i.record = r.id)`,
  ...upsertCtes(
    target(
      'source',
      sources,
      { id: 'fixed', ...rules('fill', 'name', 'name_key', 'type', 'domain', 'homepage') },
      ['last_seen_at'],
    ),
  ),
  identifiedCte('source', getTableName(sourceAliases)),
]

const attribution: Cte[] = [
  recordsCte(
    'attribution',
    'attributions',
    attributions,
    [
      'postId',
      'sourceId',
      'role',
      'hop',
      'articleTitle',
      'articleUrl',
      'confidence',
      'evidence',
      'contentHash',
    ],
    { ordinal: 'int', reachedThrough: 'int' },
  ),
  `attribution_edge as materialized (
    select ${attributionId('p.id', 's.id', 'r')} as id, p.id as post_id, s.id as source_id, r.role, r.hop, r.ordinal,
      r."reachedThrough" as reached_through, r.article_title, r.article_url, r.confidence, r.evidence,
      r.content_hash
    from attribution_in r join post_id p on p.record = r.post_id
      join source_id s on s.record = r.source_id)`,
  `attribution_row as materialized (
    select distinct on (e.id) e.id, e.post_id, e.source_id, e.role, e.hop,
      nullif(through.id, e.id) as reached_through_id, e.article_title, e.article_url, e.confidence,
      e.evidence, e.content_hash, go.ingestion_id, go.fidelity, ${seen}
    from go cross join attribution_edge e
      left join attribution_edge through
        on through.post_id = e.post_id and through.ordinal = e.reached_through
    order by e.id, e.confidence desc, e.ordinal)`,
  ...upsertCtes(
    target(
      'attribution',
      attributions,
      {
        ...rules('fixed', 'id', 'post_id', 'source_id', 'role', 'article_url'),
        ...rules('newest', 'hop', 'reached_through_id', 'article_title', 'confidence', 'evidence'),
        content_hash: 'newest',
        ingestion_id: 'stamp',
      },
      ['fidelity', 'last_seen_at'],
    ),
  ),
]

const created = (name: string): string => `(select count(*) from ${name}_written where is_created)`

/** What the write did, in the words of IngestCounts. */
const outcome: Cte[] = [
  `outcome as materialized (
    select
      ${created('thread')} as threads_created,
      ${created('post')} as posts_created,
      ${created('author')} as authors_created,
      ${created('source')} as sources_created,
      ${created('attribution')} as attributions_created,
      (select count(*) from post_in) as posts_seen,
      (select count(*) from post_new n join post_written w on w.id = n.id
        where n.is_changed and not w.is_created) as posts_updated,
      (select count(*) from thread_new where is_changed)
        + (select count(*) from attribution_new where is_changed)
        + (select count(*) from revision_new) as others_changed)`,
  `verdict as materialized (
    select *, posts_seen - posts_created - posts_updated as posts_unchanged,
      case when threads_created > 0 then 'CREATED'
        when posts_created + posts_updated + attributions_created + others_changed > 0 then 'UPDATED'
        else 'UNCHANGED' end as status
    from outcome)`,
  `counts as materialized (
    select status, jsonb_build_object(
      'threadsCreated', threads_created, 'postsCreated', posts_created,
      'postsUpdated', posts_updated, 'postsUnchanged', posts_unchanged,
      'authorsCreated', authors_created, 'sourcesCreated', sources_created,
      'attributionsCreated', attributions_created) as counts
    from verdict)`,
  `ingestion_written as (
    insert into ingestions (id, payload_sha256, trigger, input_kind, url, engine, engine_confidence,
      extractor_version, status, counts, warnings, thread_id, received_at)
    select r.id, r."payloadSha256", r.trigger, r."inputKind", r.url, r.engine, r."engineConfidence",
      r."extractorVersion", c.status, c.counts, r.warnings, t.id, r."receivedAt"
    from go cross join counts c cross join thread_id t
      cross join lateral jsonb_to_record(go.page->'ingestion') as r(id text, "payloadSha256" text,
        trigger text, "inputKind" text, url text, engine text, "engineConfidence" real,
        "extractorVersion" text, warnings jsonb, "receivedAt" timestamptz)
    where c.status <> 'UNCHANGED' or not exists (select 1 from prior)
    on conflict (id) do update set status = excluded.status, counts = excluded.counts,
      warnings = excluded.warnings, thread_id = excluded.thread_id, finished_at = now())`,
]

const laddered = [
  ['thread', threadIdentifiers],
  ['post', postIdentifiers],
  ['author', authorIdentifiers],
  ['source', sourceAliases],
] as const

const list = (query: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]')`

/** Everything behind `doc`, which holds the page as its one parameter. */
export const writeBody: string = [
  `prior as materialized (
    select i.* from doc cross join lateral (
      select * from ingestions where id = doc.page->'ingestion'->>'id' limit 1) i)`,
  `go as materialized (
    select page, (page->>'fidelity')::smallint as fidelity,
      (page->>'observedAt')::timestamptz(3) as observed_at,
      (page->>'observedAtIsGiven')::boolean as observed_at_is_given,
      page->'ingestion'->>'id' as ingestion_id,
      page->'forums'->0->>'id' as forum_id, page->>'anonymousForumId' as anonymous_forum_id
    from doc
    where not exists (
      select 1 from prior
      where (page->'ingestion'->>'isKeyed')::boolean
        or payload_sha256 <> page->'ingestion'->>'payloadSha256'))`,
  ...forum,
  ...board,
  ...author,
  ...postIdentity,
  ...thread,
  ...post,
  ...revision,
  ...source,
  ...attribution,
  ...outcome,
].join(',\n')

/** One row: `answer` is a WriteAnswer as jsonb. */
export const writeAnswer: string = `select jsonb_build_object(
  'prior', (select to_jsonb(prior) from prior),
  'isWritten', exists (select 1 from go),
  'status', (select status from counts),
  'counts', (select counts from counts),
  'threadId', (select id from thread_id),
  'renames', ${list(laddered.map(([name, table]) => renamesQuery(name, getTableName(table))).join(' union all '))},
  'duplicates', ${list(laddered.map(([name]) => duplicatesQuery(name)).join(' union all '))},
  'isAdopted', exists (
    select 1 from thread_old o join thread_row r on r.id = o.id
    where o.forum_id = (select anonymous_forum_id from go) and r.forum_id <> o.forum_id)) as answer`
