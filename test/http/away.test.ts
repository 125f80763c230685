// A database that cannot be had: a clear refusal that says when to come back, soon, and a log line that says why.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { openDatabase } from '../../src/store/open.ts'

const TOKEN = 'a-token-of-twenty-four-characters-or-more'
const lines: Record<string, unknown>[] = []
const opened: (() => Promise<void>)[] = []
let app: App
let hole: Server

beforeAll(async () => {
  app = createApp({
    settings: { token: TOKEN, introspection: true },
    now: () => new Date(),
    log: (level, message, fields) => lines.push({ level, message, ...fields }),
  })
  // Takes connections and says nothing.
  hole = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => hole.once('listening', resolve))
  // Loads what only ingestion needs.
  await ask(mutation, 'pg', 1)
})
afterAll(async () => {
  for (const close of opened) await close()
  hole.close()
})

const portOfHole = () => (hole.address() as { port: number }).port

const query = '{ authors(first: 1, filter: { name: "Secret Name" }) { totalCount } }'
const dump = readFileSync('samples/somali-news-dump.txt', 'utf8')
const mutation = `mutation {
  ingest(input: { document: { text: { text: ${JSON.stringify(dump)} } } }) { threads { id } }
}`

async function ask(operation: string, driver: 'pg' | 'neon', port: number) {
  const { db, close } = await openDatabase(
    {
      databaseUrl: `postgres://me:password@127.0.0.1:${port}/forums`,
      driver,
      neonProxy: `127.0.0.1:${port}`,
      dataDir: 'unused',
    },
    () => {},
  )
  opened.push(close)
  lines.length = 0
  const start = performance.now()
  const response = await app(
    new Request('http://localhost/graphql', {
      method: 'POST',
      body: JSON.stringify({ query: operation }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    }),
    db,
  )
  const ms = performance.now() - start
  const { status, headers } = response
  return { status, headers, ms, body: (await response.json()) as { errors: unknown[] } }
}

describe.each(['pg', 'neon'] as const)('with the %s driver', (driver) => {
  test.each([
    ['a query', query],
    ['a mutation', mutation],
  ])('%s to a database that refuses is 503 within about a second', async (_, operation) => {
    const { status, headers, ms, body } = await ask(operation, driver, 1)
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
      503,
      '1',
      'no-store',
    ])
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'The database is busy or away. Try again in a moment.',
        extensions: { code: 'UNAVAILABLE' },
      }),
    ])
    expect(ms).toBeLessThan(1_500)
  })

  test('the log says why, without parameters', async () => {
    await ask(query, driver, 1)
    const [line] = lines
    expect(line).toMatchObject({ level: 'error', error: expect.stringContaining('ECONNREFUSED') })
    expect(JSON.stringify(lines)).not.toMatch(/Secret Name|password|select /i)
  })

  test('a database that says nothing is 503, too', async () => {
    const { status, ms } = await ask(query, driver, portOfHole())
    expect(status).toBe(503)
    expect(ms).toBeLessThan(driver === 'pg' ? 1_500 : 2_500)
  })
})
