// The door of the API: tokens, sizes, media types, methods, and what errors may say.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGraphql } from '../../src/graphql/server.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const INGEST =
  'mutation Write($text: String!) { ingest(input: { document: { text: { text: $text } } }) { userErrors { code field message } } }'

describe('tokens', () => {
  test('a mutation without a token is 401 before anything is executed', async () => {
    const before = client.statements.length
    const { status, body, headers, notes } = await client.ask(INGEST, { text: 'x' })
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect(body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect(notes.errorCodes).toEqual(['UNAUTHENTICATED'])
    expect(client.statements.length).toBe(before)
  })

  test.each([
    ['a wrong token', bearer('wrong')],
    ['another scheme', { headers: { authorization: `Basic ${TOKEN}` } }],
    ['an empty token', { headers: { authorization: 'Bearer ' } }],
  ])('%s is 401, also for a query', async (_, init) => {
    const { status, body } = await client.ask('{ __typename }', {}, init)
    expect(status).toBe(401)
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })

  test('the token is no part of any answer or log line', async () => {
    await client.ask(INGEST, { text: '' }, bearer(TOKEN))
    const { text } = await client.ask('{ __typename }', {}, bearer(`${TOKEN}x`))
    expect(text + JSON.stringify(client.log)).not.toContain(TOKEN)
  })

  test('without a token set nobody can write', async () => {
    const closed = openClient(database.db, { token: null })
    expect((await closed.ask(INGEST, { text: 'x' }, bearer(''))).status).toBe(401)
    expect((await closed.ask(INGEST, { text: 'x' }, bearer('null'))).status).toBe(401)
    expect((await closed.ask(INGEST, { text: 'x' })).status).toBe(401)
  })

  test('a mutation by GET is refused, token or not', async () => {
    const search = new URLSearchParams({ query: 'mutation { __typename }' })
    const url = `http://localhost/graphql?${search}`
    const { status, headers } = await client.send(new Request(url, bearer(TOKEN)))
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('POST')
  })
})

describe('bodies', () => {
  const large = (bytes: number) => ({
    body: JSON.stringify({
      query: '{ __typename }',
      operationName: null,
      extra: 'x'.repeat(bytes),
    }),
  })

  test('128 kB are the limit without a token, 5 MB and the same with one', async () => {
    expect((await client.ask('', {}, large(127 * 1024))).status).toBe(200)
    const { status, body } = await client.ask('', {}, large(129 * 1024))
    expect(status).toBe(413)
    expect(body.errors[0].extensions.code).toBe('TOO_LARGE')
    const writing = bearer(TOKEN)
    expect((await client.ask('', {}, { ...large(5 * 1024 * 1024), ...writing })).status).toBe(200)
    expect((await client.ask('', {}, { ...large(6 * 1024 * 1024), ...writing })).status).toBe(413)
  })

  test('a body without a length is counted while it streams, and no longer read than needed', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16 * 1024
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
      },
    })
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit)
    expect((await client.send(request)).status).toBe(413)
    expect(sent).toBeLessThan(512 * 1024)
  })

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data', 415],
    ['application/json; charset=latin1', 415],
    ['application/json; charset=UTF-8', 200],
  ])('%s is answered with %i', async (type, expected) => {
    const { status } = await client.ask('{ __typename }', {}, { headers: { 'content-type': type } })
    expect(status).toBe(expected)
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"query":1}',
    '{"query":"{a}","variables":"{}"}',
  ])('the body %s is 400', async (body) => {
    const { status, notes } = await client.ask('', {}, { body })
    expect(status).toBe(400)
    expect(notes.errorCodes).toHaveLength(1)
  })

  test('a body that is no UTF-8 is 400', async () => {
    expect((await client.ask('', {}, { body: new Uint8Array([0x7b, 0xff, 0x7d]) })).status).toBe(
      400,
    )
  })

  test('other methods are 405', async () => {
    const request = new Request('http://localhost/graphql', { method: 'PUT', body: '{}' })
    expect((await client.send(request)).status).toBe(405)
  })
})

