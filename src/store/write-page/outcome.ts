// What the write did, and the row that records it.
import type { Cte } from './rows.ts'

const created = (name: string): string => `(select count(*) from ${name}_written where is_created)`

/** What the write did, in the words of IngestCounts. */
export const outcomeCtes: Cte[] = [
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
        + (select count(*) from revision_new where is_changed) as others_changed)`,
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
      extractor_version, status, counts, warnings, thread_id, page_number, received_at)
    select r.id, r."payloadSha256", r.trigger, r."inputKind", r.url, r.engine, r."engineConfidence",
      r."extractorVersion", c.status, c.counts, r.warnings, t.id, r."pageNumber", r."receivedAt"
    from go cross join counts c cross join thread_id t
      cross join lateral jsonb_to_record(go.page->'ingestion') as r(id text, "payloadSha256" text,
        trigger text, "inputKind" text, url text, engine text, "engineConfidence" real,
        "extractorVersion" text, warnings jsonb, "pageNumber" int, "receivedAt" timestamptz)
    where c.status <> 'UNCHANGED' or not exists (select 1 from prior)
    on conflict (id) do update set status = excluded.status, counts = excluded.counts,
      warnings = excluded.warnings, thread_id = excluded.thread_id, page_number = excluded.page_number,
      finished_at = now())`,
]
