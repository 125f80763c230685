// The functions as Netlify calls them: on Node, by their default export, with settings from the process.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import graphql, { config } from '../../functions/graphql.ts'
import health from '../../functions/health.ts'
import sweep, { config as sweepConfig } from '../../functions/sweep.ts'
import webhooks, { config as webhooksConfig } from '../../functions/webhooks.ts'
import { type NeonGateway, openNeonGateway } from '../support/neon-gateway.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'

let postgres: TestPostgres
let gateway: NeonGateway

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  ;[postgres, gateway] = await Promise.all([createTestPostgres(), openNeonGateway()])
})

afterEach(() => vi.unstubAllEnvs())

afterAll(async () => {
  await gateway?.close()
  await postgres?.drop()
})

const get = (path: string) => graphql(new Request(`https://forums.example${path}`))

describe('the functions on Netlify', () => {
  it('are alive', async () => {
    const response = health(new Request('https://forums.example/health'))
    expect(await response.json()).toMatchObject({ status: 'alive' })
  })

  it('refuse to answer before they are set up, and answer as soon as they are', async () => {
    vi.stubEnv('DATABASE_URL', '')
    expect((await get('/ready')).status).toBe(503)

    vi.stubEnv('DATABASE_URL', postgres.url)
    vi.stubEnv('FORUMQL_NEON_PROXY', gateway.address)
    for (let time = 0; time < 3; time++) {
      const response = await get('/graphql?query={threads(first:1){totalCount}}')
      expect(await response.json()).toMatchObject({ data: { threads: { totalCount: 0 } } })
    }
  })

  it('refuse what is sent to nobody, and sweep the inbox', async () => {
    const answer = await webhooks(
      new Request('https://forums.example/webhooks/endpoint_aaaaaaaaaaaaaaaaaaaa', {
        method: 'POST',
        body: '{}',
      }),
    )
    expect(answer.status).toBe(404)
    expect(webhooksConfig.path).toBe('/webhooks/*')
    vi.stubEnv('DATABASE_URL', postgres.url)
    vi.stubEnv('FORUMQL_NEON_PROXY', gateway.address)
    await sweep()
    expect(sweepConfig.schedule).toBe('* * * * *')
  })

  it('are asked for every route of the app, and leave the rest to static files', async () => {
    for (const path of config.path) expect((await get(path)).status).toBeLessThan(500)
    expect((await get('/graphiql/')).status).toBe(404)
  })
})
