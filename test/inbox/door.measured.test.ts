// What the door of the inbox takes, and what it refuses: with which words, how fast, and that nothing stays of it.
import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { type Inbox, json, openInbox, SECRET, type Sender, textDelivery } from './deliver.ts'

let database: OpenDatabase
let inbox: Inbox
let sender: Sender

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(database.db)
  inbox = openInbox(database.db)
  sender = await inbox.sender()
})
afterAll(() => database.close())

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}
const stored = () => rows('select status, event, delivery_id from webhook_deliveries order by id')
const refusals = () => rows('select code, count from webhook_refusals order by code')

describe('a delivery', () => {
  test('is answered with 202 and a receipt when it is durable, and with 200 and the same receipt when it comes again', async () => {
    const first = await sender.send(textDelivery('hello'))
    const receipt = await first.json()
    expect([first.status, receipt]).toEqual([
      202,
      { id: expect.stringMatching(/^delivery_[\w-]{20}$/), status: 'QUEUED', duplicate: false },
    ])
    const again = await sender.send(textDelivery('hello'))
    expect([again.status, await again.json()]).toEqual([200, { ...receipt, duplicate: true }])
    expect(await stored()).toHaveLength(1)
  })

  test('is another one under another id or with another body: neither keeps the other out', async () => {
    const ids = await Promise.all(
      [
        sender.send(textDelivery('a'), { id: 'msg_1' }),
        sender.send(textDelivery('a'), { id: 'msg_2' }),
        sender.send(textDelivery('b'), { id: 'msg_2' }),
      ].map(async (sent) => (await (await sent).json()).id),
    )
    expect(new Set(ids).size).toBe(3)
  })

  test('may be compressed on the way', async () => {
    const body = textDelivery('hello')
    const encoded = new Uint8Array(gzipSync(body))
    const { status } = await sender.send(body, { encoded, headers: { 'content-encoding': 'gzip' } })
    expect(status).toBe(202)
  })

  test('keeps what its headers say of it, and neither signature nor secret nor address', async () => {
    const headers = {
      authorization: 'Basic c2VjcmV0',
      'x-forwarded-for': '10.1.2.3',
      cookie: 'a=b',
    }
    await sender.send(textDelivery('a'), { headers })
    const [row] = await rows<{ headers: object }>('select headers from webhook_deliveries')
    expect(Object.keys(row?.headers ?? {}).sort()).toEqual([
      'content-type',
      'webhook-id',
      'webhook-timestamp',
    ])
  })

  test.each(['{"type":"ping"}', '{"ping":"OK"}'])(
    'that is a ping is answered and done: %s',
    async (body) => {
      const discourse = await inbox.sender({
        scheme: body.includes('"ping"}') ? 'standard-webhooks' : 'discourse',
      })
      const answer = await discourse.send(body)
      expect([answer.status, await answer.json()]).toMatchObject([202, { status: 'IGNORED' }])
    },
  )

  test('of an event that is of no interest is acknowledged and shown as ignored', async () => {
    const discourse = await inbox.sender({ scheme: 'discourse', secret: 'discourse-secret-of-16' })
    const answer = await discourse.send(json({ notification: { id: 1 } }), {
      headers: { 'x-discourse-event': 'notification_created' },
    })
    expect(answer.status).toBe(202)
    expect(await stored()).toEqual([
      { status: 'IGNORED', event: 'notification_created', delivery_id: 'msg_1' },
    ])
  })

  test('is worked on after the answer where the process stays for it', async () => {
    const attended: string[] = []
    const attentive = openInbox(database.db, { attend: async (_, id) => attended.push(id) })
    const from = await attentive.sender()
    const { id } = await (await from.send(textDelivery('a'))).json()
    await from.send(textDelivery('a'))
    expect(attended).toEqual([id])
  })
})

