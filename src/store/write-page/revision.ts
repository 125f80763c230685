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

const shown = ['html', 'text', 'body_text', 'word_count', 'quotes', 'links', 'attachments']
const all = [...shown, 'observed_at', 'shown_at', 'extractor_version', 'ingestion_id'].join(', ')

/** Markup before plain text, then the newer extractor, then what was seen last. */
const version = (row: string): string =>
  `(${row}.html is not null, ${row}.extractor_version, coalesce(${row}.shown_at, ${row}.observed_at),
    coalesce(${row}.html, ${row}.text) collate "C")`

/** Each distinct content is kept once, as it was seen last. */
export const revisionCtes: Cte[] = [
  `revision_row as materialized (
    select i.id as post_id, r.content_hash, ${shown.map((column) => `r.${column}`).join(', ')},
      go.observed_at, go.observed_at as shown_at, go.extractor_version, go.ingestion_id,
      go.observed_at_is_given
    from go cross join revision_in r join post_id i on i.record = r.post_id)`,
  `revision_old as materialized (
    select o.* from revision_row r cross join lateral (
      select * from post_revisions where post_id = r.post_id and content_hash = r.content_hash limit 1) o)`,
  `revision_new as materialized (
    select r.*, o.post_id is null or (o.html is null and r.html is not null)
      or r.extractor_version > o.extractor_version as is_changed
    from revision_row r left join revision_old o
      on o.post_id = r.post_id and o.content_hash = r.content_hash
    where o.post_id is null or r.observed_at < o.observed_at
      or (${version('r')} > ${version('o')} and (r.observed_at_is_given
        or r.html is distinct from o.html or r.extractor_version > o.extractor_version)))`,
  `revision_written as (
    insert into post_revisions as t (post_id, content_hash, ${all})
    select post_id, content_hash, ${all} from revision_new order by post_id, content_hash
    on conflict (post_id, content_hash) do update set
      ${[...shown, 'shown_at', 'extractor_version']
        .map(
          (column) => `${column} = case when ${version('excluded')} > ${version('t')}
            then excluded.${column} else t.${column} end`,
        )
        .join(', ')},
      observed_at = least(t.observed_at, excluded.observed_at))`,
]
