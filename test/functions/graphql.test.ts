// The built function and the built worker in the real workerd, with the real Neon driver, against a real Postgres.
import { createHmac } from 'node:crypto'
import type { Readable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInbox, SECRET } from '../inbox/deliver.ts'
import { type NeonGateway, openNeonGateway } from '../support/neon-gateway.ts'
import { createTestPostgres, openPatiently, type TestPostgres } from '../support/postgres.ts'

/** What Cloudflare Pages makes of a function. */
const asPages = `import { onRequest } from './functions/graphql.mjs'
export default {
  fetch: (request, env, context) =>
    onRequest({ request, env, waitUntil: (work) => context.waitUntil(work) }),
}`

const token = 'token-of-the-function-test'

let postgres: TestPostgres
let gateway: NeonGateway
let worker: Miniflare

beforeAll(async () => {
  ;[postgres, gateway] = await Promise.all([createTestPostgres(), openNeonGateway()])
  worker = startWorker(settings())
  await worker.ready
})

afterAll(async () => {
  await worker?.dispose()
  await gateway?.close()
  await postgres?.drop()
})

const settings = () => ({
  DATABASE_URL: postgres.url,
  FORUMQL_SECRET: SECRET,
  FORUMQL_NEON_PROXY: gateway.address,
  FORUMQL_TOKEN: token,
})

/** As Cloudflare Pages runs it, or as Cloudflare Workers do. */
function startWorker(bindings: Record<string, string>, platform = 'pages'): Miniflare {
  const entry = { type: 'ESModule', path: 'dist/entry.mjs', contents: asPages } as const
  return new Miniflare({
    modules:
      platform === 'pages'
        ? [entry, { type: 'ESModule', path: 'dist/functions/graphql.mjs' }]
        : [{ type: 'ESModule', path: 'dist/worker.mjs' }],
    modulesRoot: 'dist',
    compatibilityDate: '2026-03-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings,
    handleRuntimeStdio: (out: Readable, err: Readable) => {
      out.resume()
      err.resume()
    },
  })
}

const get = (path: string, from = worker) => from.dispatchFetch(`http://localhost${path}`)

async function graphql(query: string, variables: object = {}, headers: object = {}) {
  const response = await worker.dispatchFetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] }
}

const page = `<!DOCTYPE html><html lang="en"><head><title>Low tide - Shore Forum</title></head>
<body id="phpbb" class="section-viewtopic"><div id="page-body"><h2 class="topic-title">Low tide</h2>
<div id="p77" class="post"><dl class="postprofile"><dt><a class="username"
href="./memberlist.php?mode=viewprofile&amp;u=3">Gull</a></dt></dl><div class="postbody"><p class="author">
<time datetime="2024-05-01T10:00:00+00:00">1 May 2024</time></p><div class="content">The sandbank is dry at noon
tomorrow.<br><br>Source: BBC</div></div></div></div></body></html>`

const ingest = `mutation ($html: String!) {
  ingest(input: { document: { html: { html: $html, url: "https://shore.example/viewtopic.php?t=7" } } }) {
    ingestion { status engine }
    threads { title }
    userErrors { code message }
  }
}`

