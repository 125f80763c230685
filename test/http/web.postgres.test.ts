// HTTP as functions serve it, through the real Neon driver: the same as everywhere; compressing is left to the platform.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fetch, handle } from '../../src/runtime/web.ts'
import { type NeonGateway, openNeonGateway } from '../support/neon-gateway.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'
import { type Ask, describeHttp, environment } from './behaviour.ts'

let postgres: TestPostgres
let gateway: NeonGateway

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  ;[postgres, gateway] = await Promise.all([createTestPostgres(), openNeonGateway()])
})

const settings = () => ({
  ...environment,
  DATABASE_URL: postgres.url,
  FORUMQL_NEON_PROXY: gateway.address,
})

beforeEach(() => {
  for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value)
})
afterEach(() => vi.unstubAllEnvs())

afterAll(async () => {
  await gateway?.close()
  await postgres?.drop()
})

const ask: Ask = (path, init) => handle(new Request(`https://forums.example${path}`, init))

describeHttp(ask)

test('answers are left for the platform to compress', async () => {
  const { headers } = await ask('/schema.graphql', { headers: { 'accept-encoding': 'br' } })
  expect(headers.has('content-encoding')).toBe(false)
})

test('a database that is away is 503 for functions as well, within about two seconds', async () => {
  const ended: Promise<unknown>[] = []
  const start = performance.now()
  const response = await fetch(
    new Request('https://forums.example/graphql?query={forums(first:1){totalCount}}'),
    { ...settings(), FORUMQL_NEON_PROXY: '127.0.0.1:1' },
    { waitUntil: (work) => ended.push(work) },
  )
  expect(performance.now() - start).toBeLessThan(2_500)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
  await Promise.all(ended)
})
