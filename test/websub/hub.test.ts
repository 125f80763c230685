// A real hub on this machine, and a clock that is put forward: from the first question to the last word.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSeal } from '../../src/access/seal.ts'
import { deleteEndpoint, rotateSecret } from '../../src/inbox/endpoint.ts'
import { createSend } from '../../src/outgoing/send.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { updateEndpoint } from '../../src/store/inbox/endpoints.ts'
import { leases, listSubscriptions } from '../../src/store/inbox/websub.ts'
import { renew } from '../../src/websub/renew.ts'
import { type SubscribeTools, subscribe, tellHub, unsubscribe } from '../../src/websub/subscribe.ts'
import { type Inbox, openInbox, SECRET } from '../inbox/deliver.ts'
import { openTestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/write.ts'

const TOPIC = 'http://garden.example/feed'
const SELF = 'http://garden.example/feed?self'
const DAY = 86_400_000

let database: OpenDatabase
let server: Server
let inbox: Inbox
let time: Date
let hosts: string[]
/** What the hub was asked, the latest last. */
let asked: URLSearchParams[]
/** Called while the hub has the request in hand. */
let meanwhile: (form: URLSearchParams) => Promise<void>
let hubAnswers: { status: number; text?: string; location?: string }[]
let topicLinks: string
const log: unknown[][] = []

beforeAll(async () => {
  database = await openTestDatabase()
  server = createServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? ''
    if (host === 'garden.example') {
      if (request.url === '/feed') response.writeHead(302, { location: '/moved' }).end()
      else response.writeHead(topicLinks === '' ? 500 : 200, { link: topicLinks }).end('words')
      return
    }
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      const form = new URLSearchParams(body)
      form.set('host', host)
      asked.push(form)
      await meanwhile(form)
      const { status, text = '', location } = hubAnswers.shift() ?? { status: 202 }
      response.writeHead(status, { 'content-type': 'text/plain', ...(location && { location }) })
      response.end(text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await database.close()
})
beforeEach(async () => {
  // Faster than emptying every table.
  await rowsOf(database.db, 'delete from webhook_endpoints')
  await rowsOf(database.db, 'delete from websub_subscriptions')
  time = new Date()
  inbox = openInbox(database.db, { now: () => time })
  hosts = ['garden.example', 'hub.example', 'other.example']
  asked = []
  hubAnswers = []
  meanwhile = async () => {}
  topicLinks = `<http://hub.example/>; rel="hub", <${SELF}>; rel="self"`
  log.length = 0
})

/** Every host is this machine, at the port of the test's server. */
const send: NonNullable<SubscribeTools['send']> = (...args) =>
  createSend({
    hosts,
    port: (server.address() as AddressInfo).port,
    mayConnect: () => true,
    lookup: ((_host: string, _options: unknown, callback: (...said: unknown[]) => void) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }])) as never,
  })(...args)

const tools = (over: Partial<SubscribeTools> = {}): SubscribeTools => ({
  db: database.db,
  seal: createSeal(SECRET),
  now: () => time,
  log: (...line) => log.push(line),
  outgoingHosts: hosts,
  publicUrl: 'https://forumql.example/in',
  send,
  ...over,
})

const endpoint = () => inbox.sender({ scheme: 'websub', topic: TOPIC })
const state = async () => (await listSubscriptions(database.db))[0]
const sweep = () =>
  renew(
    { ...tools(), seal: createSeal(SECRET), send, publicUrl: 'https://forumql.example/in' },
    Number.POSITIVE_INFINITY,
  )
const later = (ms: number) => {
  time = new Date(time.getTime() + ms)
}

/** The hub's question, as it comes to the callback that it was told. */
async function verify(form: URLSearchParams | undefined, over: Record<string, string> = {}) {
  const callback = new URL(form?.get('hub.callback') ?? 'https://nowhere.example/')
  const query = new URLSearchParams({
    'hub.mode': form?.get('hub.mode') ?? '',
    'hub.topic': form?.get('hub.topic') ?? '',
    'hub.challenge': 'c-1',
    'hub.lease_seconds': '864000',
    ...over,
  })
  const answer = await inbox.ask(`${callback.pathname.replace('/in', '')}?${query}`)
  return [answer.status, await answer.text()]
}

const subscribed = async () => {
  const made = await endpoint()
  await subscribe({ id: made.id, leaseSeconds: null }, tools())
  await verify(asked[0])
  return made
}

