// Counts by one or two dimensions, and names that look like what was typed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, openAsking } from './ask.ts'
import {
  addAttribution,
  addAuthor,
  addForum,
  addPost,
  addSource,
  addThread,
  at,
  seedOneOfEverything,
} from './seed.ts'

let asking: Asking

beforeAll(async () => {
  asking = await openAsking()
  const { db } = asking
  await seedOneOfEverything(db)
  await addForum(db, 'forum_b')
  await addAuthor(db, 'author_b', { forumId: 'forum_b', name: 'Mohamed Abdi' })
  await addThread(db, 'thread_b', { forumId: 'forum_b', title: 'Parliament approves the budget' })
  await addSource(db, 'source_reuters', { name: 'Reuters' })
  const inB = { forumId: 'forum_b', threadId: 'thread_b', authorId: 'author_b', language: 'so' }
  await addPost(db, 'post_1', { ...inB, publishedAt: new Date('2024-12-30T23:59:59Z') })
  await addPost(db, 'post_2', { ...inB, publishedAt: new Date('2024-12-31T00:00:00Z') })
  await addPost(db, 'post_3', { ...inB, publishedAt: at(0), state: 'HIDDEN' })
  await addPost(db, 'post_4', { ...inB, language: null })
  await addAttribution(db, 'attr_1', { postId: 'post_1', sourceId: 'source_bbc', role: 'ORIGIN' })
  await addAttribution(db, 'attr_2', { postId: 'post_1', sourceId: 'source_bbc', role: 'QUOTED' })
  await addAttribution(db, 'attr_3', {
    postId: 'post_2',
    sourceId: 'source_reuters',
    role: 'SYNDICATOR',
  })
})
afterAll(() => asking.close())

async function counts(groupBy: string, more = ''): Promise<string[]> {
  const { postCounts } = await asking.ask(
    `{ postCounts(groupBy: ${groupBy} ${more}) { count keys { dimension value } } }`,
  )
  return postCounts.map(
    ({ count, keys }: { count: number; keys: { value: string }[] }) =>
      `${keys.map(({ value }) => value).join(' ')}: ${count}`,
  )
}

test.each([
  ['[FORUM]', ['forum_b: 3', 'forum_a: 2']],
  ['FORUM', ['forum_b: 3', 'forum_a: 2']],
  ['[BOARD]', ['board_b: 2']],
  ['[AUTHOR]', ['author_b: 3', 'author_a: 1']],
  ['[SOURCE]', ['source_bbc: 2', 'source_caasimada: 1', 'source_reuters: 1']],
  ['[ORIGIN]', ['source_bbc: 2']],
  ['[SYNDICATOR]', ['source_caasimada: 1', 'source_reuters: 1']],
  ['[ROLE]', ['ORIGIN: 2', 'SYNDICATOR: 2', 'QUOTED: 1']],
  ['[LANGUAGE]', ['so: 2', 'en: 1']],
  ['[DAY]', ['2024-01-01: 2', '2024-12-30: 1', '2024-12-31: 1']],
  ['[WEEK]', ['2024-W01: 2', '2025-W01: 2']],
  ['[MONTH]', ['2024-01: 2', '2024-12: 2']],
  ['[STATE]', ['VISIBLE: 5']],
  [
    '[AUTHOR, SOURCE]',
    [
      'author_a source_bbc: 1',
      'author_a source_caasimada: 1',
      'author_b source_bbc: 1',
      'author_b source_reuters: 1',
    ],
  ],
  ['[ORIGIN, SYNDICATOR]', ['source_bbc source_caasimada: 1']],
  [
    '[SOURCE, ROLE]',
    [
      'source_bbc ORIGIN: 2',
      'source_bbc QUOTED: 1',
      'source_caasimada SYNDICATOR: 1',
      'source_reuters SYNDICATOR: 1',
    ],
  ],
  ['[MONTH, FORUM]', ['2024-01 forum_a: 2', '2024-12 forum_b: 2']],
])('%s', async (groupBy, expected) => {
  expect(await counts(groupBy)).toEqual(expected)
})

