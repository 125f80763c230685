// What every runtime's HTTP does alike: the same requests, asked through the server on Node and through the entry for Web
// platforms. Each runs it with the settings below.
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

export const ORIGIN = 'https://app.example'
export const TOKEN = 'a-token-of-twenty-four-characters-or-more'
const TRUSTED = 'query Trusted { forums(first: 1) { totalCount } }'

export const environment = {
  FORUMQL_TOKEN: TOKEN,
  FORUMQL_CORS_ORIGINS: `${ORIGIN}, http://localhost:5173`,
  FORUMQL_TRUSTED_DOCUMENTS: JSON.stringify({ 'forum-count': TRUSTED }),
}

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const bearer = { authorization: `Bearer ${TOKEN}` }
const get = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`
const QUERY = get({ query: '{ threads(first: 1) { totalCount } }' })

const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json', ...headers },
})
const postJson = (body: unknown, headers: Record<string, string> = {}) =>
  post(JSON.stringify(body), headers)

async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return body.errors[0]?.extensions.code ?? ''
}

export function describeHttp(ask: Ask): void {
  const preflight = (origin: string) =>
    ask('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })

  describe('pages of other origins', () => {
    test('an allowed one is told what it may send', async () => {
      const { status, headers } = await preflight(ORIGIN)
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
      expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST')
      expect(headers.get('access-control-allow-headers')).toMatch(/content-type.*authorization/)
      expect(headers.get('vary')).toBe('origin')
    })

    test('one that is not allowed is told nothing', async () => {
      for (const origin of ['https://app.example.evil.example', 'https://evil.example', 'null']) {
        const { status, headers } = await preflight(origin)
        expect(status).toBe(405)
        expect(headers.has('access-control-allow-origin')).toBe(false)
        expect(headers.get('vary')).toContain('origin')
      }
    })

    test.each([QUERY, '/schema.graphql', '/health', '/nowhere'])(
      'an allowed one may read %s, and never with credentials',
      async (path) => {
        const { headers } = await ask(path, { headers: { origin: ORIGIN } })
        expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
        expect(headers.get('access-control-expose-headers')).toBe(
          'x-request-id, server-timing, retry-after',
        )
        expect(headers.has('access-control-allow-credentials')).toBe(false)
        expect(headers.get('vary')).toContain('origin')
      },
    )

    test('an answer without an origin says that it depends on it', async () => {
      const { headers } = await ask('/schema.graphql')
      expect(headers.has('access-control-allow-origin')).toBe(false)
      expect(headers.get('vary')).toContain('origin')
    })
  })

  describe('reading by GET', () => {
    test.each([QUERY, '/schema.graphql'])('%s is 304 for who has it', async (path) => {
      const first = await ask(path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[\w-]{22,}"$/)
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask(path, { headers: { 'if-none-match': header } })
        expect(again.status).toBe(304)
        expect(await again.text()).toBe('')
        expect(again.headers.get('etag')).toBe(etag)
        expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
      }
      const changed = await ask(path, { headers: { 'if-none-match': '"other"' } })
      expect(changed.status).toBe(200)
    })

    test('the answer to a query is asked for again each time, and kept apart by its form', async () => {
      const { headers } = await ask(QUERY)
      expect(headers.get('cache-control')).toBe('private, no-cache')
      expect(headers.get('vary')).toContain('accept, x-forumql-price-only')
    })

    test.each([
      ['with a token', QUERY, { headers: bearer }],
      ['with a wrong token', QUERY, { headers: { authorization: 'Bearer x' } }],
      ['with an error', get({ query: '{ nothing }' }), {}],
      ['by POST', '/graphql', postJson({ query: '{ __typename }' })],
    ])('an answer %s is never kept', async (_, path, init) => {
      const { headers } = await ask(path, init)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.has('etag')).toBe(false)
    })

    test.each([QUERY, '/schema.graphql', '/health'])(
      'HEAD %s is GET without the body',
      async (path) => {
        const [whole, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
        expect(head.status).toBe(200)
        expect(await head.text()).toBe('')
        for (const name of ['content-type', 'etag', 'cache-control', 'vary'])
          expect(head.headers.get(name)).toBe(whole.headers.get(name))
      },
    )

    test('a mutation by GET or HEAD is refused, token or not', async () => {
      const path = get({ query: 'mutation { __typename }' })
      for (const method of ['GET', 'HEAD'])
        expect((await ask(path, { method, headers: bearer })).status).toBe(405)
    })
  })

  describe('compressed bodies', () => {
    const blank = Buffer.alloc(64 * 1024 * 1024, ' ')
    const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(2_000) })

    test.each([
      ['gzip', gzipSync],
      ['x-gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
      ['identity', (text: string) => text],
    ] as const)('%s is understood', async (coding, encode) => {
      const response = await ask('/graphql', post(encode(body), { 'content-encoding': coding }))
      expect(response.status).toBe(200)
    })

    test.each([
      ['gzip', gzipSync(blank)],
      ['deflate', deflateSync(blank)],
      ['br', brotliCompressSync(blank, quickly)],
    ] as const)('a bomb of %s is 413 before it is unfolded', async (coding, bomb) => {
      const start = performance.now()
      const response = await ask('/graphql', post(bomb, { 'content-encoding': coding }))
      expect(performance.now() - start).toBeLessThan(250)
      expect([response.status, await codeOf(response)]).toEqual([413, 'TOO_LARGE'])
    })

    test('a token allows the same 5 MB whether they come compressed or not', async () => {
      const large = (megabytes: number) =>
        gzipSync(JSON.stringify({ query: '{ __typename }', x: 'x'.repeat(megabytes * 2 ** 20) }))
      const headers = { 'content-encoding': 'gzip', ...bearer }
      expect((await ask('/graphql', post(large(5), headers))).status).toBe(200)
      expect((await ask('/graphql', post(large(6), headers))).status).toBe(413)
    })

    test.each([
      ['zstd', body, 415],
      ['gzip, gzip', gzipSync(gzipSync(body)), 415],
      ['constructor', body, 415],
      ['gzip', body, 400],
      ['gzip', gzipSync(body).subarray(0, 20), 400],
      ['gzip', '', 400],
    ])('%s that is unknown or not what it says is refused (%#)', async (coding, bytes, status) => {
      const response = await ask('/graphql', post(bytes, { 'content-encoding': coding }))
      expect(response.status).toBe(status)
    })

    test('nothing but JSON is taken, compressed or not', async () => {
      const form = { 'content-type': 'text/plain', 'content-encoding': 'gzip' }
      expect((await ask('/graphql', post(gzipSync(body), form))).status).toBe(415)
    })
  })

  describe('persisted queries', () => {
    const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } })

    test('a hash is unknown until its text was sent, then it is enough, by GET as well', async () => {
      const query = `query Persisted { boards: forums(first: 1) { totalCount } }`
      const extensions = persisted(sha256(query))
      const unknown = await ask('/graphql', postJson({ extensions }))
      expect(unknown.headers.get('cache-control')).toBe('no-store')
      expect(await codeOf(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND')
      const registered = await ask('/graphql', postJson({ query, extensions }))
      const data = { data: { boards: { totalCount: 0 } } }
      expect(await registered.json()).toMatchObject(data)
      expect(await (await ask('/graphql', postJson({ extensions }))).json()).toMatchObject(data)
      const byGet = await ask(get({ extensions: JSON.stringify(extensions) }))
      expect(await byGet.json()).toMatchObject(data)
      expect(byGet.headers.has('etag')).toBe(true)
    })

    test('a text is not registered by a hash that is not its own', async () => {
      const hash = sha256('{ other: __typename }')
      const body = { query: '{ __typename }', extensions: persisted(hash) }
      const refused = await ask('/graphql', postJson(body))
      expect([refused.status, await codeOf(refused)]).toEqual([400, 'INVALID'])
      const after = await ask('/graphql', postJson({ extensions: persisted(hash) }))
      expect(await codeOf(after)).toBe('PERSISTED_QUERY_NOT_FOUND')
    })

    test.each([{ version: 2, sha256Hash: 'x' }, { version: 1 }, 'x', true])(
      'what is no persisted query is INVALID: %o',
      async (persistedQuery) => {
        const response = await ask('/graphql', postJson({ extensions: { persistedQuery } }))
        expect([response.status, await codeOf(response)]).toEqual([400, 'INVALID'])
      },
    )

    test.each(['forum-count', sha256(TRUSTED), `sha256:${sha256(TRUSTED)}`])(
      'a trusted document is found as %s, by GET and POST',
      async (documentId) => {
        const data = { data: { forums: { totalCount: 0 } } }
        const byGet = await ask(get({ documentId }))
        expect(await byGet.json()).toMatchObject(data)
        expect(byGet.headers.get('cache-control')).toBe('private, no-cache')
        expect(await (await ask('/graphql', postJson({ documentId }))).json()).toMatchObject(data)
      },
    )

    test('a trusted document needs no registration', async () => {
      const response = await ask('/graphql', postJson({ extensions: persisted(sha256(TRUSTED)) }))
      expect(await response.json()).toMatchObject({ data: { forums: { totalCount: 0 } } })
    })

    test.each([
      [{ documentId: 'nobody' }, 404, 'NOT_FOUND'],
      [{ documentId: '__proto__' }, 404, 'NOT_FOUND'],
      [{ documentId: 7 }, 400, 'INVALID'],
      [{ documentId: 'forum-count', query: '{ __typename }' }, 400, 'INVALID'],
    ])('%o is refused', async (body, status, code) => {
      const response = await ask('/graphql', postJson(body))
      expect([response.status, await codeOf(response)]).toEqual([status, code])
    })
  })
}
