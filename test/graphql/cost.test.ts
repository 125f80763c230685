// What operations cost: told with every answer, told without running, refused over the limit.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { seedOneOfEverything } from '../read/seed.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  client = openClient(database.db)
})
afterAll(() => database.close())

const NESTED = `query ($threads: Int!, $posts: Int!) {
  threads(first: $threads) { nodes { posts(first: $posts) { nodes { id } } } }
}`

test('an answer tells what it could hold and what it holds', async () => {
  const { body } = await client.ask(NESTED, { threads: 10, posts: 20 })
  // The data, the list, ten threads, a list in each, twenty posts in each of those.
  expect(body.extensions.cost).toEqual({
    requested: 2 + 10 * (1 + 1 + 20),
    // One thread of two posts is stored.
    actual: 2 + 1 + 1 + 2,
    limit: 20_000,
  })
})

test('counts cost more than objects', async () => {
  const { body } = await client.ask('{ threads(first: 1) { totalCount } }')
  expect(body.extensions.cost.requested).toBe(12)
})

test('an operation is priced without running it', async () => {
  const before = client.statements.length
  const init = { headers: { 'x-forumql-price-only': '1' } }
  const { status, body, headers } = await client.ask(NESTED, { threads: 100, posts: 100 }, init)
  expect(status).toBe(200)
  expect(body).toEqual({
    data: null,
    extensions: { cost: { requested: 10_202, actual: 0, limit: 20_000 } },
  })
  expect(headers.get('server-timing')).toContain('0 statements')
  expect(client.statements.length).toBe(before)
})

test('a mutation is priced without running it', async () => {
  const ingest = `mutation { ingest(input: { document: { text: { text: "x" } } }) {
    threads { posts(first: 50) { nodes { id } } } } }`
  const { body } = await client.ask(
    ingest,
    {},
    { headers: { 'x-forumql-price-only': '1', authorization: `Bearer ${TOKEN}` } },
  )
  expect(body.data).toBeNull()
  expect(body.extensions.cost.requested).toBeGreaterThan(50)
})

test('the price follows the variables, and over the limit nothing is read', async () => {
  const before = client.statements.length
  const wide = NESTED.replace('nodes { id }', 'nodes { author { id } thread { id } }')
  const { status, body } = await client.ask(wide, { threads: 100, posts: 100 })
  expect(status).toBe(400)
  expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  expect(body.errors[0].message).toMatch(/costs 30202; 20000 are allowed.*smaller pages/)
  expect(body.extensions.cost).toEqual({ requested: 30_202, actual: 0, limit: 20_000 })
  expect(client.statements.length).toBe(before)
  expect((await client.ask(wide, { threads: 10, posts: 10 })).status).toBe(200)
})
