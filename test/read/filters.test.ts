// Every filter of the contract, and what lists leave out unless asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import {
  addAttribution,
  addAuthor,
  addBoard,
  addForum,
  addPost,
  addThread,
  at,
  seedOneOfEverything,
} from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await seedOneOfEverything(db)
  await addForum(db, 'forum_b', { engine: 'invision4' })
  await addBoard(db, 'board_c', { forumId: 'forum_b' })
  await addAuthor(db, 'author_b', { forumId: 'forum_b', name: 'Ayaan' })
  await addAuthor(db, 'author_c', { forumId: 'forum_b', name: 'Bile' })
  await addThread(db, 'thread_b', { forumId: 'forum_b', boardId: 'board_c', language: 'so' })
  // The BBC carried this one: not the same as a text that is from it.
  await addPost(db, 'post_carried', {
    forumId: 'forum_b',
    threadId: 'thread_b',
    authorId: 'author_b',
    language: 'so',
    publishedAt: at(50),
  })
  await addAttribution(db, 'attr_carried', {
    postId: 'post_carried',
    sourceId: 'source_bbc',
    role: 'SYNDICATOR',
    hop: 1,
    confidence: 0.5,
  })
  await addPost(db, 'post_hidden', { position: 3, state: 'HIDDEN' })
  await addPost(db, 'post_deleted', { position: 4, state: 'DELETED' })
  await addThread(db, 'thread_hidden', { state: 'HIDDEN' })
  client = openClient(db)
})
afterAll(() => database.close())

async function idsOf(list: string, filter: string): Promise<string[]> {
  const data = await dataOf(
    client.ask(`{ ${list}(first: 100, filter: ${filter}) { totalCount nodes { id } } }`),
  )
  const ids = data[list].nodes.map(({ id }: { id: string }) => id)
  expect(data[list].totalCount).toBe(ids.length)
  return ids.sort()
}

describe('posts', () => {
  test.each([
    ['{}', ['post_a', 'post_b', 'post_carried']],
    ['null', ['post_a', 'post_b', 'post_carried']],
    ['{ states: null }', ['post_a', 'post_b', 'post_carried']],
    ['{ states: [] }', []],
    ['{ states: [HIDDEN, DELETED] }', ['post_deleted', 'post_hidden']],
    ['{ forumId: "forum_b" }', ['post_carried']],
    ['{ forumId: "forum_none" }', []],
    ['{ threadId: "thread_a" }', ['post_a', 'post_b']],
    ['{ threadId: "thread_old" }', ['post_a', 'post_b']],
    ['{ authorId: "author_a" }', ['post_a']],
    ['{ authorId: "author_old" }', ['post_a']],
    ['{ isOpeningPost: true }', ['post_a', 'post_carried']],
    ['{ isOpeningPost: false }', ['post_b']],
    ['{ language: ["so", "ar"] }', ['post_carried']],
    ['{ publishedAt: { from: "2024-01-01T00:02:00Z" } }', ['post_b', 'post_carried']],
    ['{ publishedAt: { before: "2024-01-01T00:02:00Z" } }', ['post_a']],
    ['{ hasAttribution: true }', ['post_a', 'post_carried']],
    ['{ hasAttribution: false }', ['post_b']],
    ['{ attributedTo: {} }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceId: "source_caasimada" } }', ['post_a']],
    ['{ attributedTo: { sourceName: "BBC" } }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceName: " bbc  NEWS" } }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceName: "BB" } }', []],
    ['{ attributedTo: { sourceDomain: "bbc.co.uk" } }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceDomain: "WWW.BBC.co.uk" } }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceDomain: "https://news.bbc.co.uk/a" } }', ['post_a', 'post_carried']],
    ['{ attributedTo: { sourceDomain: "co.uk" } }', []],
    ['{ attributedTo: { sourceDomain: "not a domain" } }', []],
    ['{ attributedTo: { sourceName: "BBC", roles: [ORIGIN] } }', ['post_a']],
    ['{ attributedTo: { sourceName: "BBC", roles: [SYNDICATOR] } }', ['post_carried']],
    ['{ attributedTo: { minConfidence: 0.8 } }', ['post_a']],
    ['{ attributedTo: { roles: [] } }', []],
    ['{ allAttributedTo: [] }', ['post_a', 'post_b', 'post_carried']],
  ])('%s', async (filter, expected) => {
    expect(await idsOf('posts', filter)).toEqual(expected)
  })

  test('from the BBC via Caasimada Online, but not from the BBC as a syndicator', async () => {
    const via = '{ sourceName: "Caasimada Online", roles: [SYNDICATOR] }'
    const from = (role: string) =>
      `{ allAttributedTo: [{ sourceName: "BBC", roles: [${role}] }, ${via}] }`
    expect(await idsOf('posts', from('ORIGIN'))).toEqual(['post_a'])
    expect(await idsOf('posts', from('SYNDICATOR'))).toEqual([])
  })

  test('conditions of one attribution hold for the same attribution', async () => {
    // The post has the BBC, and it has a syndicator, but the BBC is not it.
    const filter =
      '{ threadId: "thread_a", attributedTo: { sourceName: "BBC", roles: [SYNDICATOR] } }'
    expect(await idsOf('posts', filter)).toEqual([])
  })

  test('more than ten attributions at once are refused', async () => {
    const many = Array.from({ length: 11 }, () => '{}').join(' ')
    const { body } = await client.ask(
      `{ posts(first: 1, filter: { allAttributedTo: [${many}] }) { nodes { id } } }`,
    )
    expect(body.errors[0].extensions.code).toBe('INVALID')
  })

  test('more than a hundred values in a list are refused, a repeated role is one', async () => {
    const many = Array.from({ length: 101 }, () => '"so"').join(' ')
    const { body } = await client.ask(
      `{ posts(first: 1, filter: { language: [${many}] }) { nodes { id } } }`,
    )
    expect(body.errors[0].extensions.code).toBe('INVALID')
    expect(await idsOf('posts', '{ attributedTo: { roles: [ORIGIN, ORIGIN] } }')).toEqual([
      'post_a',
    ])
  })

  test('words that no database holds find nothing', async () => {
    const nul = String.raw`"a\u0000b"`
    for (const filter of [
      `{ forumId: ${nul} }`,
      `{ threadId: ${nul} }`,
      `{ attributedTo: { sourceName: ${nul} } }`,
      `{ attributedTo: { sourceDomain: ${nul} } }`,
      `{ attributedTo: { sourceId: ${nul} } }`,
    ]) {
      expect(await idsOf('posts', filter)).toEqual([])
    }
    expect(await idsOf('authors', `{ name: ${nul} }`)).toEqual([])
    expect(await idsOf('forums', `{ host: [${nul}] }`)).toEqual([])
    expect((await client.ask(`{ node(id: ${nul}) { id } }`)).body.data.node).toBeNull()
  })
})

