// Whatever is asked again is answered as the first time, though it takes a shorter way: nothing of Apollo's pipeline.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createGraphql, type Graphql, type GraphqlOptions } from '../../src/graphql/server.ts'
import { trustDocuments } from '../../src/graphql/trusted-documents.ts'
import type { RequestNotes } from '../../src/log.ts'
import type { Database, OpenDatabase } from '../../src/store/db.ts'
import { addThread, seedOneOfEverything } from '../read/seed.ts'
import { openTestDatabase } from '../support/database.ts'
import { TOKEN } from './client.ts'

/** While it is lost, everything goes the whole way. */
const memory = vi.hoisted(() => ({ isLost: false }))
vi.mock(import('../../src/graphql/known-operations.ts'), async (original) => {
  const { createKnownOperations } = await original()
  return {
    createKnownOperations() {
      const known = createKnownOperations()
      return { ...known, find: (...asked) => (memory.isLost ? null : known.find(...asked)) }
    },
  }
})

const log: unknown[][] = []
const pipeline = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
let database: OpenDatabase
let warm: Graphql

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  await addThread(database.db, 'thread_escapes', {
    title: 'a "quote" \\ \n 𝒳 ⟶ ش </script>',
  })
  warm = open()
})
afterAll(() => database.close())

const TRUSTED = 'query Trusted($first: Int!) { forums(first: $first) { totalCount } }'

const open = (settings: Partial<GraphqlOptions['settings']> = {}): Graphql =>
  createGraphql({
    now: () => new Date(),
    log: (...line) => log.push(line),
    settings: { token: TOKEN, introspection: true, cacheSeconds: 60, ...settings },
    trustedDocuments: trustDocuments({ count: TRUSTED }),
  })

type Headers = Readonly<Record<string, string>>

const post = (body: unknown, headers: Headers = {}) =>
  new Request('http://localhost/graphql', {
    method: 'POST',
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

const get = (search: Headers | string, headers: Headers = {}, method = 'GET') =>
  new Request(`http://localhost/graphql?${new URLSearchParams(search)}`, { method, headers })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hashed = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } })

const broken = {
  session: { client: { query: () => Promise.reject(new Error('out of memory')) } },
} as unknown as Database

async function ask(graphql: Graphql, request: Request, db: Database = database.db) {
  const notes: RequestNotes = { requestId: 'request-1', operation: null, errorCodes: [] }
  log.length = 0
  const { status, headers, content } = await graphql.handle(request, { db, notes })
  const timing = headers['server-timing']?.replace(/dur=[\d.]+/, 'dur')
  // Where in the program it happened is another place.
  const lines = log.map(([level, message, fields]) => [
    level,
    message,
    { ...(fields as object), stack: null },
  ])
  return {
    status,
    headers: { ...headers, 'server-timing': timing },
    content,
    notes,
    log: [...lines],
  }
}

const THREADS = `query Threads($first: Int!, $after: String, $filter: ThreadFilter) {
  threads(first: $first, after: $after, filter: $filter) { nodes { id ...Words } pageInfo { endCursor } }
}
fragment Words on Thread { title lastPostAt }`
const TWO = 'query One { __typename } query Two { forums(first: 1) { totalCount } }'
const OPTIONAL =
  'query ($on: Boolean = false) { forums(first: 1) { totalCount nodes @include(if: $on) { id name } } }'
const NODE = 'query Node($id: ID!) { node(id: $id) { id ... on Thread { title } } }'
const page = { query: THREADS, variables: { first: 2 } }

