// Full-text search: what is found in which language, how it is ordered, shown, counted and paged.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, openAsking } from './ask.ts'
import { addAttribution, addAuthor, addForum, addPost, addSource, addThread, at } from './seed.ts'

const STORED = readFileSync('drizzle/migrations/0005_search_stored_posts.sql', 'utf8')

let asking: Asking
let minute = 0

/** A post that says this. */
const say = (id: string, language: string | null, text: string, row = {}) =>
  addPost(asking.db, id, {
    contentHash: text,
    language,
    threadId: 'thread_open',
    position: 2,
    publishedAt: at(++minute),
    ...row,
  })

beforeAll(async () => {
  asking = await openAsking()
  const { db, pool } = asking
  await addForum(db, 'forum_a')
  await addForum(db, 'forum_b')
  await addAuthor(db, 'author_a', { name: 'Ayaan' })
  await addThread(db, 'thread_a', { title: 'Drought in the north' })
  await addThread(db, 'thread_open', { title: 'Anything else' })
  await addThread(db, 'thread_b', { title: 'Elections', forumId: 'forum_b' })
  await say('post_title', 'en', 'The wells are empty.', { threadId: 'thread_a', position: 1 })
  await say('post_reply', 'en', 'It rained yesterday.', { threadId: 'thread_a' })
  await say('post_stem', 'en', 'Floods were flooding the flooded valley.')
  await say('post_phrase', 'en', 'The prime minister spoke of heavy rain.')
  await say('post_words', 'en', 'Rain fell; a heavy heart, said the prime time minister.')
  await say('post_french', 'fr', 'Les élections générales à la Réunion ont été annulées')
  await say('post_german', 'de', 'Die Häuser der Städte und der Müller')
  await say('post_somali', 'so', 'Dowladda ayaa sheegtay in roob xooggan uu ka da’ay Muqdisho')
  await say('post_russian', 'ru', 'Правительство обсуждало новые КНИГИ о зелёных ёлках')
  await say('post_arabic', 'ar', 'أعلنت الحكومة عن المدارس الجديدة')
  await say('post_chinese', 'zh', '昨天政府宣布了新的经济政策，下雨了。')
  await say('post_japanese', 'ja', '東京タワーで大雨が降りました')
  await say('post_thai', 'th', 'ฝนตกหนักในกรุงเทพ')
  await say('post_korean', 'ko', '한국은행은 금리를 올렸다')
  await say('post_unknown', null, 'Running lanterns')
  await say(
    'post_markup',
    'en',
    'Beware of <b onclick="x()">zebra</b> & "quotes" <script>1</script>',
  )
  await say('post_control', 'en', 'A \u0002gazelle\u0003 jumps\u0004 over it')
  await say('post_hidden', 'en', 'A secret okapi', { state: 'HIDDEN' })
  await say('post_deleted', 'en', 'A deleted okapi', { state: 'DELETED' })
  await say('post_removed', 'en', 'A removed okapi', { state: 'REMOVED' })
  await say('post_once', 'en', `mango ${'filler '.repeat(40)}`)
  await say('post_often', 'en', 'mango mango mango and mango')
  await say('post_b', 'en', 'A tapir', {
    forumId: 'forum_b',
    threadId: 'thread_b',
    authorId: 'author_a',
    publishedAt: new Date('2023-03-05T00:00:00Z'),
  })
  await say('post_b2', 'pt-BR', 'Another tapir', { forumId: 'forum_b', threadId: 'thread_b' })
  await addSource(db, 'source_bbc', { name: 'BBC' })
  await addAttribution(db, 'attr_1', { postId: 'post_b', sourceId: 'source_bbc', role: 'ORIGIN' })
  await addAttribution(db, 'attr_2', { postId: 'post_b', sourceId: 'source_bbc', role: 'QUOTED' })
  await pool.query(STORED)
})
afterAll(() => asking.close())

async function found(query: string, more = ''): Promise<string[]> {
  const data = await asking.ask(
    `query ($query: String!) { search(query: $query, first: 50 ${more}) { totalCount nodes { post { id } } } }`,
    { query },
  )
  const ids = data.search.nodes.map(({ post }: { post: { id: string } }) => post.id)
  expect(data.search.totalCount).toBe(ids.length)
  return ids
}

