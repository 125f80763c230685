// The one statement that writes a page: every table's rows looked up, written and counted in a single round trip.
// Built once, of plain SQL text; the page itself is one jsonb parameter.
import { getTableName } from 'drizzle-orm'
import {
  authorIdentifiers,
  postIdentifiers,
  sourceAliases,
  threadIdentifiers,
} from '../../../drizzle/schema.ts'
import { attributionCtes } from './attribution.ts'
import { authorCtes } from './author.ts'
import { boardCtes, forumCtes } from './forum.ts'
import { duplicatesQuery, renamesQuery } from './ladder.ts'
import { outcomeCtes } from './outcome.ts'
import { isUnplaced } from './place.ts'
import { postCtes, postIdentityCtes } from './post.ts'
import { contentCtes, revisionCtes } from './revision.ts'
import { isMergedSource, sourceCtes } from './source.ts'
import { threadCtes } from './thread.ts'

const laddered = [
  ['thread', threadIdentifiers],
  ['post', postIdentifiers],
  ['author', authorIdentifiers],
  ['source', sourceAliases],
] as const

const list = (query: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]')`

/** Idempotency keys are kept for thirty days. */
const isOver = "k.created_at < now() - interval '30 days'"

/** Everything behind `doc`, which holds the page as its one parameter. */
export const writeBody: string = [
  `prior as materialized (
    select i.* from doc cross join lateral (
      select * from ingestions where id = doc.page->'ingestion'->>'id' limit 1) i)`,
  `admitted as materialized (
    select page, erased from doc cross join lateral admit_page(page->'forums'->0->>'id', page) as erased)`,
  // Whoever comes at the same instant waits here for the first one's end, and finds the key taken.
  `claim as (
    insert into idempotency_keys as k (key, payload_sha256, claimed_by)
    select page->'ingestion'->>'idempotencyKey', page->'ingestion'->>'payloadSha256',
      pg_current_xact_id()::text
    from admitted where page->'ingestion'->>'idempotencyKey' is not null and cardinality(erased) = 0
    on conflict (key) do update set ${['payload_sha256', 'claimed_by', 'created_at']
      .map((name) => `${name} = case when ${isOver} then excluded.${name} else k.${name} end`)
      .join(', ')}
    returning payload_sha256, claimed_by = pg_current_xact_id()::text as is_mine)`,
  `go as materialized (
    select page, (page->>'fidelity')::smallint as fidelity,
      (page->>'threadFidelity')::smallint as thread_fidelity,
      (page->>'observedAt')::timestamptz(3) as observed_at,
      (page->>'observedAtIsGiven')::boolean as observed_at_is_given,
      page->'ingestion'->>'id' as ingestion_id,
      (page->'ingestion'->>'extractorVersion')::int as extractor_version,
      page->'forums'->0->>'id' as forum_id, page->>'anonymousForumId' as anonymous_forum_id,
      set_config('forumql.ingestion', page->'ingestion'->>'id', true) as named_in_changes
    from admitted
    where cardinality(erased) = 0 and not exists (
      select 1 from prior
      where page->'ingestion'->>'idempotencyKey' is not null)
    and not exists (select 1 from claim where not is_mine))`,
  ...forumCtes,
  ...boardCtes,
  ...authorCtes,
  ...postIdentityCtes,
  ...threadCtes,
  ...contentCtes,
  ...postCtes,
  ...revisionCtes,
  ...sourceCtes,
  ...attributionCtes,
  ...outcomeCtes,
].join(',\n')

/** One row: `answer` is a WriteAnswer as jsonb. */
export const writeAnswer: string = `select jsonb_build_object(
  'erased', (select to_jsonb(erased) from admitted),
  'prior', (select to_jsonb(prior) from prior),
  'claimedFor', (select payload_sha256 from claim),
  'isWritten', exists (select 1 from go),
  'status', (select status from counts),
  'counts', (select counts from counts),
  'threadId', (select id from thread_id),
  'isUnplaced', ${isUnplaced},
  'renames', ${list(laddered.map(([name, table]) => renamesQuery(name, getTableName(table), name === 'source' ? isMergedSource : undefined)).join(' union all '))},
  'duplicates', ${list(laddered.map(([name]) => duplicatesQuery(name)).join(' union all '))},
  'isAdopted', exists (
    select 1 from thread_old o join thread_row r on r.id = o.id
    where o.forum_id = (select anonymous_forum_id from go) and r.forum_id <> o.forum_id)) as answer`