/** Asked again, these need nothing of the pipeline. */
const shortened: Record<string, () => Request> = {
  'a query': () => post({ query: '{ forums(first: 1) { nodes { id name } } }' }),
  'a query with variables': () => post(page),
  'with a variable of an input type': () =>
    post({ query: THREADS, variables: { first: 5, filter: { forumId: 'forum_a' } } }),
  'with more variables than it declares': () =>
    post({ query: THREADS, variables: { first: 3, other: { __proto__: 1 } } }),
  'with variables of null': () => post({ query: OPTIONAL, variables: null }),
  'with a variable that decides what is answered': () =>
    post({ query: OPTIONAL, variables: { on: true } }),
  'with escapes in its answer': () => post({ query: NODE, variables: { id: 'thread_escapes' } }),
  'for nothing': () => post({ query: NODE, variables: { id: 'thread_none' } }),
  'by the name of its operation': () => post({ query: TWO, operationName: 'Two' }),
  'by the name of its other operation': () => post({ query: TWO, operationName: 'One' }),
  'without the name of an operation': () =>
    post({ ...page, operationName: null, extensions: null }),
  'by GET': () => get({ query: THREADS, variables: '{"first":2}' }),
  'by GET with the name of an operation': () => get({ query: TWO, operationName: 'Two' }),
  'by HEAD': () => get({ query: THREADS, variables: '{"first":2}' }, {}, 'HEAD'),
  'with the token': () => post(page, { authorization: `Bearer ${TOKEN}` }),
  'by GET with the token': () =>
    get({ query: TWO, operationName: 'Two' }, { authorization: `Bearer ${TOKEN}` }),
  compressed: () => post(gzipSync(JSON.stringify(page)), { 'content-encoding': 'gzip' }),
  'for a client of application/json': () => post(page, { accept: 'application/json' }),
  'for a client of the newer media type': () =>
    post(page, { accept: 'application/graphql-response+json' }),
  'for a client of both': () =>
    post(page, { accept: 'application/graphql-response+json, application/json;q=0.9' }),
  'for a client of anything': () => post(page, { accept: '*/*' }),
  'only to be priced': () => post(page, { 'x-forumql-price-only': '1' }),
  'by the id of a trusted document': () => post({ documentId: 'count', variables: { first: 1 } }),
  'by GET and the id of a trusted document': () =>
    get({ documentId: 'count', variables: '{"first":1}' }),
  'by the hash of a trusted document': () =>
    post({ extensions: hashed(TRUSTED), variables: { first: 1 } }),
  'for pages that are too large': () => post({ query: THREADS, variables: { first: 101 } }),
  'behind a cursor that is none': () =>
    post({ query: THREADS, variables: { first: 1, after: 'nothing' } }),
  'for a cursor that is none, of an old client': () =>
    post({ query: THREADS, variables: { first: 1, after: 'x' } }, { accept: 'application/json' }),
}

/** These go the whole way every time, because something about them is wrong or out of the ordinary. */
const unshortened: Record<string, () => Request> = {
  'a syntax error': () => post({ query: '{ forums(first: 1) {' }),
  'an unknown field': () => post({ query: '{ nobody }' }),
  'an unknown field, of an old client': () =>
    post({ query: '{ nobody }' }, { accept: 'application/json' }),
  introspection: () => post({ query: '{ __schema { queryType { name } } }' }),
  'a mutation without a token': () =>
    post({
      query: 'mutation { ingest(input: { document: { text: { text: "x" } } }) { threads { id } } }',
    }),
  'a mutation by GET': () => get({ query: 'mutation { __typename }' }),
  'no operation': () => post({}),
  'a list of operations': () => post([page]),
  'a query that is no text': () => post({ ...page, query: 7 }),
  'variables that are a text': () => post({ ...page, variables: '{"first":2}' }),
  'variables that are a list': () => post({ ...page, variables: [2] }),
  'variables of the wrong type': () => post({ ...page, variables: { first: 'two' } }),
  'a missing variable': () => post({ ...page, variables: {} }),
  'a missing variable, of an old client': () =>
    post({ query: THREADS }, { accept: 'application/json' }),
  'extensions that are a text': () => post({ ...page, extensions: 'none' }),
  'a name that is no text': () => post({ ...page, operationName: 7 }),
  'an operation that is not there': () => post({ query: TWO, operationName: 'Three' }),
  'an empty name': () => post({ query: TWO, operationName: '' }),
  'no name where there are two': () => post({ query: TWO }),
  'a hash that nobody registered': () => post({ extensions: hashed('{ never }') }),
  'a hash that is not that of the text': () => post({ ...page, extensions: hashed('{ other }') }),
  'an id and a text': () => post({ ...page, documentId: 'count' }),
  'variables twice': () =>
    get(`query=${encodeURIComponent(THREADS)}&variables={"first":1}&variables={"first":2}`),
  'variables that are no JSON': () => get({ query: THREADS, variables: '{' }),
  'variables that are null, by GET': () => get({ query: OPTIONAL, variables: 'null' }),
  'extensions that are null, by GET': () => get({ query: OPTIONAL, extensions: 'null' }),
  'a client of pictures': () => post(page, { accept: 'image/png' }),
  'a reader who wants a page': () =>
    get({ query: TWO, operationName: 'Two' }, { accept: 'text/*' }),
  'a wrong token': () => post(page, { authorization: 'Bearer wrong' }),
  'an accept header of great length': () => post(page, { accept: `*/*${', */*'.repeat(100)}` }),
}

