// From the inbox to its effect: what is processed, parked, tried again, replayed and let go.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { MOST_ATTEMPTS, retryDelay } from '../../src/inbox/backoff.ts'
import { type ProcessTools, processNext } from '../../src/inbox/process.ts'
import { type SweepOptions, sweep } from '../../src/inbox/sweep.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { requeueDelivery } from '../../src/store/inbox/deliveries.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { json, openInbox, type Sender, textDelivery } from './deliver.ts'

let database: OpenDatabase
let sender: Sender
const lines: unknown[] = []

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(database.db)
  lines.length = 0
  sender = await openInbox(database.db).sender()
})
afterAll(() => database.close())

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}

const sweepWith = (over: Partial<SweepOptions> = {}) =>
  sweep({
    db: database.db,
    log: (...line) => lines.push(line),
    now: () => new Date(),
    budgetMs: 60_000,
    keepBodiesDays: 3_650,
    ...over,
  })

const comeDue = () => rows("update webhook_deliveries set due_at = now() where status = 'QUEUED'")

test('a delivery becomes posts, and tells by which ingestion', async () => {
  await sender.send(textDelivery('the old pier'))
  expect(await sweepWith()).toEqual({ processed: 1, ignored: 0, dead: 0, retried: 0 })
  expect(
    await rows(`select d.status, d.attempts, d.due_at, d.error, i.trigger, i.received_at = d.received_at as same
      from webhook_deliveries d join ingestions i on i.id = any(d.ingestion_ids)`),
  ).toEqual([
    { status: 'PROCESSED', attempts: 1, due_at: null, error: null, trigger: 'WEBHOOK', same: true },
  ])
  expect(await rows('select count(*)::int from posts')).toEqual([{ count: 1 }])
})

test('a state that a delivery tells takes effect', async () => {
  const discourse = await openInbox(database.db).sender({ scheme: 'discourse' })
  const topic = { topic_id: 5, topic_slug: 'ferry', topic_title: 'The ferry' }
  const said = {
    id: 7,
    post_number: 1,
    username: 'ayaan',
    cooked: '<p>It leaves at nine.</p>',
    ...topic,
  }
  const at = (minute: number) => `2026-02-01T10:0${minute}:00Z`
  await discourse.send(json({ post: { ...said, created_at: at(1), updated_at: at(1) } }))
  await discourse.send(json({ post: { ...said, updated_at: at(2), deleted_at: at(2) } }), {
    id: 'msg_2',
    headers: { 'x-discourse-event': 'post_destroyed' },
  })
  expect(await sweepWith()).toMatchObject({ processed: 2 })
  expect(await rows('select state from posts')).toEqual([{ state: 'DELETED' }])
})

