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

/** What is frequent stands among the newest posts; what does not is rare enough to ask the index for all of it. */
const statement = `with asked as materialized (select * from search_query($1, search_languages())),
  newest as materialized (
    select id, sort_at, state = 'VISIBLE' and search @@ (select matches from asked) as is_hit
    from (select id, sort_at, state, search from posts order by sort_at desc, id desc limit 4000) p),
  walked as materialized (select id, sort_at from newest where is_hit order by sort_at desc, id desc limit 500),
  found as (
    select * from walked where (select count(*) from walked) = 500
    union all (
      select id, sort_at from posts where (select count(*) from walked) < 500 and state = 'VISIBLE'
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
