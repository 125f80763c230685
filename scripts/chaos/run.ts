// One run: a forum sends, things go wrong, and in the end everything has to be there once and as new as it was said.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort, startCrashable } from './database.ts'
import { deliveriesOf } from './deliveries.ts'
import { type Fault, startFaults } from './faults.ts'
import { liveForum } from './forum.ts'
import { sendAll } from './send.ts'
import { type SupervisedServer, superviseServer } from './server.ts'
import { type Verdict, verify } from './verify.ts'

export interface RunOptions {
  readonly seed: number
  readonly deliveries: number
  readonly faults: ReadonlySet<Fault>
  readonly senders: number
}

export interface Outcome extends Verdict {
  readonly seed: number
  readonly sent: number
  readonly answers: Readonly<Record<number, number>>
  readonly kills: number
  readonly terminated: number
  readonly databaseCrashes: number
  /** Ends of the server that nobody here caused. */
  readonly serverCrashes: readonly string[]
  readonly seconds: number
}

const TOKEN = 'chaos-token-of-this-run'
const DRAIN_MS = 120_000

export async function runChaos(options: RunOptions): Promise<Outcome> {
  const { seed, faults, senders } = options
  const began = Date.now()
  const { bodies, forum } = liveForum(seed, options.deliveries)
  const deliveries = deliveriesOf(seed, bodies, {
    dup: faults.has('dup'),
    reorder: faults.has('reorder'),
  })
  const database = await startCrashable()
  const server = superviseServer(await freePort(), {
    DATABASE_URL: database.url,
    FORUMQL_TOKEN: TOKEN,
    FORUMQL_SECRET: 'chaos-secret-of-this-run-32-characters',
  })
  try {
    const { url, secret } = await createEndpoint(server)
    const storm = startFaults(faults, server, database)
    const { answers } = await sendAll(url, secret, deliveries, senders).finally(() => storm.stop())
    const client = new pg.Client(database.url)
    await client.connect()
    try {
      await drain(client)
      return {
        seed,
        sent: deliveries.length,
        answers,
        kills: server.kills,
        terminated: storm.terminated,
        databaseCrashes: storm.crashes,
        ...(await verify(client, forum, deliveries)),
        serverCrashes: server.crashes,
        seconds: Math.round((Date.now() - began) / 1_000),
      }
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
    await database.stop()
  }
}

const CREATE = `mutation { createWebhookEndpoint(input: { name: "chaos", scheme: "standard-webhooks" }) {
  endpoint { path } secret userErrors { message } } }`

async function createEndpoint(server: SupervisedServer): Promise<{ url: string; secret: string }> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: CREATE }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    }).catch(() => null)
    if (response?.ok) {
      const { data, errors } = (await response.json()) as {
        data?: { createWebhookEndpoint: { endpoint: { path: string }; secret: string } }
        errors?: unknown
      }
      if (!data) throw new Error(`No endpoint could be made: ${JSON.stringify(errors)}`)
      const { endpoint, secret } = data.createWebhookEndpoint
      return { url: `${server.url}${endpoint.path}`, secret }
    }
    await response?.arrayBuffer()
    await pause(100)
  }
  throw new Error(`The server did not start: ${server.crashes.at(-1)}`)
}

/** What killed processes had claimed is made due at once, instead of when their claims end. */
async function drain(client: pg.Client): Promise<void> {
  const end = Date.now() + DRAIN_MS
  await client.query(`update webhook_deliveries set due_at = now() where status = 'QUEUED'`)
  for (;;) {
    const { rows } = await client.query(
      `select count(*)::int as left from webhook_deliveries where status = 'QUEUED'`,
    )
    if (rows[0].left === 0 || Date.now() > end) return
    await pause(200)
  }
}