describe('a subscription', () => {
  it('asks the hub that the topic names, with the secret of the endpoint, and is active once the hub has asked back', async () => {
    const { id, secret } = await endpoint()
    await subscribe({ id, leaseSeconds: 3600 }, tools())
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      host: 'hub.example',
      'hub.mode': 'subscribe',
      'hub.topic': SELF,
      'hub.callback': `https://forumql.example/in/webhooks/${id}`,
      'hub.secret': secret,
      'hub.lease_seconds': '3600',
    })
    expect(await state()).toMatchObject({
      state: 'PENDING',
      hub: 'http://hub.example/',
      error: null,
    })
    expect(await verify(asked[0])).toEqual([200, 'c-1'])
    expect(await state()).toMatchObject({
      state: 'ACTIVE',
      topic: SELF,
      leaseUntil: new Date(time.getTime() + 10 * DAY),
    })
  })

  it('holds also where the hub asks back before it answers', async () => {
    meanwhile = async (form) => void (await verify(form))
    const { id } = await endpoint()
    await subscribe({ id, leaseSeconds: null }, tools())
    expect(await state()).toMatchObject({ state: 'ACTIVE', error: null })
    expect(await sweep()).toBe(0)
  })

  it('is renewed when two thirds of its lease are over, and not before', async () => {
    await subscribed()
    later(6 * DAY)
    expect(await sweep()).toBe(0)
    later(DAY)
    expect(await sweep()).toBe(1)
    expect(await state()).toMatchObject({ state: 'ACTIVE' })
    await verify(asked[1])
    expect(await state()).toMatchObject({ leaseUntil: new Date(time.getTime() + 10 * DAY) })
    expect(await sweep()).toBe(0)
  })

  it('is asked for again, ever more rarely, while the hub fails, and tells why', async () => {
    await subscribed()
    later(7 * DAY)
    hubAnswers = [{ status: 500, text: 'out of\nmemory' }, { status: 503 }]
    await sweep()
    expect(await state()).toMatchObject({
      state: 'ACTIVE',
      error: 'The hub answered with 500: out of memory.',
    })
    expect(await sweep()).toBe(0)
    const waits: number[] = []
    for (const _ of [1, 2]) {
      const due = (await state())?.dueAt?.getTime() ?? 0
      waits.push(due - time.getTime())
      time = new Date(due)
      expect(await sweep()).toBe(1)
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
    await verify(asked.at(-1))
    expect(await state()).toMatchObject({ state: 'ACTIVE', error: null })
  })

  it('that nobody confirms is asked for again, with the other hub if there are two', async () => {
    topicLinks += ', <http://other.example/hub>; rel=hub'
    const { id } = await endpoint()
    await subscribe({ id, leaseSeconds: null }, tools())
    expect(await sweep()).toBe(0)
    later(DAY)
    expect(await sweep()).toBe(1)
    expect(asked.map((form) => form.get('host'))).toEqual(['hub.example', 'other.example'])
    expect(await state()).toMatchObject({
      state: 'PENDING',
      error: expect.stringContaining('not asked back'),
    })
    expect(await leases(database.db)).toMatchObject({ wanted: 1, unanswered: 1 })
  })

  it('is renewed at the hub that is known where the topic does not answer', async () => {
    await subscribed()
    topicLinks = ''
    later(7 * DAY)
    await sweep()
    expect(asked[1]?.get('hub.topic')).toBe(SELF)
  })

  it('shows that its lease is over, and is asked for again all the same', async () => {
    await subscribed()
    await rowsOf(
      database.db,
      "update websub_subscriptions set lease_until = now() - interval '1 second'",
    )
    expect(await state()).toMatchObject({ state: 'EXPIRED' })
    expect(await leases(database.db)).toMatchObject({ expired: 1 })
    later(11 * DAY)
    expect(await sweep()).toBe(1)
    await verify(asked.at(-1))
    expect(await state()).toMatchObject({ state: 'ACTIVE' })
  })

  it('follows a hub that has moved, with the whole question', async () => {
    hubAnswers = [{ status: 307, location: 'http://other.example/hub' }]
    const { id } = await endpoint()
    await subscribe({ id, leaseSeconds: null }, tools())
    expect(asked[1]?.get('host')).toBe('other.example')
    expect(asked[1]?.get('hub.callback')).toBe(asked[0]?.get('hub.callback'))
  })

  it('that was made at the hub by hand is renewed, too', async () => {
    const { id } = await endpoint()
    const form = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.callback': `https://forumql.example/in/webhooks/${id}`,
    })
    expect(await verify(form)).toEqual([200, 'c-1'])
    later(7 * DAY)
    expect(await sweep()).toBe(1)
    expect(asked[0]?.get('hub.mode')).toBe('subscribe')
  })

  it('tells the hub a new secret', async () => {
    const { id } = await subscribed()
    const { secret } = await rotateSecret(
      { id, secret: null },
      { db: database.db, seal: createSeal(SECRET) },
    )
    await tellHub(id, tools())
    expect(asked.at(-1)?.get('hub.secret')).toBe(secret)
  })
})

describe('a hub that denies', () => {
  it('is believed, with its reason, and asked again a day later', async () => {
    const { id } = await endpoint()
    await subscribe({ id, leaseSeconds: null }, tools())
    expect(await verify(asked[0], { 'hub.mode': 'denied', 'hub.reason': 'not my topic' })).toEqual([
      200,
      '',
    ])
    expect(await state()).toMatchObject({
      state: 'DENIED',
      error: 'The hub denies: not my topic.',
      leaseUntil: null,
    })
    expect(await leases(database.db)).toMatchObject({ denied: 1 })
    later(DAY - 1)
    expect(await sweep()).toBe(0)
    later(1)
    expect(await sweep()).toBe(1)
    expect(await verify(asked.at(-1))).toEqual([200, 'c-1'])
    expect(await state()).toMatchObject({ state: 'ACTIVE' })
  })
})

