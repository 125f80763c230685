// How many SQL statements questions take: a number of the question's shape, never of how much it finds.
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

const questions: Record<string, readonly [number, string]> = {
  'one page of threads': [1, 'threads(first: $first) { nodes { id title lastPostAt } }'],
  'its totalCount': [2, 'threads(first: $first) { totalCount nodes { id } }'],
  'threads with forum, board and author': [
    4,
    'threads(first: $first) { nodes { forum { name } board { name } author { name } } }',
  ],
  'threads with their first posts': [
    2,
    'threads(first: $first) { nodes { posts(first: 2) { nodes { id position } } } }',
  ],
  'threads with first posts, their words, authors and the last post': [
    5,
    `threads(first: $first) { nodes {
      posts(first: 2) { nodes { text html author { name } } }
      last: posts(last: 1) { nodes { id } }
    } }`,
  ],
  'threads with counts of posts': [2, 'threads(first: $first) { nodes { postCount } }'],
  'posts with provenance down to the source': [
    3,
    `posts(first: $first, filter: { hasAttribution: true }) { nodes {
      provenance { origin { reachedThrough { id } source { name } evidence { span { exact } } } }
    } }`,
  ],
  'sources, their posts, threads, authors and their threads': [
    6,
    `sources(first: $first) { nodes { posts(first: $first) { nodes { thread { title
      posts(first: 2) { nodes { author { threads(first: 2) { nodes { title } } } } } } } } } }`,
  ],
}

describe.each(Object.entries(questions))('%s', (_, [expected, question]) => {
  const query = `query ($first: Int!) { ${question} }`

  test(`takes ${expected} statements, for few and for many`, async () => {
    const few = await statementsOf(query, 2)
    const many = await statementsOf(query, 50)
    expect([few, many]).toEqual([expected, expected])
  })
})

test('one thread page by id: the thread, its posts, their words, authors, edges and sources', async () => {
  const query = `query ($first: Int!) { node(id: "thread_5") { ... on Thread {
    title board { name } posts(first: $first) { totalCount nodes {
      html publishedAt { at } author { name } provenance { chain { role source { name } } }
    } }
  } } }`
  expect(await statementsOf(query, 50)).toBe(8)
})

test('pages that multiply are refused before they are read', async () => {
  const pages = ['a', 'b', 'c', 'd'].map(
    (alias, i) => `${alias}: posts(first: ${100 - i}) { nodes { id } }`,
  )
  const before = client.statements.length
  const { body } = await client.ask(`{ threads(first: 60) { nodes { ${pages.join(' ')} } } }`)
  expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  expect(body.errors[0].message).toMatch(/smaller pages/)
  expect(client.statements.length - before).toBeLessThan(5)
  await dataOf(client.ask(`{ threads(first: 60) { nodes { ${pages.slice(0, 3).join(' ')} } } }`))
})

test('a question that a resolver answers runs its statement once', async () => {
  // Drizzle's queries are thenable, and run anew for everyone who awaits them.
  expect(await statementsOf('query { forums(first: 1) { nodes { name } } }', 1)).toBe(1)
})
