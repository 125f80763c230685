import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createSeal } from '../../src/access/seal.ts'
import { notify } from '../../src/outgoing/notify.ts'
import { createSubscription } from '../../src/outgoing/subscription.ts'
import { claimSubscription, switchSubscription } from '../../src/store/outgoing.ts'
import { type Asking, openAsking } from '../read/ask.ts'
import { emptyTables } from '../support/database.ts'
import { post as aPost, extraction } from '../support/extraction.ts'
import { changesAreShown } from '../support/shown.ts'
import { rowsOf, writeSeen } from '../support/write.ts'

interface Received {
  readonly id: string
  readonly body: string
  readonly isSigned: boolean
}

let asking: Asking
let server: Server
let secret = ''
let received: Received[] = []
/** Statuses to answer with, in turn; then 204. */
let answers: number[] = []
const seal = createSeal('a-passphrase-of-thirty-two-characters')

beforeAll(async () => {
  asking = await openAsking()
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const {
        'webhook-id': id,
        'webhook-timestamp': at,
        'webhook-signature': signature,
      } = request.headers
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
      const expected = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
      received.push({ id: String(id), body, isSigned: signature === `v1,${expected}` })
      response.writeHead(answers.shift() ?? 204).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await asking.close()
})
beforeEach(async () => {
  await emptyTables(asking.db)
  received = []
  answers = []
})

async function write(n: number) {
  await writeSeen(
    asking.db,
    extraction([aPost({ nativeId: String(n), text: `Secret words of post ${n}` })], {
      nativeId: String(n),
      url: `https://forum.example/t/${n}`,
    }),
    { at: `2024-01-01T00:00:${String(n).padStart(2, '0')}Z` },
  )
  await changesAreShown(asking.db)
}

async function subscribe(types: readonly ['POST'] | null = null): Promise<string> {
  const made = await createSubscription(
    { name: 'test', url: 'http://hooks.example/in', types },
    { db: asking.db, seal, hosts: ['hooks.example'] },
  )
  secret = made.secret
  return made.id
}

/** Sends to the server of the test instead of to where the address says. */
async function post(_: string, headers: Readonly<Record<string, string>>, body: string) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })
  return response.status
}

const tell = () =>
  notify(
    { db: asking.db, seal, post, now: () => new Date(), log: () => undefined },
    Date.now() + 60_000,
  )
const dueNow = () => rowsOf(asking.db, 'update change_subscriptions set due_at = now()')
const nodeIds = () =>
  received.flatMap(({ body }) =>
    JSON.parse(body).data.changes.map((change: { nodeId: string }) => change.nodeId),
  )

it('a subscriber is told of what changes from then on, signed, and never of contents', async () => {
  await write(1)
  await subscribe(['POST'])
  await write(2)
  expect(await tell()).toBe(1)
  expect(received).toHaveLength(1)
  expect(received[0]?.isSigned).toBe(true)
  expect(received[0]?.body).not.toContain('Secret words')
  const { posts } = await asking.ask('{ posts(first: 10) { nodes { id nativeId } } }')
  const second = posts.nodes.find(({ nativeId }: { nativeId: string }) => nativeId === '2')
  expect(nodeIds()).toEqual([second.id])
  expect(await tell()).toBe(0)
  expect(received).toHaveLength(1)
})

it('a subscriber that is due this very moment is told, however its time is rounded', async () => {
  await subscribe(['POST'])
  await write(1)
  for (let time = 0; time < 200; time++) {
    await dueNow()
    expect(await claimSubscription(asking.db)).not.toBeNull()
  }
})

it('what is not acknowledged is sent again under the same id, and what follows waits for it', async () => {
  await subscribe(['POST'])
  await write(1)
  answers = [500, 503]
  expect(await tell()).toBe(0)
  await write(2)
  expect(await tell()).toBe(0)
  await dueNow()
  expect(await tell()).toBe(0)
  await dueNow()
  expect(await tell()).toBe(2)
  const ids = received.map(({ id }) => id)
  expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]])
  expect(new Set(ids).size).toBe(2)
  expect(new Set(nodeIds()).size).toBe(2)
  expect(
    await rowsOf(
      asking.db,
      'select status, attempts, http_status from change_notices order by created_at',
    ),
  ).toEqual([
    { status: 'SENT', attempts: 3, http_status: 204 },
    { status: 'SENT', attempts: 1, http_status: 204 },
  ])
})

it('410 ends a subscription; enabled again it goes on from where it ended', async () => {
  const id = await subscribe(['POST'])
  await write(1)
  answers = [410]
  await tell()
  expect(await rowsOf(asking.db, 'select is_enabled from change_subscriptions')).toEqual([
    { is_enabled: false },
  ])
  expect(await tell()).toBe(0)
  await switchSubscription(asking.db, id, true)
  expect(await tell()).toBe(1)
  await write(2)
  expect(await tell()).toBe(1)
  expect(new Set(nodeIds()).size).toBe(2)
})

it('many tellers at once send every notice once', async () => {
  await subscribe()
  for (let n = 1; n <= 5; n++) await write(n)
  const sent = await Promise.all([tell(), tell(), tell(), tell()])
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(received.length)
  expect(nodeIds()).toHaveLength(new Set(nodeIds()).size)
})