describe('the deployed function', () => {
  it('is alive and ready', async () => {
    expect((await get('/health')).status).toBe(200)
    const ready = await get('/ready')
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }])
  })

  it('ingests a page and answers for it', async () => {
    const write = { authorization: `Bearer ${token}` }
    const first = await graphql(ingest, { html: page }, write)
    expect(first).toMatchObject({
      data: {
        ingest: {
          ingestion: { status: 'CREATED', engine: 'phpbb3' },
          threads: [{ title: 'Low tide' }],
          userErrors: [],
        },
      },
    })
    const again = await graphql(ingest, { html: page }, write)
    expect(again.data?.ingest).toMatchObject({ ingestion: { status: 'UNCHANGED' } })

    const { data } = await graphql(
      '{ threads(first: 5) { nodes { title posts(first: 5) { nodes { author { name } } } } } }',
    )
    expect(data).toEqual({
      threads: { nodes: [{ title: 'Low tide', posts: { nodes: [{ author: { name: 'Gull' } }] } }] },
    })
  })

  it('takes a webhook, works on it after the answer, and sweeps what is left by the clock', async () => {
    const workers = startWorker(settings(), 'workers')
    const database = openPatiently(postgres.url)
    const { id, secret } = await openInbox(database.db).sender({ scheme: 'discourse' })
    const send = (post: number) => {
      const topic = {
        topic_id: post,
        topic_slug: 'ferry',
        topic_title: `The ferry, number ${post}`,
      }
      const said = {
        id: post,
        post_number: 1,
        username: 'gull',
        cooked: `<p>Leaves at ${post}.</p>`,
      }
      const body = JSON.stringify({
        post: { ...topic, ...said, created_at: '2024-05-01T10:00:00Z' },
      })
      const hex = createHmac('sha256', secret).update(body).digest('hex')
      return workers.dispatchFetch(`http://localhost/webhooks/${id}`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-discourse-event-signature': `sha256=${hex}`,
          'x-discourse-event': 'post_created',
          'x-discourse-event-id': String(post),
          'x-discourse-instance': 'https://discourse.example',
        },
      })
    }
    const statusOf = async () => {
      const rows = await database.db.execute(
        sql`select status from webhook_deliveries order by delivery_id`,
      )
      return (rows as unknown as { rows: { status: string }[] }).rows.map(({ status }) => status)
    }
    try {
      const first = await send(1)
      expect([first.status, await first.json()]).toMatchObject([202, { status: 'QUEUED' }])
      await expect.poll(statusOf, { timeout: 15_000 }).toEqual(['PROCESSED'])
      expect((await send(1)).status).toBe(200)

      await database.db.execute(
        sql`update webhook_deliveries set status = 'QUEUED', due_at = now()`,
      )
      const clock = (await workers.getWorker()) as unknown as {
        scheduled(event: { cron: string }): Promise<object>
      }
      expect(await clock.scheduled({ cron: '* * * * *' })).toMatchObject({ outcome: 'ok' })
      expect(await statusOf()).toEqual(['PROCESSED'])
    } finally {
      await database.db.execute(sql`delete from forums where host = 'discourse.example'`)
      await database.close()
      await workers.dispose()
    }
  })

  it('answers many requests at once, each with a connection of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => graphql('{ forums(first: 1) { totalCount } }')),
    )
    for (const answer of answers) expect(answer.errors).toBeUndefined()
  })

  it('understands compressed bodies, and refuses bombs', async () => {
    const post = (body: Buffer, coding: string) =>
      worker.dispatchFetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
        body,
      })
    const body = '{"query":"{ __typename }"}'
    expect((await post(gzipSync(body), 'gzip')).status).toBe(200)
    expect((await post(brotliCompressSync(body), 'br')).status).toBe(200)
    expect((await post(gzipSync(Buffer.alloc(32 * 1024 * 1024, ' ')), 'gzip')).status).toBe(413)
    expect((await post(Buffer.from(body), 'gzip')).status).toBe(400)
  })

  it('knows by its tag what the client has', async () => {
    const first = await get('/schema.graphql')
    const again = await worker.dispatchFetch('http://localhost/schema.graphql', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect([first.status, again.status]).toEqual([200, 304])
  })

  it('answers the same as a worker of its own', async () => {
    const own = startWorker(settings(), 'workers')
    const response = await get('/graphql?query={threads(first:1){totalCount}}', own)
    expect(await response.json()).toMatchObject({ data: { threads: { totalCount: 1 } } })
    expect((await get('/health', own)).status).toBe(200)
    await own.dispose()
  })

  it('leaves the static files to the platform', async () => {
    const response = await worker.dispatchFetch('http://localhost/graphql', {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql/'])
  })

  it('says that it is not set up, and nothing more, without a database', async () => {
    const bare = startWorker({})
    const response = await get('/graphql?query={__typename}', bare)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('DATABASE_URL')
    await bare.dispose()
  })
})
