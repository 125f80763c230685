// The contents of a page's posts.
import { postRevisions } from '../../../drizzle/schema.ts'
import { type Cte, recordsCte } from './rows.ts'

/** What the posts say, for every part that makes something of it. */
export const contentCtes: Cte[] = [
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
]

/** Markup before plain text, then the newer extractor. */
const isBetter = `(t.html is null and excluded.html is not null or excluded.extractor_version > t.extractor_version
          and (t.html is null or excluded.html is not null))`

/** Each distinct content is kept once; markup completes what was known as plain text, a newer extractor reads it anew. */
export const revisionCtes: Cte[] = [
  `revision_new as materialized (
    select i.id as post_id, r.content_hash, r.html, r.text, r.body_text, r.word_count, r.quotes,
      r.links, r.attachments, go.observed_at, go.extractor_version, go.ingestion_id
    from go cross join revision_in r join post_id i on i.record = r.post_id
      left join lateral (
        select html is null as is_plain, observed_at, extractor_version from post_revisions
        where post_id = i.id and content_hash = r.content_hash limit 1) o on true
    where o.is_plain is null or (o.is_plain and r.html is not null) or go.observed_at < o.observed_at
      or (go.extractor_version > o.extractor_version and (o.is_plain or r.html is not null)))`,
  `revision_written as (
    insert into post_revisions as t (post_id, content_hash, html, text, body_text, word_count, quotes,
      links, attachments, observed_at, extractor_version, ingestion_id)
    select * from revision_new order by post_id, content_hash
    on conflict (post_id, content_hash) do update set
      ${['text', 'body_text', 'word_count', 'quotes', 'links', 'attachments']
        .map(
          (column) =>
            `${column} = case when ${isBetter} then excluded.${column} else t.${column} end`,
        )
        .join(', ')},
      html = case when ${isBetter} then excluded.html else t.html end,
      extractor_version = case when ${isBetter} then excluded.extractor_version else t.extractor_version end,
      observed_at = least(t.observed_at, excluded.observed_at))`,
]