describe('a delivery that fails', () => {
  const poison = 'zanzibar'
  const failing =
    (error: () => unknown): NonNullable<ProcessTools['apply']> =>
    async (event) => {
      if (JSON.stringify(event).includes(poison)) throw error()
      return []
    }
  const broken = failing(() => new TypeError(`cannot read ${poison}`))

  test('stops no other, is tried again later each time, and is parked with its error in the end', async () => {
    await sender.send(textDelivery(poison), { id: 'msg_0' })
    for (const id of ['msg_1', 'msg_2']) await sender.send(textDelivery(id), { id })
    expect(await sweepWith({ apply: broken })).toMatchObject({ processed: 2, retried: 1, dead: 0 })
    const delays: number[] = []
    for (let attempt = 2; attempt < MOST_ATTEMPTS; attempt += 1) {
      await comeDue()
      expect(await sweepWith({ apply: broken })).toMatchObject({ retried: 1, dead: 0 })
      const [row] = await rows<{ ms: number }>(
        "select extract(epoch from due_at - now())::float8 * 1000 as ms from webhook_deliveries where status = 'QUEUED'",
      )
      delays.push(row?.ms ?? 0)
    }
    expect(delays.at(-1)).toBeGreaterThan((delays[0] ?? 0) * 8)
    await comeDue()
    expect(await sweepWith({ apply: broken })).toMatchObject({ retried: 0, dead: 1 })
    const [dead] = await rows(
      "select attempts, due_at, error from webhook_deliveries where status = 'DEAD'",
    )
    expect(dead).toEqual({
      attempts: MOST_ATTEMPTS,
      due_at: null,
      error: 'TypeError: something unexpected; the log says what.',
    })
    expect(await sweepWith({ apply: broken })).toMatchObject({ retried: 0, dead: 0 })
  })

  test('because it is refused is parked at once, with the refusal', async () => {
    const apply = failing(() => new AppError('NOT_A_THREAD', 'This is a list of threads.'))
    await sender.send(textDelivery(poison))
    expect(await sweepWith({ apply })).toMatchObject({ dead: 1 })
    expect(await rows('select error from webhook_deliveries')).toEqual([
      { error: 'NOT_A_THREAD: This is a list of threads.' },
    ])
    expect(JSON.stringify(lines)).not.toContain(poison)
  })

  test('because the database is away is tried again as often as it takes', async () => {
    const apply = failing(() => new AppError('UNAVAILABLE', 'The database is away.'))
    await sender.send(textDelivery(poison))
    for (let time = 0; time < MOST_ATTEMPTS + 2; time += 1) {
      await comeDue()
      expect(await sweepWith({ apply })).toMatchObject({ retried: 1, dead: 0 })
    }
    expect(await rows('select attempts from webhook_deliveries')).toEqual([{ attempts: 0 }])
  })

  test('has its effect when it is replayed and the fault is gone', async () => {
    const apply = failing(() => new AppError('NOT_A_THREAD', 'No.'))
    const { id } = await (await sender.send(textDelivery(poison))).json()
    await sweepWith({ apply })
    expect(await requeueDelivery(database.db, id)).toBe('queued')
    expect(await processNext({ db: database.db, log: () => {} }, id)).toBe('PROCESSED')
    expect(await rows('select status, attempts, error from webhook_deliveries')).toEqual([
      { status: 'PROCESSED', attempts: 1, error: null },
    ])
  })
})

test('a process that lost its lease does not end what another has claimed since', async () => {
  await sender.send(textDelivery('slow'))
  let finish = (): void => {}
  const gate = new Promise<void>((resolve) => {
    finish = resolve
  })
  const begun: string[] = []
  const slow = processNext({
    db: database.db,
    log: () => {},
    apply: async () => {
      begun.push('slow')
      await gate
      throw new AppError('INVALID', 'too late')
    },
  })
  await expect.poll(() => begun).toEqual(['slow'])
  expect(await processNext({ db: database.db, log: () => {} })).toBeNull()
  await comeDue()
  expect(await processNext({ db: database.db, log: () => {} })).toBe('PROCESSED')
  finish()
  await slow
  expect(await rows('select status, error from webhook_deliveries')).toEqual([
    { status: 'PROCESSED', error: null },
  ])
})

test('bodies are let go when their time is over, but not of what waits; then there is no replay', async () => {
  const { id } = await (await sender.send(textDelivery('old'))).json()
  await sender.send(textDelivery('waiting'), { id: 'msg_2' })
  await processNext({ db: database.db, log: () => {} }, id)
  await rows("update webhook_deliveries set received_at = now() - interval '8 days'")
  await rows(
    "update webhook_deliveries set due_at = now() + interval '1 day' where status = 'QUEUED'",
  )
  const bodies = () =>
    rows('select status, body is null as gone from webhook_deliveries order by status')
  await sweepWith({ keepBodiesDays: 9 })
  expect(await bodies()).toEqual([
    { status: 'PROCESSED', gone: false },
    { status: 'QUEUED', gone: false },
  ])
  await sweepWith({ keepBodiesDays: 7 })
  expect(await bodies()).toEqual([
    { status: 'PROCESSED', gone: true },
    { status: 'QUEUED', gone: false },
  ])
  expect(await requeueDelivery(database.db, id)).toBe('without body')
  expect((await sender.send(textDelivery('old'))).status).toBe(200)
})

test('retries wait twice as long each time, up to an hour, never all at the same instant', () => {
  expect([1, 2, 3].map((attempt) => retryDelay(attempt, 1))).toEqual([5_000, 10_000, 20_000])
  expect(retryDelay(1, 0)).toBe(2_500)
  expect(retryDelay(60, 1)).toBe(3_600_000)
})