const everything = [...Object.entries(shortened), ...Object.entries(unshortened)]

/** As the first time. */
async function askAnew(request: Request, db?: Database) {
  memory.isLost = true
  try {
    return await ask(warm, request, db)
  } finally {
    memory.isLost = false
  }
}

/** And whether that went through Apollo's pipeline. */
async function askAgain(request: Request, db?: Database) {
  const before = pipeline.mock.calls.length
  const answer = await ask(warm, request, db)
  return { answer, isShort: pipeline.mock.calls.length === before }
}

describe('asked again', () => {
  beforeAll(async () => {
    for (const [, request] of everything) await ask(warm, request())
  })

  test.each(everything)('%s is answered as the first time', async (name, request) => {
    const first = await askAnew(request())
    const { answer, isShort } = await askAgain(request())
    expect(answer).toEqual(first)
    if (name in shortened) expect(isShort).toBe(true)
  })

  test('a hash is enough once its text was sent, by GET as well', async () => {
    const extensions = hashed(THREADS)
    const variables = { first: 2 }
    const registered = await askAgain(post({ query: THREADS, extensions, variables }))
    expect(registered.isShort).toBe(false)
    const search = { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) }
    for (const request of [() => post({ extensions, variables }), () => get(search)]) {
      const first = await askAnew(request())
      expect(await askAgain(request())).toEqual({ answer: first, isShort: true })
      expect(first.content).toBe(registered.answer.content)
    }
  })

  test('a database that fails is answered for and logged as the first time', async () => {
    const first = await askAnew(post(page), broken)
    expect([first.status, first.log.length]).toEqual([500, 1])
    expect(await askAgain(post(page), broken)).toEqual({ answer: first, isShort: true })
  })

  test.each([
    ['where reading takes a token', 'token', '{ forums(first: 1) { totalCount } }'],
    ['what is for the operator only', 'public', '{ apiTokens(first: 1) { nodes { id } } }'],
  ] as const)('a token opens it for its bearer only, %s', async (_, read, query) => {
    const graphql = open({ read })
    for (let time = 0; time < 2; time++) {
      const bearer = await ask(graphql, post({ query }, { authorization: `Bearer ${TOKEN}` }))
      expect(bearer.status).toBe(200)
      expect((await ask(graphql, post({ query }))).status).toBe(401)
    }
  })

  test('only trusted documents are answered where that is the rule', async () => {
    const trusting = open({ trustedOnly: true })
    const [trusted, other] = [{ query: TRUSTED, variables: { first: 1 } }, page]
    for (let time = 0; time < 2; time++) {
      expect((await ask(trusting, post(trusted))).status).toBe(200)
      expect((await ask(trusting, post(other))).status).toBe(403)
    }
  })
})

describe('what is remembered', () => {
  const asked = async (graphql: Graphql, query: string) => {
    const before = pipeline.mock.calls.length
    await ask(graphql, post({ query }))
    return pipeline.mock.calls.length - before
  }
  const padded = (i: number) => `{ __typename } #${i}${'.'.repeat(100_000)}`

  test('is not what was refused, however often it comes', async () => {
    const graphql = open()
    const costly =
      '{ threads(first: 100) { nodes { posts(first: 100) { nodes { replies(first: 100) { nodes { id } } } } } } }'
    for (let time = 0; time < 3; time++) expect(await asked(graphql, costly)).toBe(1)
  })

  test('is bounded: what was asked for longest ago goes the whole way again', async () => {
    const graphql = open()
    expect([await asked(graphql, padded(1)), await asked(graphql, padded(1))]).toEqual([1, 0])
    for (const i of [2, 3, 4]) await asked(graphql, padded(i))
    expect(await asked(graphql, padded(4))).toBe(0)
    expect(await asked(graphql, padded(1))).toBe(1)
  })
})