describe('words', () => {
  test.each([
    ['flood', ['post_stem']],
    ['FLOODING valleys', ['post_stem']],
    ['drought', ['post_title']],
    ['drought wells', ['post_title']],
    ['elections generales', ['post_french']],
    ['ANNULÉES', ['post_french']],
    ['haus stadt', ['post_german']],
    ['Häuser', ['post_german']],
    ['muller', ['post_german']],
    ['roob muqdisho', ['post_somali']],
    ['книга', ['post_russian']],
    ['зеленая елка', ['post_russian']],
    ['مدارس', ['post_arabic']],
    ['经济政策', ['post_chinese']],
    ['经济', ['post_chinese']],
    ['济经', []],
    ['雨', ['post_japanese', 'post_chinese']],
    ['大雨', ['post_japanese']],
    ['タワー', ['post_japanese']],
    ['กรุงเทพ', ['post_thai']],
    ['한국', ['post_korean']],
    ['running', ['post_unknown']],
    ['nowhere', []],
  ])('%s', async (query, ids) => {
    expect((await found(query)).sort()).toEqual([...ids].sort())
  })
})

describe('syntax', () => {
  test.each([
    ['"heavy rain"', ['post_phrase']],
    ['“heavy rain”', ['post_phrase']],
    ['heavy rain', ['post_phrase', 'post_words']],
    ['"prime minister"', ['post_phrase']],
    ['rain -heart', ['post_phrase', 'post_reply']],
    ['rain -"heavy rain"', ['post_reply', 'post_words']],
    ['tapir or zebra', ['post_b', 'post_b2', 'post_markup']],
    // Negation holds in the language of each post: French would cut another ending off.
    ['tapir -another', ['post_b']],
    ['政府 -经济政策', []],
    ['"新的 经济政策"', []],
    ['-"经济政策" 大雨', ['post_japanese']],
  ])('%s', async (query, ids) => {
    expect((await found(query)).sort()).toEqual([...ids].sort())
  })

  test.each([
    '',
    ' ',
    '"',
    '""',
    "'",
    '-',
    '--',
    '-"',
    '!',
    '&',
    '|',
    '<->',
    '(',
    ')',
    '()',
    '*',
    ':*',
    'a:*',
    "'a' & ",
    '\\',
    '\\\\',
    '\0',
    'a\0b',
    '\ud800',
    '😀',
    '😀 OR 😀',
    'or',
    'or or',
    'OR -',
    '" " "',
    "a'b",
    "''''",
    '%',
    '_',
    '$1',
    ';drop table posts',
    '=en',
    "'=en'",
    '=simple',
    '\u0002\u0003\u0004',
    '雨-"',
    '-雨',
    '"雨',
    '\u200b',
    '\ufeff',
    'ﷺ',
    '𠀀𠀁',
    'e\u0301',
    '('.repeat(2000),
    '"'.repeat(2001),
    '-'.repeat(3000),
    '- '.repeat(3000),
    '-"" '.repeat(2000),
    'a or -'.repeat(2000),
    'or '.repeat(3000),
    'word '.repeat(2000),
    'x'.repeat(10_000),
    '雨'.repeat(10_000),
    '😀'.repeat(5000),
    'a-'.repeat(5000),
    '<b>'.repeat(3000),
    'http://a.b/c?d=e#f',
    'a@b.c',
    '1e309',
  ])('is never refused: %j', async (query) => {
    const { search } = await asking.ask(
      `query ($query: String!) { search(query: $query, first: 5) {
        nodes { rank highlights post { id } } facets { sources { value } } } }`,
      { query },
    )
    expect(Array.isArray(search.nodes)).toBe(true)
  })

  test('marks of languages cannot be asked for', async () => {
    expect(await found('=en')).not.toContain('post_stem')
    expect(await found('en')).toEqual([])
  })
})

test('a language narrows the search, regions of it included', async () => {
  expect(await found('tapir', ', language: "pt"')).toEqual(['post_b2'])
  expect(await found('tapir', ', language: "pt-BR"')).toEqual(['post_b2'])
  expect(await found('roob', ', language: "so"')).toEqual(['post_somali'])
  expect(await found('roob', ', language: "en"')).toEqual([])
})

test('the best match comes first, then the newest', async () => {
  expect(await found('mango')).toEqual(['post_often', 'post_once'])
})

test('what was withdrawn is found by nobody, what is hidden only where it is asked for', async () => {
  expect(await found('okapi')).toEqual([])
  expect(await found('okapi', ', filter: { states: [HIDDEN, DELETED, REMOVED] }')).toEqual([
    'post_hidden',
  ])
})

