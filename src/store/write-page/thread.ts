// The thread of a page.
import { getTableName } from 'drizzle-orm'
import { threadIdentifiers, threads } from '../../../drizzle/schema.ts'
import { identifiedCte, ladderCtes } from './ladder.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { type Rule, rules, target, upsertCtes } from './upsert.ts'

const threadColumns = {
  id: 'fixed',
  ...rules('newest', 'forum_id', 'board_id', 'author_id', 'native_id', 'title', 'url', 'engine'),
  ...rules('newest', 'extractor_version', 'language', 'tags', 'is_locked', 'is_pinned'),
  ...rules('newest', 'declared_post_count', 'declared_page_count', 'started_at'),
  last_post_at: 'greatest',
  complete_at: 'greatest',
  ingestion_id: 'stamp',
} as const satisfies Record<string, Rule>

/** A thread whose own keys are unknown is the thread that its posts are known to stand in. */
export const threadCtes: Cte[] = [
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
    'completeAt',
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
      r.declared_page_count, r.started_at, r.last_post_at, r.complete_at, go.ingestion_id, go.thread_fidelity as fidelity, ${seen}
    from go cross join thread_in r join thread_id i on i.record = r.id
      left join author_id a on a.record = r.author_id)`,
  ...upsertCtes(target('thread', threads, threadColumns, ['fidelity', 'last_seen_at'])),
  identifiedCte('thread', getTableName(threadIdentifiers)),
]