describe('what is refused', () => {
  const deep = `{"type":"a","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const large = textDelivery('x'.repeat(20_000_000))
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000)))
  const gzip = { 'content-encoding': 'gzip' }
  const bad: readonly [string, number, string, string, Parameters<Sender['send']>][] = [
    [
      'a bad signature',
      401,
      'UNAUTHENTICATED',
      'SIGNATURE_MISMATCH',
      ['{}', { headers: { 'webhook-signature': `v1,${'A'.repeat(43)}=` } }],
    ],
    [
      'a missing signature',
      401,
      'UNAUTHENTICATED',
      'SIGNATURE_MISSING',
      ['{}', { headers: { 'webhook-signature': '' } }],
    ],
    [
      'a downgraded signature',
      401,
      'UNAUTHENTICATED',
      'SIGNATURE_UNSUPPORTED',
      ['{}', { headers: { 'webhook-signature': 'v0,aaaa' } }],
    ],
    [
      'a stale one',
      401,
      'UNAUTHENTICATED',
      'TIMESTAMP_OUT_OF_RANGE',
      ['{}', { headers: { 'webhook-timestamp': '1600000000' } }],
    ],
    [
      'a swapped body',
      401,
      'UNAUTHENTICATED',
      'SIGNATURE_MISMATCH',
      ['{}', { instead: '{"type":"ping"}' }],
    ],
    [
      'another id',
      401,
      'UNAUTHENTICATED',
      'SIGNATURE_MISMATCH',
      ['{}', { headers: { 'webhook-id': 'msg_other' } }],
    ],
    [
      'another content type',
      415,
      'UNSUPPORTED_INPUT',
      'UNSUPPORTED_INPUT',
      ['{}', { headers: { 'content-type': 'text/plain' } }],
    ],
    [
      'another coding',
      415,
      'UNSUPPORTED_INPUT',
      'UNSUPPORTED_INPUT',
      ['{}', { headers: { 'content-encoding': 'zstd' } }],
    ],
    ['an empty body', 400, 'INVALID', 'INVALID', ['']],
    ['a broken body', 400, 'INVALID', 'INVALID', ['{"type":']],
    ['a body that is no UTF-8', 400, 'INVALID', 'INVALID', [Uint8Array.of(0x7b, 0xff, 0x7d)]],
    ['a body that nests 100,000 deep', 400, 'INVALID', 'INVALID', [deep]],
    ['a body of 20 MB', 413, 'TOO_LARGE', 'TOO_LARGE', [large]],
    ['a bomb', 413, 'TOO_LARGE', 'TOO_LARGE', ['', { encoded: bomb, headers: gzip }]],
    [
      'a body that is not what it is said to be',
      400,
      'INVALID',
      'INVALID',
      ['', { encoded: bomb.slice(5), headers: gzip }],
    ],
  ]

  test.each(bad)(
    '%s: %i %s, soon, and nothing of it stays but the count',
    async (_, status, code, counted, sent) => {
      const before = process.cpuUsage()
      const answer = await sender.send(...sent)
      const { user, system } = process.cpuUsage(before)
      // Signing 20 MB is the sender's work.
      if (code !== 'TOO_LARGE') expect((user + system) / 1000).toBeLessThan(250)
      const { errors } = await answer.json()
      expect([answer.status, errors[0].extensions.code]).toEqual([status, code])
      expect(errors[0].message.length).toBeLessThan(200)
      expect(await stored()).toEqual([])
      expect(await refusals()).toEqual([{ code: counted, count: 1 }])
    },
  )

  test.each([
    ['/webhooks/endpoint_aaaaaaaaaaaaaaaaaaaa', 404],
    ['/webhooks/', 404],
    ['/webhooks/endpoint_%00', 404],
    ["/webhooks/endpoint_' or 1=1", 404],
  ])('an address that nobody has: %s', async (path, status) => {
    const answer = await inbox.ask(path, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(status)
    expect(await refusals()).toEqual([])
  })

  test('other methods: 405 that names the right ones', async () => {
    const answer = await inbox.ask(`/webhooks/${sender.id}`, { method: 'PUT', body: '{}' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  test('as often as it comes, in one row for each reason', async () => {
    for (let time = 0; time < 5; time += 1) await sender.send('{}', { instead: '{ }' })
    expect(await refusals()).toEqual([{ code: 'SIGNATURE_MISMATCH', count: 5 }])
  })

  test('a delivery to a disabled endpoint', async () => {
    await rows('update webhook_endpoints set is_enabled = false')
    expect((await sender.send(textDelivery('a'))).status).toBe(404)
    expect(await refusals()).toEqual([{ code: 'DISABLED', count: 1 }])
  })

  test('says nothing of the delivery in the log', async () => {
    await sender.send('{"word":"zanzibar"', {})
    await sender.send('{"word":"zanzibar"}', { instead: '{"word":"zanzibar!"}' })
    expect(inbox.lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(inbox.lines)).not.toContain('zanzibar')
  })
})

test('an endpoint that is sent to too often has its sender come back later, and keeps no other out', async () => {
  const limited = openInbox(database.db, { mostPerMinute: 2 })
  const busy = await limited.sender()
  for (const id of ['msg_1', 'msg_2']) {
    expect((await busy.send(textDelivery('a'), { id })).status).toBe(202)
  }
  // What is not proved counts for nothing.
  for (let n = 0; n < 3; n += 1) await (await limited.sender()).send('{}', { instead: '{ }' })
  const answer = await busy.send(textDelivery('a'), { id: 'msg_3' })
  const seconds = Number(answer.headers.get('retry-after'))
  expect([answer.status, seconds > 20 && seconds <= 30]).toEqual([429, true])
  expect(await stored()).toHaveLength(2)
  expect(await rows("select count from webhook_refusals where code = 'RATE_LIMITED'")).toEqual([
    { count: 1 },
  ])
  expect((await (await limited.sender()).send(textDelivery('b'))).status).toBe(202)
})

describe('secrets', () => {
  test('are nowhere in the database, and open for their own endpoint only', async () => {
    const [row] = await rows<{ row: string }>(
      'select webhook_endpoints::text as row from webhook_endpoints',
    )
    expect(row?.row).not.toContain(sender.secret.slice(6, 20))
    const other = await inbox.sender()
    await rows(`update webhook_endpoints set secret = (select secret from webhook_endpoints where id = '${other.id}')
      where id = '${sender.id}'`)
    expect((await sender.send(textDelivery('a'))).status).toBe(503)
  })

  test.each([null, SECRET.replace('a', 'b')])(
    'that cannot be opened make the sender come back: 503 (%s)',
    async (secret) => {
      const from = await inbox.sender()
      const locked = openInbox(database.db, { secret })
      const answer = await locked.ask(`/webhooks/${from.id}`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      })
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
      expect(await stored()).toEqual([])
    },
  )
})

test('readiness tells what waits in the inbox', async () => {
  await sender.send(textDelivery('a'))
  const ready = await (await inbox.ask('/ready')).json()
  expect(ready.inbox).toEqual({ queued: 1, oldestSeconds: expect.any(Number), dead: 0 })
})
