// Words to look for: one that stands in 30 % of the posts, one in 3 %, one in few. The newest 500 matches are ranked.
import { MARKED } from '../data/words.ts'
import { instant, list, object, one, plain, raw, text } from './json.ts'
import type { Operation } from './operation.ts'

const post = object({
  id: plain('p.id'),
  publishedAt: object({ at: instant('p.published_at') }),
  thread: one(object({ title: text('t.title') }), 'from threads t where t.id = p.thread_id'),
  author: one(object({ name: text('a.name') }), 'from authors a where a.id = p.author_id'),
})

const highlights = `(select to_json(search_highlights(p.language,
    case when p.position = 1 then (select title from threads where id = p.thread_id) end,
    r.text, (select words from asked)))::text
  from post_revisions r where r.post_id = p.id and r.content_hash = p.content_hash)`

/**
 * What is frequent stands among the newest posts. What is less so is found where the indexes of time and of words meet, as far
 * back as the newest posts make likely to be enough; what is rare, the index of words gives as a whole.
 */
const statement = `with asked as materialized (select * from search_query($1, search_languages())),
  walked as materialized (
    select id, sort_at from (select id, sort_at, state, search from posts order by sort_at desc, id desc limit 2000) p
    where state = 'VISIBLE' and search @@ (select matches from asked) limit 500),
  seen as materialized (select count(*) as n from walked),
  start as materialized (select coalesce((
    select sort_at from posts where (select n between 25 and 499 from seen)
    order by sort_at desc, id desc offset (select 1500000 / greatest(n, 1) from seen) limit 1), '-infinity') as sort_at),
  stretch as materialized (
    select id, sort_at from posts where (select n between 25 and 499 from seen)
      and sort_at >= (select sort_at from start) and sort_at <= 'infinity'
      and state = 'VISIBLE' and search @@ (select matches from asked) order by sort_at desc, id desc limit 500),
  enough as materialized (
    select (select n from seen) = 500 as newest, (select count(*) from stretch) = 500 as stretch),
  found as (
    select * from walked where (select newest from enough)
    union all select * from stretch where (select stretch from enough)
    union all (
      select id, sort_at from posts where (select not newest and not stretch from enough) and state = 'VISIBLE'
        and search @@ (select matches from asked) order by sort_at desc, id desc limit 500)),
  hits as materialized (
    select id, row_number() over (
      order by ts_rank(search, (select words from asked)) desc, found.sort_at desc, id desc) as n
    from found join posts using (id, sort_at))
  select ${object({
    search: object({
      totalCount: raw('(select count(*) from hits)'),
      nodes: list(
        object({ highlights, post }),
        'from hits join posts p using (id) where hits.n <= 20',
        'hits.n',
      ),
    }),
  })}`

export const search: Operation = {
  name: 'search, 20 hits with highlights',
  document: `query Search($words: String!) { search(query: $words, first: 20) {
    totalCount
    nodes { highlights post { id publishedAt { at } thread { title } author { name } } }
  } }`,
  sql: statement,
  cases: async () =>
    Object.keys(MARKED).map((word) => ({ variables: { words: word }, parameters: [word] })),
}