test('counts what the filter leaves', async () => {
  expect(await counts('STATE', ', filter: { states: [VISIBLE, HIDDEN] }')).toEqual([
    'VISIBLE: 5',
    'HIDDEN: 1',
  ])
  const bbc = '{ attributedTo: { sourceName: "BBC", roles: [ORIGIN] } }'
  expect(await counts('[FORUM]', `, filter: ${bbc}`)).toEqual(['forum_a: 1', 'forum_b: 1'])
  expect(await counts('[FORUM]', ', limit: 1')).toEqual(['forum_b: 3'])
})

test('leads to the records', async () => {
  const { postCounts } = await asking.ask(`{ postCounts(groupBy: [AUTHOR, MONTH], limit: 1) {
    __typename keys { __typename dimension node { id ... on Author { name } } } } }`)
  expect(postCounts).toEqual([
    {
      __typename: 'PostCountRow',
      keys: [
        {
          __typename: 'PostCountKey',
          dimension: 'AUTHOR',
          node: { id: 'author_b', name: 'Mohamed Abdi' },
        },
        { __typename: 'PostCountKey', dimension: 'MONTH', node: null },
      ],
    },
  ])
})

test('variables make plans of their own', async () => {
  const query = 'query ($by: [PostDimension!]!) { postCounts(groupBy: $by) { keys { value } } }'
  for (const by of [['FORUM'], ['STATE'], ['FORUM']]) {
    const { postCounts } = await asking.ask(query, { by })
    expect(postCounts[0].keys[0].value).toBe(by[0] === 'FORUM' ? 'forum_b' : 'VISIBLE')
  }
})

test.each([
  '[]',
  '[FORUM, FORUM]',
  '[FORUM, AUTHOR, DAY]',
  '[FORUM], limit: 0',
  '[FORUM], limit: 501',
])('refuses %s', async (groupBy) => {
  expect(await asking.refusals(`{ postCounts(groupBy: ${groupBy}) { count } }`)).toEqual([
    'INVALID',
  ])
})

describe('names', () => {
  const idsOf = async (list: string, filter: string) => {
    const data = await asking.ask(
      `{ ${list}(first: 9, filter: ${filter}) { totalCount nodes { id } } }`,
    )
    const ids = data[list].nodes.map(({ id }: { id: string }) => id)
    expect(data[list].totalCount).toBe(ids.length)
    return ids
  }

  test.each([
    ['authors', '{ nameLike: "Mohamud Abdi" }', ['author_b']],
    ['authors', '{ nameLike: "mohamed" }', ['author_b']],
    ['authors', '{ nameLike: "mohamed", forumId: "forum_a" }', []],
    ['authors', '{ nameLike: "Zebra" }', []],
    ['sources', '{ nameLike: "Reutres" }', ['source_reuters']],
    ['sources', '{ nameLike: "casimada" }', ['source_caasimada']],
    ['sources', '{ nameLike: "BBC Nws" }', ['source_bbc']],
    ['threads', '{ titleLike: "parlament budgt" }', ['thread_b']],
    ['threads', '{ titleLike: "over the coast" }', ['thread_a']],
    ['threads', '{ titleLike: "zebra" }', []],
    ['threads', `{ titleLike: "${"%_\\\\'\\u0000 ".repeat(99)}" }`, []],
  ])('%s %s', async (list, filter, ids) => {
    expect(await idsOf(list, filter)).toEqual(ids)
  })

  test.each([
    ['threads_like_idx', `select id from threads where title %> 'budgt' or title % 'budgt'`],
    ['authors_like_idx', `select id from authors where name_key %> 'budgt' or name_key % 'budgt'`],
    [
      'source_aliases_like_idx',
      `select owner_id from source_aliases where value %> 'x y z' or value % 'x y z'`,
    ],
  ])('%s answers', async (index, statement) => {
    const client = await asking.pool.connect()
    await client.query(
      'set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off',
    )
    const { rows } = await client.query(`explain ${statement}`)
    client.release(true)
    expect(JSON.stringify(rows)).toContain(index)
  })
})