test.each([
  ['{}', ['thread_a', 'thread_b']],
  ['{ states: [HIDDEN] }', ['thread_hidden']],
  ['{ forumId: "forum_b" }', ['thread_b']],
  ['{ boardId: "board_c" }', ['thread_b']],
  ['{ authorId: "author_old" }', ['thread_a']],
  ['{ language: ["so"] }', ['thread_b']],
  ['{ startedAt: { from: "2024-01-01T00:01:00Z", before: "2024-01-01T00:01:01Z" } }', ['thread_a']],
  ['{ lastPostAt: { from: "2024-01-01T00:02:00Z" } }', ['thread_a']],
  ['{ attributedTo: { sourceName: "BBC", roles: [ORIGIN] } }', ['thread_a']],
  ['{ attributedTo: { sourceName: "BBC" } }', ['thread_a', 'thread_b']],
])('threads %s', async (filter, expected) => {
  expect(await idsOf('threads', filter)).toEqual(expected)
})

test.each([
  ['forums', '{ engine: ["invision4"] }', ['forum_b']],
  ['forums', '{ host: ["FORUM_A.example"] }', ['forum_a']],
  ['authors', '{ name: "AYAAN" }', ['author_a', 'author_b']],
  ['authors', '{ name: "ayaan", forumId: "forum_b" }', ['author_b']],
  ['sources', '{ name: "bbc news" }', ['source_bbc']],
  ['sources', '{ domain: "news.bbc.co.uk" }', ['source_bbc']],
  ['sources', '{ type: [OUTLET] }', ['source_bbc', 'source_caasimada']],
  ['sources', '{ type: [UNKNOWN] }', []],
  ['sources', '{ forumId: "forum_b" }', ['source_bbc']],
  ['sources', '{ roles: [SYNDICATOR] }', ['source_bbc', 'source_caasimada']],
  ['sources', '{ roles: [SYNDICATOR], forumId: "forum_b" }', ['source_bbc']],
  ['sources', '{ roles: [LINKED] }', []],
])('%s %s', async (list, filter, expected) => {
  expect(await idsOf(list, filter)).toEqual(expected)
})

test('filters hold within a parent, too', async () => {
  const { node } = await dataOf(
    client.ask(`{ node(id: "source_bbc") { ... on Source {
      all: postCount origin: postCount(roles: [ORIGIN]) none: postCount(roles: [LINKED])
      posts(first: 5, roles: [SYNDICATOR], filter: { language: ["so"] }) { totalCount nodes { id } }
      attributions(first: 5, roles: [ORIGIN]) { nodes { id } }
    } } }`),
  )
  expect(node).toEqual({
    all: 2,
    origin: 1,
    none: 0,
    posts: { totalCount: 1, nodes: [{ id: 'post_carried' }] },
    attributions: { nodes: [{ id: 'attr_origin' }] },
  })
})

test("an author's sources are those of the author's posts", async () => {
  const { node } = await dataOf(
    client.ask(`{ node(id: "author_a") { ... on Author {
      sources(first: 5) { nodes { name } }
      origins: sources(first: 5, roles: [ORIGIN]) { totalCount nodes { name } }
    } } }`),
  )
  expect(node).toEqual({
    sources: { nodes: [{ name: 'BBC' }, { name: 'Caasimada Online' }] },
    origins: { totalCount: 1, nodes: [{ name: 'BBC' }] },
  })
})