test.each([
  ['{ forumId: "forum_b" }', ['post_b', 'post_b2']],
  ['{ authorId: "author_a" }', ['post_b']],
  ['{ threadId: "thread_open" }', []],
  ['{ language: ["pt-BR"] }', ['post_b2']],
  ['{ publishedAt: { before: "2023-12-31T00:00:00Z" } }', ['post_b']],
  ['{ attributedTo: { sourceName: "BBC" } }', ['post_b']],
  ['{ hasAttribution: false }', ['post_b2']],
  ['null', ['post_b', 'post_b2']],
])('filters: %s', async (filter, ids) => {
  expect((await found('tapir', `, filter: ${filter}`)).sort()).toEqual(ids)
})

describe('highlights', () => {
  async function highlights(query: string): Promise<string[]> {
    const { search } = await asking.ask(
      'query ($query: String!) { search(query: $query, first: 1) { nodes { highlights } } }',
      { query },
    )
    return search.nodes[0].highlights
  }

  test('mark the words in the text as it is written', async () => {
    expect(await highlights('annulees')).toEqual([expect.stringContaining('<mark>annulées</mark>')])
    expect(await highlights('flood')).toEqual([expect.stringContaining('<mark>Floods</mark>')])
  })

  test('show the title first, where it holds a word', async () => {
    expect(await highlights('drought or wells')).toEqual([
      '<mark>Drought</mark> in the north',
      expect.stringContaining('<mark>wells</mark>'),
    ])
  })

  test('join the signs of scripts without spaces', async () => {
    const [passage] = await highlights('经济政策')
    expect(passage).toContain('新的<mark>经济政策</mark>')
  })

  test('hold no other markup, whatever the post says', async () => {
    const [passage = ''] = await highlights('zebra or quotes')
    expect(passage).toContain('<mark>zebra</mark>')
    expect(passage).toContain('&quot;')
    expect(passage.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"]/)
  })

  test('cannot be forged by control characters', async () => {
    const [passage] = await highlights('jumps')
    expect(passage).toContain('gazelle <mark>jumps</mark> over')
  })
})

test('facets count all hits once, whatever the page', async () => {
  const { search } = await asking.ask(`{ search(query: "tapir", first: 1) { facets {
    sources { value count node { id ... on Source { name } } }
    forums { value count node { __typename } }
    authors(limit: 1) { value count }
    languages { value count node { id } }
    months { value count }
  } } }`)
  expect(search.facets).toEqual({
    sources: [{ value: 'source_bbc', count: 1, node: { id: 'source_bbc', name: 'BBC' } }],
    forums: [{ value: 'forum_b', count: 2, node: { __typename: 'Forum' } }],
    authors: [{ value: 'author_a', count: 1 }],
    languages: [
      { value: 'en', count: 1, node: null },
      { value: 'pt-BR', count: 1, node: null },
    ],
    months: [
      { value: '2023-03', count: 1 },
      { value: '2024-01', count: 1 },
    ],
  })
})

describe('pages', () => {
  const PAGE = `query ($after: String) { search(query: "rain or mango or tapir", first: 2, after: $after) {
    edges { cursor node { post { id } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

  test('lead through all hits, each once', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { search } = await asking.ask(PAGE, { after })
      expect(search.pageInfo.hasPreviousPage).toBe(after !== null)
      expect(search.pageInfo.startCursor).toBe(search.edges[0].cursor)
      seen.push(
        ...search.edges.map((edge: { node: { post: { id: string } } }) => edge.node.post.id),
      )
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  test('need a size and a cursor of a search', async () => {
    expect(await asking.refusals('{ search(query: "a") { totalCount } }')).toEqual(['INVALID'])
    expect(await asking.refusals('{ search(query: "a", first: 101) { totalCount } }')).toEqual([
      'INVALID',
    ])
    const tags = [
      'x',
      'WyJwb3N0cyIsMV0',
      'WyJzZWFyY2giLC0xXQ',
      'WyJzZWFyY2giLCIxIl0',
      'WyJzZWFyY2giLDUwMV0',
    ]
    for (const after of tags)
      expect(await asking.refusals(PAGE, { after })).toEqual(['INVALID_CURSOR'])
  })
})

test('two searches, a list and counts are one statement', async () => {
  const data = await asking.ask(`{
    a: search(query: "rain", first: 1) { totalCount }
    b: search(query: "tapir", first: 1) { totalCount nodes { post { text } } }
    posts(first: 1) { nodes { id } }
    postCounts(groupBy: [FORUM], filter: { forumId: "forum_b" }) { count }
  }`)
  expect(data.a.totalCount).toBe(3)
  expect(data.b.totalCount).toBe(2)
  expect(data.postCounts).toEqual([{ count: 2 }])
})
