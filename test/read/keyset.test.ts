// Cursors and page sizes that are no good: each is refused with a code and a remedy, and none reaches the database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { seedOneOfEverything } from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  client = openClient(database.db)
})
afterAll(() => database.close())

const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const TAG = 'posts:PUBLISHED_AT:DESC'
const INSTANT = '2024-01-01T00:00:00.000Z'

test.each([
  ['of nobody', 'garbage'],
  ['that is empty', ''],
  ['with other punctuation', '%%%%'],
  ['that is too long', 'a'.repeat(10_000)],
  ['of another order', cursorOf('posts:FIRST_SEEN_AT:DESC', INSTANT, 'post_a')],
  ['of another direction', cursorOf('posts:PUBLISHED_AT:ASC', INSTANT, 'post_a')],
  ['of another list', cursorOf('threads:LAST_POST_AT:DESC', INSTANT, 'thread_a')],
  ['with a number for an instant', cursorOf(TAG, 5, 'post_a')],
  ['with no instant', cursorOf(TAG, 'infinity', 'post_a')],
  ['with an impossible instant', cursorOf(TAG, '2024-13-41T00:00:00.000Z', 'post_a')],
  ['without an id', cursorOf(TAG, INSTANT)],
  ['with a NUL in the id', cursorOf(TAG, INSTANT, 'post\0')],
  ['with more than a place', cursorOf(TAG, INSTANT, 'post_a', 1)],
  ['that is an object', Buffer.from('{"a":1}').toString('base64url')],
])('a cursor %s is INVALID_CURSOR', async (_, after) => {
  const before = client.statements.length
  const { body } = await client.ask(
    'query ($after: String) { posts(first: 1, after: $after) { nodes { id } } }',
    {
      after,
    },
  )
  expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR')
  expect(body.errors[0].message).toMatch(/leave them out/)
  expect(client.statements.length).toBe(before)
})

test.each([
  cursorOf('posts:POSITION:ASC', 1e12, 'post_a'),
  cursorOf('posts:POSITION:ASC', 1.5, 'post_a'),
])('a position that no column holds is INVALID_CURSOR', async (after) => {
  const query = `query ($after: String) { node(id: "thread_a") { ... on Thread {
      posts(first: 1, after: $after) { nodes { id } } } } }`
  const { body } = await client.ask(query, { after })
  expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR')
})

test.each([
  ['', /first or last, 1 to 100/],
  ['first: 0', /first must be 1 to 100, not 0/],
  ['first: -1', /first must be 1 to 100, not -1/],
  ['first: 1000', /first must be 1 to 100, not 1000/],
  ['last: 101', /last must be 1 to 100, not 101/],
  ['first: 1, last: 1', /exclude each other/],
  ['first: null', /first or last/],
])('a page of (%s) is INVALID', async (args, message) => {
  const { body } = await client.ask(`{ threads(${args || 'after: null'}) { nodes { id } } }`)
  expect(body.errors[0].extensions.code).toBe('INVALID')
  expect(body.errors[0].message).toMatch(message)
})

test('a page beyond the last row is empty, and says so', async () => {
  const end = await dataOf(client.ask('{ posts(last: 1) { pageInfo { endCursor } } }'))
  const { posts } = await dataOf(
    client.ask(
      'query ($after: String) { posts(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      { after: end.posts.pageInfo.endCursor },
    ),
  )
  expect(posts).toEqual({
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  })
})
