// How many SQL statements questions take: always one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import {
  addAttribution,
  addAuthor,
  addBoard,
  addForum,
  addPost,
  addSource,
  addThread,
  at,
} from './seed.ts'

const THREADS = 60

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await addForum(db, 'forum_a')
  await addBoard(db, 'board_a')
  await addSource(db, 'source_bbc', { name: 'BBC' })
  for (let i = 0; i < 7; i += 1) await addAuthor(db, `author_${i}`)
  for (let i = 0; i < THREADS; i += 1) {
    const authorId = `author_${i % 7}`
    await addThread(db, `thread_${i}`, { boardId: 'board_a', authorId, lastPostAt: at(i) })
    for (const position of [1, 2]) {
      const id = `post_${i}_${position}`
      await addPost(db, id, { threadId: `thread_${i}`, position, authorId, publishedAt: at(i) })
    }
    await addAttribution(db, `attr_${i}`, {
      postId: `post_${i}_1`,
      sourceId: 'source_bbc',
      role: 'ORIGIN',
      hop: 1,
    })
  }
  client = openClient(db)
})
afterAll(() => database.close())

async function statementsOf(query: string, first: number): Promise<number> {
  const before = client.statements.length
  await dataOf(client.ask(query, { first }))
  return client.statements.length - before
}

const questions: Record<string, string> = {
  'one page of threads': 'threads(first: $first) { nodes { id title lastPostAt } }',
  'its totalCount': 'threads(first: $first) { totalCount nodes { id } }',
  'threads with forum, board and author':
    'threads(first: $first) { nodes { forum { name } board { name } author { name } } }',
  'threads with first posts, their words, authors and the last post': `threads(first: $first) { nodes {
      posts(first: 2) { nodes { text html author { name } } }
      last: posts(last: 1) { nodes { id } }
    } }`,
  'posts with provenance down to the source': `posts(first: $first, filter: { hasAttribution: true }) { nodes {
      provenance { origin { reachedThrough { id } source { name } evidence { span { exact } } } }
    } }`,
  'sources, their posts, threads, authors and their threads': `sources(first: $first) { nodes {
      posts(first: $first) { nodes { thread { title posts(first: 2) { nodes { author {
        threads(first: 2) { nodes { title } } } } } } } } } }`,
  'several lists at once, and records by id': `threads(first: $first) { nodes { id } }
    posts(first: $first) { nodes { id } } node(id: "thread_5") { id }
    nodes(ids: ["thread_1", "post_1_1", "author_1"]) { __typename }`,
}

test.each(Object.entries(questions))(
  '%s: one statement, for few and for many',
  async (_, question) => {
    const query = `query ($first: Int!) { ${question} }`
    expect([await statementsOf(query, 2), await statementsOf(query, 20)]).toEqual([1, 1])
  },
)

test('one thread page by id: the thread, its posts, their words, authors, edges and sources', async () => {
  const query = `query ($first: Int!) { node(id: "thread_5") { ... on Thread {
    title board { name } posts(first: $first) { totalCount nodes {
      html publishedAt { at } author { name } provenance { chain { role source { name } } }
    } }
  } } }`
  expect(await statementsOf(query, 50)).toBe(1)
})

test('introspection reads nothing, and leaves what stands beside it to one statement', async () => {
  expect(await statementsOf('{ __schema { types { name } } }', 1)).toBe(0)
  const before = client.statements.length
  const data = await dataOf(
    client.ask(`{ __type(name: "Post") { kind } a: node(id: "thread_5") { ... on Thread { t: title } }
      b: threads(first: 1) { nodes { id lastPostAt } } }`),
  )
  expect(data).toEqual({
    __type: { kind: 'OBJECT' },
    a: { t: 'thread_5' },
    b: { nodes: [{ id: 'thread_59', lastPostAt: at(59).toISOString() }] },
  })
  expect(client.statements.length - before).toBe(1)
})

test('pages that multiply are refused before they are read', async () => {
  const pages = ['a', 'b', 'c', 'd'].map(
    (alias, i) => `${alias}: posts(first: ${100 - i}) { nodes { id } }`,
  )
  const before = client.statements.length
  const { body } = await client.ask(`{ threads(first: 60) { nodes { ${pages.join(' ')} } } }`)
  expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  expect(body.errors[0].message).toMatch(/smaller pages/)
  expect(client.statements.length).toBe(before)
  await dataOf(client.ask(`{ threads(first: 60) { nodes { ${pages.slice(0, 3).join(' ')} } } }`))
})

test('every answer says how many statements it took', async () => {
  const timing = async (query: string) => (await client.ask(query)).headers.get('server-timing')
  expect(await timing('{ forums(first: 1) { nodes { name } } }')).toMatch(
    /^db;dur=\d+\.\d+;desc="1 statements"$/,
  )
  expect(await timing('{ nothing }')).toBe('db;dur=0.00;desc="0 statements"')
})