describe('errors', () => {
  test('a database error says nothing of SQL, parameters or tables, and is logged without parameters', async () => {
    const log: unknown[][] = []
    const broken = await openTestDatabase()
    await broken.close()
    const graphql = createGraphql({
      now: () => new Date(),
      log: (...line) => log.push(line),
      settings: { token: TOKEN, introspection: true },
    })
    const notes = { requestId: 'request-7', operation: null, errorCodes: [] }
    const query = '{ authors(first: 3, filter: { name: "Secret Name" }) { nodes { id } } }'
    const { status, content } = await graphql.handle(
      new Request('http://localhost/graphql', {
        method: 'POST',
        body: JSON.stringify({ query }),
        headers: { 'content-type': 'application/json' },
      }),
      { db: broken.db, notes },
    )
    expect(JSON.parse(String(content))).toEqual({
      errors: [
        {
          message: 'Something went wrong here. The request id finds it in the log.',
          extensions: { code: 'INTERNAL', requestId: 'request-7' },
        },
      ],
      extensions: { cost: { requested: 5, actual: 0, limit: 20_000 } },
    })
    expect(status).toBe(500)
    const line = JSON.stringify(log)
    expect(log).toHaveLength(1)
    expect(line).toContain('request-7')
    expect(line.toLowerCase()).not.toMatch(/secret name|select /)
    expect(notes.errorCodes).toEqual(['INTERNAL'])
  })

  test('a name of 100 kB is not echoed', async () => {
    const { status, text } = await client.ask(`{ ${'a'.repeat(100_000)} }`)
    expect(status).toBe(400)
    expect(text.length).toBeLessThan(1_000)
  })

  test('at most a handful of errors is reported', async () => {
    const { text } = await client.ask(
      `{ ${Array.from({ length: 200 }, (_, i) => `x${i}`).join(' ')} }`,
    )
    expect(JSON.parse(text).errors.length).toBeLessThan(8)
  })

  test('a thousand bad values are not a thousand errors', async () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => ({ [`value${i}`]: 'x'.repeat(50) }))
    const { status, text } = await client.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids,
    })
    expect(status).toBe(400)
    expect(text.length).toBeLessThan(2_000)
  })

  test('the schema is not guessed from errors where introspection is off', async () => {
    const closed = openClient(database.db, { introspection: false })
    const { text } = await closed.ask('{ thread { id } }')
    expect(text).not.toMatch(/did you mean/i)
    expect((await closed.ask('{ __schema { types { name } } }')).status).toBe(400)
  })

  test('an operation is named in the notes', async () => {
    const { notes } = await client.ask('query Latest { __typename }')
    expect(notes.operation).toBe('Latest')
  })
})

describe('limits', () => {
  const nested = (depth: number) =>
    `{ threads(first: 1) { nodes { ${'posts(first: 1) { nodes { thread { '.repeat(depth)}id${' } } }'.repeat(depth)} } } }`

  test('12 fields deep is allowed, 13 and more is not, also through fragments', async () => {
    expect((await client.ask(nested(3))).status).toBe(200)
    const { status, body } = await client.ask(nested(4))
    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
    const hidden = `query { threads(first: 1) { nodes { ...A } } }
      fragment A on Thread { posts(first: 1) { nodes { thread { ...B } } } }
      fragment B on Thread { posts(first: 1) { nodes { thread { ...C } } } }
      fragment C on Thread { posts(first: 1) { nodes { thread { ...D } } } }
      fragment D on Thread { posts(first: 1) { nodes { id } } }`
    expect((await client.ask(hidden)).body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  })

  test('30 aliases are allowed, 31 are not', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`
    expect((await client.ask(aliases(30))).status).toBe(200)
    expect((await client.ask(aliases(31))).status).toBe(400)
  })

  test('5 documents may be ingested at once, 6 may not', async () => {
    const ingests = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: ingest(input: { document: { text: { text: "" } } }) { threads { id } }`).join(' ')} }`
    expect((await client.ask(ingests(5), {}, bearer(TOKEN))).status).toBe(200)
    expect((await client.ask(ingests(6), {}, bearer(TOKEN))).status).toBe(400)
  })

  test('a limit is refused with 400 whatever the client accepts', async () => {
    const accept = { headers: { accept: 'application/json' } }
    expect((await client.ask(nested(4), {}, accept)).status).toBe(400)
    expect((await client.ask('{ nothing }', {}, accept)).status).toBe(200)
  })

  test("GraphiQL's introspection fits", async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      oneOf: true,
    })
    const data = await dataOf(client.ask(query))
    expect(data.__schema.types.length).toBeGreaterThan(50)
    const input = data.__schema.types.find(
      (type: { name: string }) => type.name === 'IngestDocumentInput',
    )
    expect(input.isOneOf).toBe(true)
  })
})
