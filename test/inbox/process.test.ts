// From the inbox to its effect: what is processed, parked, tried again, replayed and let go.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { MOST_ATTEMPTS, retryDelay } from '../../src/inbox/backoff.ts'
import { applyEvent } from '../../src/inbox/effect.ts'
import { type ProcessTools, processNext } from '../../src/inbox/process.ts'
import { type SweepOptions, sweep } from '../../src/inbox/sweep.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { requeueDelivery } from '../../src/store/inbox/deliveries.ts'
import { inboxState } from '../../src/store/inbox/upkeep.ts'
import { prose } from '../stories/prose.ts'
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
  expect(await sweepWith()).toEqual({ processed: 1, partial: 0, ignored: 0, dead: 0, retried: 0 })
  expect(
    await rows(`select d.status, d.attempts, d.due_at, d.error, i.trigger, i.received_at = d.received_at as same
      from webhook_deliveries d join ingestions i on i.id = any(d.ingestion_ids)`),
  ).toEqual([
    { status: 'PROCESSED', attempts: 1, due_at: null, error: null, trigger: 'WEBHOOK', same: true },
  ])
  expect(await rows('select count(*)::int from posts')).toEqual([{ count: 1 }])
})

test('a sweep finds the stories of what it processed, and of what others left', async () => {
  const told = prose('harbour', 6)
  for (const thread of [1, 2]) {
    await sender.send(textDelivery(`${thread} ${told}`), { id: `msg_${thread}` })
    await processNext({ db: database.db, log: () => {} })
  }
  expect(await rows('select 1 from stories')).toEqual([])
  await sweepWith()
  expect(await rows('select 1 from story_members')).toHaveLength(2)
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

test('a sweep renews leases before it works on what waits, in a part of its time, and tells subscribers afterwards', async () => {
  await sender.send(textDelivery('a'))
  const done: [string, number][] = []
  const note = (name: string) => async (until: number) => {
    const [row] = await rows<{ count: number }>(
      "select count(*)::int from webhook_deliveries where status = 'QUEUED'",
    )
    done.push([`${name} while ${row?.count} wait`, until])
  }
  await sweepWith({ now: () => new Date(0), renew: note('renewed'), notify: note('told') })
  expect(done).toEqual([
    ['renewed while 1 wait', 15_000],
    ['told while 0 wait', 60_000],
  ])
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
    expect(await inboxState(database.db)).toMatchObject({ dead: 1 })
    // What cannot be replayed any more is nobody's to do.
    await rows('update webhook_deliveries set body = null')
    expect(await inboxState(database.db)).toMatchObject({ dead: 0 })
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

describe('a delivery of several documents', () => {
  const topicOf = (words: string) => JSON.parse(textDelivery(words)).data
  const several = (...topics: object[]) => json({ type: 'documents', data: { documents: topics } })
  const titles = async () =>
    (await rows<{ title: string }>('select title from threads order by 1')).map(
      ({ title }) => title,
    )

  test('has the effect of those that can be read, and says which cannot, and why', async () => {
    await sender.send(several(topicOf('pier 1'), { html: { html: '<p>' } }, topicOf('pier 2')))
    expect(await sweepWith()).toMatchObject({ partial: 1, dead: 0, processed: 0 })
    expect(await titles()).toEqual(['About pier 1', 'About pier 2'])
    expect(
      await rows(
        'select status, error, cardinality(ingestion_ids) as ingestions from webhook_deliveries',
      ),
    ).toEqual([
      { status: 'PARTIAL', error: expect.stringMatching(/^2 of 3: [A-Z_]+: /), ingestions: 2 },
    ])
  })

  test('is tried again as a whole where one of them fails, and parked in part at last', async () => {
    const apply: NonNullable<ProcessTools['apply']> = async (event, context) => {
      if (JSON.stringify(event).includes('pier 1')) throw new TypeError('broken')
      return applyEvent(event, context)
    }
    await sender.send(several(topicOf('pier 1'), topicOf('pier 2')))
    expect(await sweepWith({ apply })).toMatchObject({ retried: 1 })
    expect(await titles()).toEqual(['About pier 2'])
    await rows(`update webhook_deliveries set attempts = ${MOST_ATTEMPTS - 1}, due_at = now()`)
    expect(await sweepWith({ apply })).toMatchObject({ partial: 1 })
    const [parked] = await rows<{ id: string }>('select id from webhook_deliveries')
    expect(await requeueDelivery(database.db, parked?.id ?? '')).toBe('queued')
    expect(await sweepWith()).toMatchObject({ processed: 1 })
    expect(await titles()).toEqual(['About pier 1', 'About pier 2'])
  })

  test('ends in the same state where it stopped between two threads of a document, and was tried again', async () => {
    const thread = (n: number) => ({
      nativeId: String(n),
      title: `Pier ${n}`,
      posts: [
        {
          nativeId: String(n),
          author: 'ayaan',
          text: `The ferry of pier ${n} is late again today.`,
        },
      ],
    })
    const records = {
      forum: { baseUrl: 'https://piers.example' },
      threads: [thread(1), thread(2), thread(3)],
    }
    const state = async () =>
      JSON.stringify([
        await rows('select id, title, url, first_seen_at, last_seen_at from threads order by id'),
        await rows(
          'select id, thread_id, position, content_hash, first_seen_at, last_seen_at from posts order by id',
        ),
        await rows('select post_id, content_hash from post_revisions order by 1, 2'),
        await rows('select id, status, counts from ingestions order by id'),
        await rows('select status, ingestion_ids from webhook_deliveries'),
      ])
    await sender.send(json({ records }))
    await sweepWith()
    const whole = await state()
    await emptyTables(database.db)
    sender = await openInbox(database.db).sender()
    await rows("alter table threads add constraint poison check (title <> 'Pier 2')")
    await sender.send(json({ records }))
    expect(await sweepWith()).toMatchObject({ retried: 1 })
    expect(await titles()).toEqual(['Pier 1'])
    await rows('alter table threads drop constraint poison')
    await comeDue()
    expect(await sweepWith()).toMatchObject({ processed: 1 })
    expect(await state()).toBe(whole)
  })
})

test('an endpoint that is bound to a forum takes nothing that speaks of addresses elsewhere', async () => {
  const own = await openInbox(database.db).sender({
    forum: { name: null, baseUrl: 'https://own.example' },
  })
  const send = (id: string, ...urls: string[]) => {
    const threads = urls.map((url, n) => ({
      url,
      title: url,
      posts: [{ author: 'a', text: `Words ${n} of ${id}` }],
    }))
    return own.send(json({ records: { threads } }), { id })
  }
  await send('msg_1', 'https://other.example/t/1')
  expect(await sweepWith()).toMatchObject({ dead: 1 })
  expect(await rows('select error from webhook_deliveries')).toEqual([
    { error: expect.stringMatching(/^FORBIDDEN: .*but speaks of addresses elsewhere/) },
  ])
  expect(await rows('select 1 from threads')).toEqual([])
  await send('msg_2', 'https://own.example/t/1', 'https://other.example/t/1')
  expect(await sweepWith()).toMatchObject({ processed: 1 })
  expect(await rows('select title from threads')).toEqual([{ title: 'https://own.example/t/1' }])
  expect(await rows("select warnings->0->>'code' as code from ingestions")).toEqual([
    { code: 'FOREIGN_LEFT_OUT' },
  ])
})

test('a long queue of one endpoint keeps no other waiting', async () => {
  for (let n = 0; n < 40; n += 1) await sender.send('{"type":"topic"}', { id: `msg_${n}` })
  await rows("update webhook_deliveries set status = 'QUEUED', due_at = now() - interval '1 hour'")
  const other = await openInbox(database.db).sender()
  await other.send(textDelivery('alone'))
  const waits = async () =>
    (
      await rows(`select 1 from webhook_deliveries
    where endpoint_id = '${other.id}' and status = 'QUEUED'`)
    ).length > 0
  let turns = 0
  for (; turns < 40 && (await waits()); turns += 1)
    await processNext({ db: database.db, log: () => {} })
  // Each time one of two: to miss it so often is a matter of a million to one.
  expect(turns).toBeLessThan(20)
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
