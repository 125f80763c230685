// The edges from a page's posts to their sources.
import { attributions } from '../../../drizzle/schema.ts'
import { attributionId } from './attribution-id.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { rules, target, upsertCtes } from './upsert.ts'

/**
 * No human has confirmed, corrected or rejected this source in this role, as far as the article is the same. As one look-up
 * for each edge: joined, all edges would be read.
 */
const isNotSpokenOf = `(select true from attributions h
    where h.post_id = p.id and h.source_id = s.id and h.role = r.role and h.status <> 'EXTRACTED'
      and (h.article_url is null or r.article_url is null or h.article_url = r.article_url)
    limit 1) is null`

/** What was proved by these stands in the text, where whoever looks again finds it again. */
const textual = "'BOILERPLATE_PATTERN', 'LABEL_LINE', 'BYLINE', 'CITATION', 'ANCHOR_DOMAIN'"

/** What an older extractor found in the same words of as good a document, and a newer one does not find, was wrong. */
const withdrawnCtes: Cte[] = [
  `attribution_doubtful as materialized (
    select a.id from go cross join revision_new n cross join lateral (
      select id, evidence from attributions
      where post_id = n.post_id and content_hash = n.content_hash and status = 'EXTRACTED'
        and inherited_from_id is null and extractor_version < go.extractor_version and fidelity <= go.fidelity
      limit 1000) a
    where not exists (select 1 from attribution_row r where r.id = a.id)
      and not exists (select 1 from jsonb_array_elements(a.evidence) e where e->>'method' not in (${textual})))`,
  `attribution_withdrawn as (
    delete from attributions where id = any(array(select id from attribution_doubtful))
      and status = 'EXTRACTED'
    returning id)`,
]

export const attributionCtes: Cte[] = [
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
    select ${attributionId('p.id', 's.id', 'r')} as id, p.id as post_id, s.id as source_id, r.source_id as source_key,
      r.role, r.hop, r.ordinal, r."reachedThrough" as reached_through, r.article_title, r.article_url, r.confidence,
      r.evidence, r.content_hash
    from attribution_in r join post_id p on p.record = r.post_id
      join source_id s on s.record = r.source_id
    where ${isNotSpokenOf})`,
  `attribution_row as materialized (
    select distinct on (e.id) e.id, e.post_id, e.source_id, e.source_key, e.role, e.hop,
      nullif(through.id, e.id) as reached_through_id, e.article_title, e.article_url, e.confidence,
      e.evidence, e.content_hash, go.extractor_version, go.ingestion_id, go.fidelity, ${seen}
    from go cross join attribution_edge e
      left join attribution_edge through
        on through.post_id = e.post_id and through.ordinal = e.reached_through
    order by e.id, e.source_key = e.source_id desc, e.confidence desc, e.ordinal)`,
  ...upsertCtes(
    target(
      'attribution',
      attributions,
      {
        ...rules('fixed', 'id', 'post_id', 'source_id', 'source_key', 'role', 'article_url'),
        ...rules('newest', 'hop', 'reached_through_id', 'article_title', 'confidence', 'evidence'),
        content_hash: 'newest',
        ingestion_id: 'stamp',
      },
      ['fidelity', 'last_seen_at', 'extractor_version'],
      {
        // Of a post that was not written, a trigger knows it.
        derived: {
          post_sort_at: '(select w.sort_at from post_written w where w.id = n.post_id)',
        },
        isSettled: (row) => `${row}.status <> 'EXTRACTED'`,
      },
    ),
  ),
  ...withdrawnCtes,
]
