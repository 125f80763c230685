// The inbox on a real Postgres, with many at its door and many working on it.
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { applyEvent } from '../../src/inbox/effect.ts'
import { deleteEndpoint } from '../../src/inbox/endpoint.ts'
import { processNext } from '../../src/inbox/process.ts'
import { sweep } from '../../src/inbox/sweep.ts'
import type { Database, OpenDatabase } from '../../src/store/db.ts'
import { openNeon } from '../../src/store/neon.ts'
import { openNodePostgres } from '../../src/store/node-postgres.ts'
import { emptyTables } from '../support/database.ts'
import { type NeonGateway, openNeonGateway } from '../support/neon-gateway.ts'
import { createTestPostgres, openPatiently, type TestPostgres } from '../support/postgres.ts'
import { openInbox, textDelivery } from './deliver.ts'

let postgres: TestPostgres
let database: OpenDatabase
let gateway: NeonGateway

beforeAll(async () => {
  ;[postgres, gateway] = await Promise.all([createTestPostgres(), openNeonGateway()])
  database = openPatiently(postgres.url)
})
beforeEach(() => emptyTables(database.db))
afterAll(async () => {
  await database?.close()
  await gateway?.close()
  await postgres?.drop()
})

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}

const words = (n: number) => textDelivery(`ferry number ${n}`)
const counted = (list: readonly number[]) =>
  Object.fromEntries(
    [...new Set(list)].sort().map((one) => [one, list.filter((x) => x === one).length]),
  )

test('32 copies of one delivery at the same instant: one receipt, one row, one effect', async () => {
  const sender = await openInbox(database.db, {
    attend: (db, id) => processNext({ db, log: () => {} }, id),
  }).sender()
  const answers = await Promise.all(Array.from({ length: 32 }, () => sender.send(words(1))))
  expect(counted(answers.map(({ status }) => status))).toEqual({ 200: 31, 202: 1 })
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id))
  expect(new Set(ids).size).toBe(1)
  await sweep({
    db: database.db,
    log: () => {},
    now: () => new Date(),
    budgetMs: 9_999,
    keepBodiesDays: 3_650,
  })
  await expect
    .poll(() => rows('select status, attempts from webhook_deliveries'), { timeout: 15_000 })
    .toEqual([{ status: 'PROCESSED', attempts: 1 }])
  expect(await rows('select count(*)::int from posts')).toEqual([{ count: 1 }])
  expect(await rows('select count(*)::int from post_revisions')).toEqual([{ count: 1 }])
})

test('64 senders and 8 connections: only 202, 200 and 503, and what was taken is there', async () => {
  await rows("create role few login password 'few' connection limit 8")
  await rows('grant all on all tables in schema public to few')
  const url = new URL(postgres.url)
  url.username = 'few'
  url.password = 'few'
  // Two servers with ten connections each want more than there are.
  const servers = [1, 2].map(() => openNodePostgres(url.href, () => {}))
  try {
    const inboxes = servers.map(({ db }) => openInbox(db))
    const signed = await openInbox(database.db).sender()
    const statuses: number[] = []
    const taken = new Set<string>()
    await Promise.all(
      Array.from({ length: 64 }, async (_, n) => {
        for (let round = 0; round < 3; round += 1) {
          // Every body twice.
          const number = (n >> 1) * 3 + round
          const request = signed.requestFor(words(number), { id: `msg_${number}` })
          const answer = await inboxes[n % 2]?.ask(`/webhooks/${signed.id}`, request)
          statuses.push(answer?.status ?? 0)
          if (answer && answer.status < 300) taken.add((await answer.json()).id)
        }
      }),
    )
    expect(statuses).toHaveLength(192)
    expect(statuses.filter((status) => ![200, 202, 503].includes(status))).toEqual([])
    const stored = await rows<{ id: string }>('select id from webhook_deliveries')
    expect(new Set(stored.map((row) => row.id))).toEqual(taken)
    expect(taken.size).toBeGreaterThan(0)
  } finally {
    await Promise.all(servers.map(({ close }) => close()))
    await rows('drop owned by few')
    await rows('drop role few')
  }
})

test('four sweepers, one of them dying: each of 100 deliveries has its effect once', async () => {
  const sender = await openInbox(database.db).sender()
  for (let n = 0; n < 100; n += 1) await sender.send(words(n), { id: `msg_${n}` })
  const seen: string[] = []
  const open = [
    openPatiently(postgres.url),
    openPatiently(postgres.url),
    await openNeon({ url: postgres.url, proxy: gateway.address, onError: () => {} }),
  ]
  try {
    // Claims one, and is never heard of again.
    let isDead = false
    void processNext({
      db: database.db,
      log: () => {},
      apply: () => {
        isDead = true
        return new Promise(() => {})
      },
    })
    await expect.poll(() => isDead, { timeout: 15_000 }).toBe(true)
    const work = (db: Database) =>
      sweep({
        db,
        log: () => {},
        now: () => new Date(),
        budgetMs: 60_000,
        keepBodiesDays: 3_650,
        apply: (event, context) => {
          seen.push(JSON.stringify(event))
          return applyEvent(event, context)
        },
      })
    const swept = await Promise.all(open.map(({ db }) => work(db)))
    expect(swept.map(({ processed }) => processed).reduce((a, b) => a + b)).toBe(99)
    expect(swept.every(({ processed }) => processed > 0)).toBe(true)
    await rows("update webhook_deliveries set due_at = now() where status = 'QUEUED'")
    expect(await work(database.db)).toMatchObject({ processed: 1 })
    expect([seen.length, new Set(seen).size]).toEqual([100, 100])
    expect(await rows('select status, count(*)::int from webhook_deliveries group by 1')).toEqual([
      { status: 'PROCESSED', count: 100 },
    ])
    expect(await rows('select count(*)::int from posts')).toEqual([{ count: 100 }])
  } finally {
    await Promise.all(open.map(({ close }) => close()))
  }
})

test('an endpoint that is deleted while it is sent to takes nothing with it that was accepted', async () => {
  const sender = await openInbox(database.db).sender()
  const client = new pg.Client(postgres.url)
  await client.connect()
  try {
    // A delivery that is on its way into the database: stored, and not yet committed.
    await client.query('begin')
    await client.query(
      `insert into webhook_deliveries (id, endpoint_id, body_sha256, body_bytes, body, headers, received_at)
       values ('delivery_on_its_way', $1, 'x', 1, 'x', '{}', now())`,
      [sender.id],
    )
    const refused = expect(
      deleteEndpoint({ id: sender.id, discardWaiting: false }, { db: database.db }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const waits = `select count(*)::int from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(() => rows(waits)).toEqual([{ count: 1 }])
    await client.query('commit')
    await refused
    expect(await rows('select id from webhook_deliveries')).toHaveLength(1)
  } finally {
    await client.end()
  }
})

test('a delivery whose backend is ended in the middle is taken all the same', async () => {
  const sender = await openInbox(database.db).sender()
  const admin = new pg.Client(postgres.url)
  await admin.connect()
  const end = () =>
    admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  const statuses: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const [answer] = await Promise.all([sender.send(words(n), { id: `msg_${n}` }), end()])
    statuses.push(answer.status)
  }
  await admin.end()
  expect(statuses.filter((status) => ![202, 503].includes(status))).toEqual([])
  const taken = statuses.filter((status) => status === 202).length
  const [row] = await rows<{ count: number }>('select count(*)::int from webhook_deliveries')
  expect(row?.count).toBeGreaterThanOrEqual(taken)
  expect(taken).toBeGreaterThan(0)
})
