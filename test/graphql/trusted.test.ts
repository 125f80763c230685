// A server that answers nothing but what its operator vouched for, and the bounds of what clients register elsewhere.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { persistedQueries } from '../../src/graphql/persisted-queries.ts'
import { createGraphql, type Graphql } from '../../src/graphql/server.ts'
import { trustDocuments } from '../../src/graphql/trusted-documents.ts'
import { toResponse } from '../../src/http/answers.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'

const TRUSTED = 'query Trusted($first: Int!) { forums(first: $first) { totalCount } }'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let database: OpenDatabase
let graphql: Graphql

beforeAll(async () => {
  database = await openTestDatabase()
  graphql = createGraphql({
    now: () => new Date(),
    log: () => {},
    settings: { token: null, introspection: true, trustedOnly: true },
    trustedDocuments: trustDocuments({ count: TRUSTED, [`sha256:${'0'.repeat(64)}`]: TRUSTED }),
  })
})
afterAll(() => database.close())

async function ask(request: Request) {
  const notes = { requestId: 'request-1', operation: null, errorCodes: [] }
  const response = toResponse(await graphql.handle(request, { db: database.db, notes }))
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
  const body = (await response.json()) as any
  return { status: response.status, body, code: body.errors?.[0].extensions.code }
}

const post = (body: unknown) =>
  ask(
    new Request('http://localhost/graphql', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  )
const get = (parameters: Record<string, string>) =>
  ask(new Request(`http://localhost/graphql?${new URLSearchParams(parameters)}`))

const variables = { first: 1 }
const persisted = (text: string) => ({
  persistedQuery: { version: 1, sha256Hash: sha256(text) },
})

describe('where only trusted documents are answered', () => {
  test.each([
    ['its id', { documentId: 'count' }],
    ['its hash', { documentId: sha256(TRUSTED) }],
    ['the hash its file gives it', { documentId: '0'.repeat(64) }],
    ["Apollo's hash", { extensions: persisted(TRUSTED) }],
    ['its text', { query: TRUSTED }],
    ['its text and its hash', { query: TRUSTED, extensions: persisted(TRUSTED) }],
  ])('one is answered by %s', async (_, body) => {
    const { status, body: answered } = await post({ ...body, variables })
    expect([status, answered.data]).toEqual([200, { forums: { totalCount: 0 } }])
  })

  test.each([
    ['another text', { query: '{ __typename }' }],
    ['the same with a space more', { query: `${TRUSTED} ` }],
    ['the introspection', { query: '{ __schema { types { name } } }' }],
    ['a text and its hash', { query: '{ a }', extensions: persisted('{ a }') }],
  ])('%s is FORBIDDEN, by GET as well', async (_, body) => {
    const refused = await post(body)
    expect([refused.status, refused.code]).toEqual([403, 'FORBIDDEN'])
    expect((await get({ query: body.query })).status).toBe(403)
  })

  test('what was refused was not registered', async () => {
    const query = '{ forums(first: 1) { totalCount } }'
    await post({ query, extensions: persisted(query) })
    expect((await post({ extensions: persisted(query) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  test('a text is not let in beside a trusted one', async () => {
    const query = '{ __typename }'
    expect((await post({ documentId: 'count', query })).status).toBe(400)
    expect((await get({ documentId: 'count', query })).status).toBe(400)
    expect((await post([{ query }])).status).toBe(400)
    const twice = `?query=${encodeURIComponent(TRUSTED)}&query=${encodeURIComponent(query)}`
    expect((await ask(new Request(`http://localhost/graphql${twice}`))).status).toBe(400)
  })
})

describe('what clients register', () => {
  const options = { trusted: null, trustedOnly: false }

  test('is forgotten when it becomes too much, what was not used first', async () => {
    const { cache } = persistedQueries(options)
    const large = (letter: string) => letter.repeat(1024 * 1024)
    for (const key of ['a', 'b', 'c', 'd']) await cache?.set(`apq:${key}`, large(key))
    expect(await cache?.get('apq:a')).toBe(large('a'))
    await cache?.set('apq:e', large('e'))
    expect(await cache?.get('apq:b')).toBeUndefined()
    for (const key of ['a', 'c', 'd', 'e']) expect(await cache?.get(`apq:${key}`)).toBeDefined()
  })

  test('counts once, however often it is registered', async () => {
    const { cache } = persistedQueries(options)
    for (let time = 0; time < 100; time++) await cache?.set('apq:a', 'x'.repeat(1024 * 1024))
    await cache?.set('apq:b', 'x')
    expect(await cache?.get('apq:a')).toBeDefined()
  })
})
