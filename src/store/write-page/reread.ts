// Writes what a newer extractor makes of contents that are stored already: the same parts of the page's statement that write
// contents, sources and edges, without the page around them. Looks at no text.
import type { Database } from '../db.ts'
import type { AttributionRecord, KeyRecord, RevisionRecord, SourceRecord } from '../page-records.ts'
import { runPrepared } from '../prepared.ts'
import { attributionCtes } from './attribution.ts'
import { isNotCarried } from './post.ts'
import { contentCtes, revisionCtes } from './revision.ts'
import { sourceCtes } from './source.ts'

/** Contents that were seen at the same time in documents of the same kind. Posts go by their stored ids. */
export interface Reread {
  readonly observedAt: string
  readonly fidelity: number
  readonly ingestion: { readonly id: string; readonly extractorVersion: string }
  readonly posts: readonly { readonly id: string; readonly byFeed: boolean }[]
  readonly revisions: readonly RevisionRecord[]
  readonly sources: readonly SourceRecord[]
  readonly sourceKeys: readonly KeyRecord[]
  readonly attributions: readonly AttributionRecord[]
}

export interface RereadCounts {
  readonly attributionsCreated: number
  readonly attributionsUpdated: number
  readonly attributionsWithdrawn: number
}

const statement = {
  name: 'reread',
  text: `with doc as materialized (select $1::jsonb as page), ${[
    `go as materialized (
      select page, (page->>'fidelity')::smallint as fidelity,
        (page->>'observedAt')::timestamptz(3) as observed_at, false as observed_at_is_given,
        page->'ingestion'->>'id' as ingestion_id,
        (page->'ingestion'->>'extractorVersion')::int as extractor_version
      from doc)`,
    `post_id as materialized (
      select r.id as record, p.id, r."byFeed" as by_feed, p.content_hash, p.sort_at
      from go cross join lateral jsonb_to_recordset(go.page->'posts') as r(id text, "byFeed" boolean)
        cross join lateral (select id, content_hash, sort_at from posts where id = r.id limit 1) p)`,
    'post_written as materialized (select id, sort_at from post_id)',
    ...contentCtes,
    ...revisionCtes,
    ...sourceCtes,
    ...attributionCtes,
    `post_known_anew as (
      update posts p set by_feed = i.by_feed and ${isNotCarried('i.id')}
      from post_id i join revision_in r on r.post_id = i.record and r.content_hash = i.content_hash
      where p.id = i.id and p.by_feed is distinct from (i.by_feed and ${isNotCarried('i.id')}))`,
  ].join(',\n')}
  select jsonb_build_object(
    'attributionsCreated', (select count(*) from attribution_written where is_created),
    'attributionsUpdated', (select count(*) from attribution_new n join attribution_old o on o.id = n.id where n.is_changed),
    'attributionsWithdrawn', (select count(*) from attribution_withdrawn)) as answer`,
}

export const writeReread = (db: Database, reread: Reread): Promise<RereadCounts> =>
  runPrepared<RereadCounts>(db, statement, [JSON.stringify(reread)])
