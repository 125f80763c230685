import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSeal } from '../../src/access/seal.ts'
import { AppError } from '../../src/errors.ts'
import { processNext } from '../../src/inbox/process.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { clock, openInbox, SECRET, textDelivery } from '../inbox/deliver.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db, {}, { seal: createSeal(SECRET) })
})
beforeEach(() => emptyTables(database.db))
afterAll(() => database.close())

const ask = (operation: string, variables: Record<string, unknown> = {}, by = client) =>
  dataOf(by.ask(operation, variables, { headers: { authorization: `Bearer ${TOKEN}` } }))

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
  secret endpoint { id path scheme isEnabled forumUrl } userErrors { code field } } }`

async function create(input: Record<string, unknown> = {}) {
  const given = { name: 'desk', scheme: 'standard-webhooks', ...input }
  return (await ask(CREATE, { input: given })).createWebhookEndpoint
}

describe('an endpoint', () => {
  test('is made with a secret of its scheme, shown once', async () => {
    const { secret, endpoint, userErrors } = await create({
      forum: { baseUrl: 'https://a.example' },
    })
    expect(userErrors).toEqual([])
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
    expect(endpoint).toMatchObject({
      path: `/webhooks/${endpoint.id}`,
      isEnabled: true,
      forumUrl: 'https://a.example/',
    })
    const all = JSON.stringify(
      await ask(
        '{ webhookEndpoints(first: 9) { nodes { id name scheme path refusals { code } } } }',
      ),
    )
    expect(all).toContain(endpoint.id)
    expect(all).not.toContain(secret)
  })

  test('takes a secret that exists', async () => {
    expect((await create({ scheme: 'discourse', secret: 'sixteen characters' })).secret).toBe(
      'sixteen characters',
    )
  })

  test.each([
    [{ scheme: 'smoke-signals' }, ['scheme']],
    [{ secret: '' }, ['secret']],
    [{ secret: 'whsec_c2hvcnQ=' }, ['secret']],
    [{ name: '' }, ['name']],
  ])('is refused: %j', async (input, field) => {
    const { secret, endpoint, userErrors } = await create(input)
    expect([secret, endpoint]).toEqual([null, null])
    expect(userErrors).toEqual([{ code: 'INVALID', field }])
  })

  test('cannot be made without a key to seal its secret with', async () => {
    const { body } = await openClient(database.db).ask(
      CREATE,
      { input: { name: 'a', scheme: 'discourse' } },
      { headers: { authorization: `Bearer ${TOKEN}` } },
    )
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining('FORUMQL_SECRET'),
      extensions: { code: 'UNAVAILABLE' },
    })
  })

  test('with a new secret takes the one before for a time, or not at all', async () => {
    const inbox = openInbox(database.db)
    const old = await inbox.sender()
    const rotate = async (graceHours: number) => {
      const operation = `mutation ($id: ID!, $graceHours: Int) {
        rotateWebhookSecret(input: { id: $id, graceHours: $graceHours }) { secret endpoint { previousUntil } } }`
      return (await ask(operation, { id: old.id, graceHours })).rotateWebhookSecret
    }
    const { secret, endpoint } = await rotate(1)
    expect(secret).not.toBe(old.secret)
    expect(endpoint.previousUntil).not.toBeNull()
    expect((await old.send(textDelivery('a'))).status).toBe(202)
    await rotate(0)
    expect((await old.send(textDelivery('b'))).status).toBe(401)
  })

  test('can be disabled and enabled', async () => {
    const sender = await openInbox(database.db).sender()
    const set = (verb: string) =>
      ask(
        `mutation { ${verb}WebhookEndpoint(input: { id: "${sender.id}" }) { endpoint { isEnabled } } }`,
      )
    expect(await set('disable')).toMatchObject({
      disableWebhookEndpoint: { endpoint: { isEnabled: false } },
    })
    expect((await sender.send(textDelivery('a'))).status).toBe(404)
    await set('enable')
    expect((await sender.send(textDelivery('a'))).status).toBe(202)
  })
})

test('an endpoint is deleted when nothing that it accepted would be lost by it, or when that is said to be discarded', async () => {
  const operation = `mutation ($id: ID!, $discard: Boolean) {
    deleteWebhookEndpoint(input: { id: $id, discardWaiting: $discard }) { deletedId userErrors { code field } } }`
  const remove = async (id: string, discard?: boolean) =>
    (await ask(operation, { id, discard })).deleteWebhookEndpoint
  const sender = await openInbox(database.db).sender()
  const ids = async () =>
    (await ask('{ webhookDeliveries(first: 9) { nodes { status } } }')).webhookDeliveries.nodes
  const refused = { deletedId: null, userErrors: [{ code: 'CONFLICT', field: ['id'] }] }
  await sender.send(textDelivery('a'))
  expect(await remove(sender.id)).toEqual(refused)
  await processNext({ db: database.db, log: () => {} })
  expect(await remove(sender.id)).toEqual({ deletedId: sender.id, userErrors: [] })
  expect(await ids()).toEqual([])
  expect((await ask('{ posts(first: 9) { totalCount } }')).posts.totalCount).toBe(1)
  expect((await sender.send(textDelivery('b'))).status).toBe(404)
  expect(await remove(sender.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })

  const other = await openInbox(database.db).sender()
  const broken = async () => {
    throw new AppError('NOT_A_THREAD', 'No.')
  }
  await other.send(textDelivery('c'))
  await processNext({ db: database.db, log: () => {}, apply: broken })
  expect(await ids()).toEqual([{ status: 'DEAD' }])
  expect(await remove(other.id)).toEqual(refused)
  expect(await remove(other.id, true)).toEqual({ deletedId: other.id, userErrors: [] })
  expect(await ids()).toEqual([])
})

test('a subscription that no hub could be asked for is refused with what to set; the endpoint shows what the hub said', async () => {
  const { endpoint } = await create({ scheme: 'websub', topic: 'https://a.example/feed' })
  const operation = `mutation ($id: ID!) { subscribeWebhookEndpoint(input: { id: $id }) {
    endpoint { id } userErrors { code field message } } }`
  const subscribe = async (by: Client) =>
    (await ask(operation, { id: endpoint.id }, by)).subscribeWebhookEndpoint
  expect(await subscribe(client)).toEqual({
    endpoint: null,
    userErrors: [
      { code: 'FORBIDDEN', field: null, message: expect.stringContaining('FORUMQL_PUBLIC_URL') },
    ],
  })
  const open = openClient(database.db, { publicUrl: 'https://forumql.example' })
  expect(await subscribe(open)).toMatchObject({
    userErrors: [
      {
        code: 'FORBIDDEN',
        field: ['id'],
        message: expect.stringContaining('FORUMQL_OUTGOING_HOSTS'),
      },
    ],
  })
  const query =
    '{ webhookEndpoints(first: 1) { nodes { subscription { state leaseUntil topic } } } }'
  const shown = async () => (await ask(query)).webhookEndpoints.nodes[0].subscription
  expect(await shown()).toBeNull()
  const asked = { 'hub.mode': 'subscribe', 'hub.topic': 'https://a.example/feed' }
  const hub = { ...asked, 'hub.challenge': 'c', 'hub.lease_seconds': '86400' }
  await openInbox(database.db, { now: () => new Date() }).ask(
    `${endpoint.path}?${new URLSearchParams(hub)}`,
  )
  expect(await shown()).toMatchObject({ state: 'ACTIVE', topic: 'https://a.example/feed' })
  await ask(`mutation { disableWebhookEndpoint(input: { id: "${endpoint.id}" }) { __typename } }`)
  expect(await shown()).toMatchObject({ state: 'LEAVING' })
})

describe('deliveries', () => {
  test('are listed with what became of them, without their bodies', async () => {
    const sender = await openInbox(database.db).sender()
    await sender.send(textDelivery('a'), { id: 'msg_a' })
    await sender.send('{"type":"ping"}', { id: 'msg_b' })
    await sender.send('{}', { instead: '[]' })
    const { webhookDeliveries, node } = await ask(
      `query ($id: ID!) {
        webhookDeliveries(first: 9, filter: { status: [QUEUED], endpointId: $id }) { totalCount nodes {
          deliveryId status attempts error bodyBytes hasBody receivedAt ingestions { id } endpoint { id } } }
        node(id: $id) { ... on WebhookEndpoint { refusals { code count }
          deliveries(first: 9, filter: { status: [IGNORED] }) { nodes { deliveryId dueAt } } } } }`,
      { id: sender.id },
    )
    expect(webhookDeliveries).toEqual({
      totalCount: 1,
      nodes: [
        {
          deliveryId: 'msg_a',
          status: 'QUEUED',
          attempts: 0,
          error: null,
          bodyBytes: textDelivery('a').length,
          hasBody: true,
          receivedAt: clock.toISOString(),
          ingestions: [],
          endpoint: { id: sender.id },
        },
      ],
    })
    expect(node).toEqual({
      refusals: [{ code: 'SIGNATURE_MISMATCH', count: 1 }],
      deliveries: { nodes: [{ deliveryId: 'msg_b', dueAt: null }] },
    })
  })

  test('that nobody knows cannot be replayed', async () => {
    const { replayDelivery } = await ask(
      'mutation { replayDelivery(input: { id: "delivery_x" }) { delivery { id } userErrors { code field } } }',
    )
    expect(replayDelivery).toEqual({
      delivery: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
    })
  })
})
