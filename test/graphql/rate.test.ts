// How much callers may use in a minute.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { networkOf } from '../../src/access/rate.ts'
import { makeToken } from '../../src/access/token.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { insertToken } from '../../src/store/tokens.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { type Client, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let limited: Client
const made = makeToken()

beforeAll(async () => {
  database = await openTestDatabase()
  limited = openClient(database.db, { rateLimits: { token: 100, address: 30 } })
})
beforeEach(async () => {
  await emptyTables(database.db)
  const { token: _, ...row } = made
  await insertToken(database.db, { ...row, name: 'a', scopes: ['INGEST'], forumId: null })
})
afterAll(() => database.close())

/** A page of ten costs 12. */
const TEN = '{ forums(first: 10) { nodes { id } } }'

async function ask(query: string, token?: string, by = limited) {
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const { status, headers: given, body } = await by.ask(query, {}, { headers })
  const code = body.errors?.[0]?.extensions.code
  return {
    status,
    code,
    retryAfter: given.get('retry-after'),
    cost: body.extensions?.cost.requested,
  }
}

test('anybody who used up a minute is told when to come back, with 429', async () => {
  const first = await ask(TEN)
  expect(first.status).toBe(200)
  const allowed = Math.floor(30 / first.cost)
  for (let n = 1; n < allowed; n += 1) expect((await ask(TEN)).status).toBe(200)
  const { status, code, retryAfter } = await ask(TEN)
  expect([status, code]).toEqual([429, 'RATE_LIMITED'])
  expect(Number(retryAfter)).toBeGreaterThan(0)
  expect(Number(retryAfter)).toBeLessThanOrEqual(60)
})

test('a smaller question may still be asked, a refusal costs nothing, and neither does a price', async () => {
  await ask(TEN)
  await ask(TEN)
  for (let n = 0; n < 5; n += 1) expect((await ask(TEN)).status).toBe(429)
  expect((await ask('{ forums(first: 1) { nodes { id } } }')).status).toBe(200)
  const priced = await limited.ask(TEN, {}, { headers: { 'x-forumql-price-only': '1' } })
  expect(priced.status).toBe(200)
})

test('a token has an account of its own, writes and previews are charged as well, the operator is not', async () => {
  for (let n = 0; n < 4; n += 1) await ask(TEN)
  expect((await ask(TEN)).status).toBe(429)
  const preview = '{ previewIngest(document: { text: { text: "" } }) { engine } }'
  expect((await ask(preview, made.token)).status).not.toBe(429)
  expect((await ask(preview, made.token)).status).toBe(429)
  expect((await ask(TEN, made.token)).status).toBe(429)
  for (let n = 0; n < 20; n += 1) expect((await ask(TEN, TOKEN)).status).toBe(200)
})

test('two at the same instant never use the same part', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await ask(TEN)).status),
  )
  const { cost } = await ask('{ forums(first: 10) { nodes { id } } }', TOKEN)
  expect(statuses.filter((status) => status === 200)).toHaveLength(Math.floor(30 / cost))
})

test('without a limit nothing is charged: a query stays one statement', async () => {
  const free = openClient(database.db)
  await ask(TEN, undefined, free)
  expect(free.statements).toHaveLength(1)
  const before = limited.statements.length
  await ask(TEN)
  expect(limited.statements.length - before).toBe(2)
})

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('an address stands for its subscriber: %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