describe('leaving a hub', () => {
  it('asks it to stop, says yes to its question, and no to any other', async () => {
    const { id } = await subscribed()
    expect(
      await verify(
        new URLSearchParams({ ...Object.fromEntries(asked[0] ?? []), 'hub.mode': 'unsubscribe' }),
      ),
    ).toEqual([404, expect.anything()])
    await unsubscribe(id, tools())
    expect(Object.fromEntries(asked[1] ?? [])).toEqual({
      host: 'hub.example',
      'hub.mode': 'unsubscribe',
      'hub.topic': SELF,
      'hub.callback': `https://forumql.example/in/webhooks/${id}`,
    })
    expect(await state()).toMatchObject({ state: 'LEAVING' })
    expect(await verify(asked[0])).toEqual([404, expect.anything()])
    expect(await verify(asked[1])).toEqual([200, 'c-1'])
    expect(await state()).toMatchObject({ state: 'ENDED', leaseUntil: null })
    later(30 * DAY)
    expect(await sweep()).toBe(0)
  })

  it('follows from disabling the endpoint; enabled again, it subscribes again', async () => {
    const { id } = await subscribed()
    await updateEndpoint(database.db, id, { isEnabled: false })
    await tellHub(id, tools())
    expect(asked[1]?.get('hub.mode')).toBe('unsubscribe')
    await verify(asked[1])
    expect(await state()).toMatchObject({ state: 'ENDED' })
    await updateEndpoint(database.db, id, { isEnabled: true })
    await tellHub(id, tools())
    expect(asked[2]?.get('hub.mode')).toBe('subscribe')
    expect(await state()).toMatchObject({ state: 'PENDING' })
  })

  it('follows from deleting the endpoint: its hub is told yes then, too, and nothing is left', async () => {
    const { id } = await subscribed()
    await deleteEndpoint({ id, discardWaiting: false }, { db: database.db })
    await tellHub(id, tools())
    expect(asked[1]?.get('hub.mode')).toBe('unsubscribe')
    expect(await verify(asked[0])).toEqual([404, expect.anything()])
    expect(await verify(asked[1])).toEqual([200, 'c-1'])
    expect(await rowsOf(database.db, 'select 1 from websub_subscriptions')).toEqual([])
    expect(await verify(asked[1])).toEqual([404, expect.anything()])
  })

  it('does not follow the hub for longer than its lease', async () => {
    const { id } = await subscribed()
    hubAnswers = [{ status: 500 }]
    await unsubscribe(id, tools())
    expect(await state()).toMatchObject({ state: 'LEAVING', error: 'The hub answered with 500.' })
    later(11 * DAY)
    await sweep()
    expect(asked).toHaveLength(2)
    expect(await state()).toMatchObject({ state: 'ENDED' })
  })
})

describe('subscribing is refused, and nothing is asked,', () => {
  it.each([
    ['without an address from outside', { publicUrl: null }, 'FORBIDDEN', /FORUMQL_PUBLIC_URL/],
    [
      'without hosts that may be called',
      { outgoingHosts: [] },
      'FORBIDDEN',
      /FORUMQL_OUTGOING_HOSTS/,
    ],
  ])('%s', async (_, over, code, message) => {
    const { id } = await endpoint()
    await expect(subscribe({ id, leaseSeconds: null }, tools(over))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    expect([asked, await state()]).toEqual([[], undefined])
  })

  it('for an endpoint without a topic, a disabled one, a lease of a second, and one that is not there', async () => {
    const { id } = await inbox.sender()
    const to = (of: string, leaseSeconds: number | null = null) =>
      subscribe({ id: of, leaseSeconds }, tools())
    await expect(to(id)).rejects.toMatchObject({ code: 'INVALID', field: ['id'] })
    const { id: off } = await endpoint()
    await expect(to(off, 1)).rejects.toMatchObject({ code: 'INVALID', field: ['leaseSeconds'] })
    await updateEndpoint(database.db, off, { isEnabled: false })
    await expect(to(off)).rejects.toMatchObject({ code: 'INVALID', field: ['id'] })
    await expect(to('endpoint_none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(unsubscribe(off, tools())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('by a hub that is not among the hosts that may be called: then it stays pending, and says so', async () => {
    hosts = ['garden.example']
    const { id } = await endpoint()
    await subscribe({ id, leaseSeconds: null }, tools())
    expect(asked).toEqual([])
    expect(await state()).toMatchObject({
      state: 'PENDING',
      error: 'hub.example is not among FORUMQL_OUTGOING_HOSTS.',
    })
  })
})
