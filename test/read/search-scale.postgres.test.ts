// Search over 100,000 posts: which way hits are found depends on how many there are; what is found must not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, openAsking } from './ask.ts'

let asking: Asking

/** Post n, an hour after the one before, holds `common` thrice in ten, `scarce` once in 60 and `rare` once in 2,000. */
const rows = `
  set session_replication_role = replica;
  insert into forums (id, name, first_seen_at, last_seen_at) values ('forum_0', 'F', now(), now());
  insert into posts (id, thread_id, forum_id, author_id, position, published_at, content_hash, language, fidelity,
      ingestion_id, first_seen_at, last_seen_at, search)
    select 'post_' || n, 'thread_' || n / 20, 'forum_0', 'author_' || n % 1000, n % 20 + 1, t, 'x',
      case when n % 3 = 0 then 'so' else 'en' end, 2, 'ing_1', t, t,
      search_vector(case when n % 3 = 0 then 'so' else 'en' end, null, concat_ws(' ', 'filler' || n % 100, 'text' || n % 77,
        case when n % 10 < 3 then 'common' end, case when n % 60 = 5 then 'scarce' end,
        case when n % 2000 = 7 then 'rare' end, case when n < 30000 then 'bygone' end,
        case when n % 5 = 0 then repeat('common ', n % 4) end))
    from generate_series(0, 99999) n, lateral (select timestamptz '2010-01-01Z' + n * interval '1 hour' as t) at;
  insert into post_revisions (post_id, content_hash, text, body_text, word_count, quotes, links, attachments, observed_at,
      ingestion_id)
    select id, 'x', 'common scarce rare', 'words', 3, '[]', '[]', '[]', now(), 'ing_1' from posts where published_at > '2021-01-01'`

beforeAll(async () => {
  asking = await openAsking()
  for (const statement of rows.split(';\n')) await asking.pool.query(statement)
  await asking.pool.query('vacuum analyze')
}, 180_000)
afterAll(() => asking.close())

const HITS = `query ($query: String!, $filter: PostFilter) { search(query: $query, filter: $filter, first: 100) {
  totalCount isTotalCapped nodes { post { id } } } }`

describe.each([
  ['common', {}],
  ['scarce', {}],
  ['rare', {}],
  ['bygone', {}],
  ['common -scarce', {}],
  ['common scarce', {}],
  ['"common scarce"', {}],
  ['common', { authorId: 'author_5' }],
  ['common', { language: ['so'] }],
  ['bygone', { threadId: 'thread_77' }],
  ['common', { publishedAt: { before: '2010-06-01T00:00:00Z' } }],
  ['filler7', { isOpeningPost: true }],
] as const)('%s %j', (query, filter) => {
  test('finds the newest 500 and ranks them', async () => {
    const { rows } = await asking.pool.query(
      `with query as (select * from search_query($1, '{en,so}')),
      newest as (select * from posts, query where search @@ matches and ($2::text is null or author_id = $2)
        and ($3::text is null or language = $3) and ($4::text is null or thread_id = $4)
        and ($5::timestamptz is null or published_at < $5) and ($6::boolean is null or (position = 1) = $6)
        order by sort_at desc, id desc)
      select (select count(*)::int from newest) as count,
        array(select id from (select * from newest limit 500) x
          order by ts_rank(search, words) desc, sort_at desc, id desc limit 100) as ids`,
      [
        query,
        'authorId' in filter ? filter.authorId : null,
        'language' in filter ? filter.language[0] : null,
        'threadId' in filter ? filter.threadId : null,
        'publishedAt' in filter ? filter.publishedAt.before : null,
        'isOpeningPost' in filter ? filter.isOpeningPost : null,
      ],
    )
    const { search } = await asking.ask(HITS, { query, filter })
    expect(search.nodes.map(({ post }: { post: { id: string } }) => post.id)).toEqual(rows[0].ids)
    expect(search.totalCount).toBe(Math.min(rows[0].count, 500))
    expect(search.isTotalCapped).toBe(rows[0].count > 500)
  })
})

test('rare words are found by the index', async () => {
  const { rows } = await asking.pool.query(
    `explain select id from posts where search @@ (select matches from search_query('rare', '{en}'))`,
  )
  expect(JSON.stringify(rows)).toContain('posts_search_idx')
})

test('a word in three of ten posts costs no more than a few times a rare one', async () => {
  const time = async (query: string): Promise<number> => {
    const times: number[] = []
    for (let run = 0; run < 15; run += 1) {
      const start = performance.now()
      await asking.ask(HITS, { query, filter: {} })
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[7] ?? 0
  }
  await time('filler1')
  expect((await time('common')) / (await time('rare'))).toBeLessThan(5)
})
