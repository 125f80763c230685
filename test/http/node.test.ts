// HTTP as `forumql start` serves it: the same as everywhere, and compressed.

import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readSettings } from '../../src/env.ts'
import { compress } from '../../src/http/compress.ts'
import { createAssetReader } from '../../src/runtime/assets.ts'
import { type Listening, listen } from '../../src/runtime/node.ts'
import { readTrustedDocuments } from '../../src/runtime/trusted-documents.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { describeHttp, environment } from './behaviour.ts'

let database: OpenDatabase
let server: Listening

beforeAll(async () => {
  const settings = readSettings(environment)
  const app = createApp({
    settings,
    trustedDocuments: await readTrustedDocuments(settings),
    now: () => new Date(),
    log: () => {},
    readAsset: createAssetReader('web'),
    compress,
  })
  database = await openTestDatabase()
  server = await listen((asked) => app(asked, database.db), { port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await server?.close()
  await database?.close()
})

const at = (path: string) => new URL(path, server.url)

describeHttp((path, init) => fetch(at(path), init))

interface Raw {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly bytes: Buffer
}

/** Without the decoding that `fetch` does by itself. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(at(path), { method, headers }, async (response) => {
      const bytes = await buffer(response)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
    })
    asked.on('error', reject).end()
  })
}

describe('compressed answers', () => {
  test.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    ['gzip', 'br;q=0.5, gzip'],
    ['br', '*'],
    [undefined, 'identity'],
    [undefined, 'br;q=0, gzip;q=0'],
    [undefined, 'identity, gzip;q=0.5'],
  ])('are %s for accept-encoding: %s', async (coding, accepted) => {
    const whole = await raw('/schema.graphql', {})
    const { headers, bytes } = await raw('/schema.graphql', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(coding)
    expect(headers.vary).toContain('accept-encoding')
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? Buffer.from
    expect(decode(bytes).equals(whole.bytes)).toBe(true)
    if (coding) expect(bytes.length).toBeLessThan(whole.bytes.length / 3)
    expect(Number(headers['content-length'])).toBe(bytes.length)
  })

  test('are those of queries, by GET and POST', async () => {
    const query = `{ __schema { types { name } } }`
    const { headers } = await raw(`/graphql?query=${query}`, { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    const posted = await fetch(at('/graphql'), {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    })
    expect(posted.headers.get('content-encoding')).toBe('gzip')
    expect(await posted.json()).toHaveProperty('data.__schema')
  })

  test('are not the small ones', async () => {
    const { headers } = await raw('/health', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('have tags of their own', async () => {
    const accept = { 'accept-encoding': 'br' }
    const plain = await raw('/schema.graphql', {})
    const { headers } = await raw('/schema.graphql', accept)
    expect(headers.etag).not.toBe(plain.headers.etag)
    const again = await raw('/schema.graphql', { ...accept, 'if-none-match': `${headers.etag}` })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    const other = await raw('/schema.graphql', { 'if-none-match': `${headers.etag}` })
    expect(other.status).toBe(200)
  })

  test('are those of static files, which have tags as well', async () => {
    const accept = { 'accept-encoding': 'br' }
    const { headers, bytes } = await raw('/graphiql/main.js', accept)
    expect(headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(bytes).toString()).toContain('GraphiQL')
    const again = await raw('/graphiql/main.js', { ...accept, 'if-none-match': `${headers.etag}` })
    expect(again.status).toBe(304)
  })

  test('have no body for HEAD, but the length that GET would have', async () => {
    const whole = await raw('/schema.graphql', {})
    const head = await raw('/schema.graphql', {}, 'HEAD')
    expect(head.bytes).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(whole.bytes.length))
    const coded = await raw('/schema.graphql', { 'accept-encoding': 'br' }, 'HEAD')
    expect([coded.headers['content-encoding'], coded.headers['content-length']]).toEqual([
      'br',
      undefined,
    ])
  })
})
