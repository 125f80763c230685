import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { policies } from '../src/http/headers.ts'
import type { Database, OpenDatabase } from '../src/store/db.ts'
import { prose } from './stories/prose.ts'
import { openTestDatabase } from './support/database.ts'

let opened: OpenDatabase
let app: Ask
const lines: { level: string; message: string; [field: string]: unknown }[] = []

type Ask = (request: Request) => Promise<Response>

function appWith(db: Database, pages: Record<string, string> = {}): Ask {
  const answer = createApp({
    settings: { token: 'token-of-the-app-test', introspection: true },
    now: () => new Date(),
    log: (level, message, fields) => lines.push({ level, message, ...fields }),
    readAsset: async (path) =>
      path in pages
        ? {
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8' },
            content: pages[path] ?? '',
          }
        : null,
  })
  return (request) => answer(request, db)
}

/** A database that is away. */
const away = {
  execute: async () => {
    throw Object.assign(new Error('connect ECONNREFUSED secret-host'), { code: 'ECONNREFUSED' })
  },
} as unknown as Database

beforeAll(async () => {
  opened = await openTestDatabase()
  app = appWith(opened.db, { 'graphiql/index.html': '<title>GraphiQL</title>' })
})

afterAll(() => opened?.close())

const get = (path: string, headers: Record<string, string> = {}, from = app) =>
  from(new Request(`http://localhost${path}`, { headers }))

describe('the routes', () => {
  it('lead from the start to GraphQL', async () => {
    const response = await get('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  it('answer a mutation before the stories of its posts are found, which the platform waits for', async () => {
    const work: Promise<unknown>[] = []
    const answer = createApp({
      settings: { token: 'token-of-the-app-test', introspection: true },
      now: () => new Date(),
      log: () => {},
    })
    for (const id of [1, 2]) {
      const cooked = `<p>${prose('harbour', 6)}</p>`
      const shown = { id, post_number: 1, username: 'ayaan', created_at: '2024-03-03T10:00:00Z' }
      const posts = [{ ...shown, cooked }]
      const topic = { id, title: `Ferry ${id}`, posts_count: 1, post_stream: { posts } }
      const url = `https://discourse.example/t/ferry/${id}`
      const document = { discourseTopic: { json: JSON.stringify(topic), url } }
      const query = `mutation ($document: IngestDocumentInput!) { ingest(input: { document: $document }) { userErrors { message } } }`
      const request = new Request('http://localhost/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer token-of-the-app-test',
        },
        body: JSON.stringify({ query, variables: { document } }),
      })
      const around = { waitUntil: (one: Promise<unknown>) => void work.push(one), address: null }
      const { data } = await (await answer(request, opened.db, around)).json()
      expect(data.ingest.userErrors).toEqual([])
    }
    expect(work).toHaveLength(2)
    await Promise.all(work)
    const found = await get(
      '/graphql?query={stories(first:1){nodes{threads(first:5){totalCount}}}}',
    )
    expect(await found.json()).toMatchObject({
      data: { stories: { nodes: [{ threads: { totalCount: 2 } }] } },
    })
  })

  it('answer GraphQL, and browsers with GraphiQL at the same address', async () => {
    const data = await get('/graphql?query={__typename}')
    expect(await data.json()).toMatchObject({ data: { __typename: 'Query' } })
    const page = await get('/graphql', { accept: 'text/html,*/*;q=0.8' })
    expect(await page.text()).toBe('<title>GraphiQL</title>')
  })

  it('hand out the contract', async () => {
    const response = await get('/schema.graphql')
    expect(await response.text()).toContain('type Query {')
  })

  it('are alive without a database, but not ready', async () => {
    const lame = appWith(away)
    expect((await get('/health', {}, lame)).status).toBe(200)
    const ready = await get('/ready', {}, lame)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({
      status: 'not ready',
      reason: 'The database does not answer.',
    })
    expect(await (await get('/ready')).json()).toMatchObject({ status: 'ready' })
  })

  it('are not ready while a migration is pending', async () => {
    const empty = { execute: async () => ({ rows: [{ value: null }] }) } as unknown as Database
    const ready = await get('/ready', {}, appWith(empty))
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ pending: expect.arrayContaining(['0000_init']) })
  })

  it.each(['/nope', '/graphql/', '/graphiql/nope.js', '/constructor', '/__proto__'])(
    'know no %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      })
    },
  )

  it('let the pages be read only', async () => {
    const response = await app(new Request('http://localhost/health', { method: 'DELETE' }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('every answer', () => {
  it('carries the request id of the caller, or a new one if that is unfit', async () => {
    const kept = await get('/health', { 'x-request-id': 'abc-123' })
    expect(kept.headers.get('x-request-id')).toBe('abc-123')
    const made = await get('/health', { 'x-request-id': 'a b;"c"' })
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('lets nothing be loaded from other hosts', async () => {
    const data = await get('/health')
    expect(data.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(data.headers.get('x-content-type-options')).toBe('nosniff')
    const page = await get('/graphql', { accept: 'text/html' })
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
  })

  it('carries the same policy where the platform serves the page', () => {
    expect(readFileSync('web/_headers', 'utf8')).toContain(
      `content-security-policy: ${policies.page}\n`,
    )
  })

  it('has one log line, with the operation and its error codes, without the query', async () => {
    lines.length = 0
    const response = await app(
      new Request('http://localhost/graphql?token=secret', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"query Broken { nobody }"}',
      }),
    )
    await response.text()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      level: 'info',
      message: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: response.status,
      errorCodes: ['GRAPHQL_VALIDATION_FAILED'],
    })
    expect(JSON.stringify(lines)).not.toMatch(/secret|nobody/)
  })

  it('hides an unexpected error, which the log shows', async () => {
    lines.length = 0
    const broken = createApp({
      settings: { token: null, introspection: true },
      now: () => new Date(),
      log: (level, message, fields) => lines.push({ level, message, ...fields }),
      readAsset: async () => {
        throw new Error('disk on fire')
      },
    })
    const response = await get('/graphiql/main.js', {}, (request) => broken(request, opened.db))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/fire|at .*app/)
    expect(lines[0]).toMatchObject({ level: 'error', error: 'Error: disk on fire' })
  })
})
