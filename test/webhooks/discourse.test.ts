// What a delivery of Discourse says, and what proves it.
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { extract } from '../../src/ingest/extract.ts'
import { receive } from '../../src/ingest/receive.ts'
import { discourse } from '../../src/webhooks/discourse.ts'

const secret = 'a secret of the garden'
const post = {
  id: 41,
  username: 'sower',
  user_id: 3,
  created_at: '2026-02-01T10:00:00.000Z',
  updated_at: '2026-02-03T08:00:00.000Z',
  cooked: '<p>Keep them on a mat that is <b>warm</b>.</p>',
  post_number: 7,
  post_type: 1,
  version: 2,
  topic_id: 618,
  topic_slug: 'seedlings-fall-over',
  topic_title: 'Seedlings fall over',
  topic_posts_count: 9,
  topic_archetype: 'regular',
  hidden: false,
  deleted_at: null,
}

const delivery = (event: string, payload: unknown, headers: Record<string, string> = {}) => ({
  headers: new Headers({
    'x-discourse-instance': 'https://garden.example/talk',
    'x-discourse-event': event,
    'x-discourse-event-id': '9',
    ...headers,
  }),
  body: Buffer.from(JSON.stringify(payload)),
  url: 'https://forumql.example/webhooks/garden',
})

const verify = (signature: string | null, secrets: string[]) => {
  const sent = delivery('post_created', { post })
  if (signature !== null) sent.headers.set('x-discourse-event-signature', signature)
  return discourse.verify(sent, secrets, new Date())
}
const hmac = (hash: string, key: string) =>
  createHmac(hash, key).update(JSON.stringify({ post })).digest('hex')

test('the signature is an HMAC of the bytes', async () => {
  const right = `sha256=${hmac('sha256', secret)}`
  expect(await verify(right, ['another secret', secret])).toEqual({ ok: true })
  expect(await verify(right, ['another secret'])).toEqual({
    ok: false,
    reason: 'SIGNATURE_MISMATCH',
  })
  expect(await verify(null, [secret])).toEqual({ ok: false, reason: 'SIGNATURE_MISSING' })
})

test('a weaker hash is no proof', async () => {
  for (const weak of [
    `sha1=${hmac('sha1', secret)}`,
    `md5=${hmac('md5', secret)}`,
    hmac('sha256', secret),
  ]) {
    expect(await verify(weak, [secret])).toEqual({ ok: false, reason: 'SIGNATURE_UNSUPPORTED' })
  }
})

test('an empty or short secret proves nothing', async () => {
  for (const weak of ['', 'short']) {
    expect(await verify(`sha256=${hmac('sha256', weak || '\0')}`, [weak])).toEqual({
      ok: false,
      reason: 'SECRET_UNUSABLE',
    })
  }
})

test('a post is a document of its topic, at its own place, as new as its last edit', () => {
  const events = discourse.read(delivery('post_created', { post }), null)
  const [event] = events
  if (event?.kind !== 'document') throw new Error('no document')
  expect(events).toHaveLength(1)
  expect(event.document.fetchedAt).toEqual(new Date(post.updated_at))
  const { thread, engine } = extract(receive(event.document).input, { receivedAt: new Date() })
  expect(engine).toBe('discourse')
  expect(thread).toMatchObject({
    nativeId: '618',
    title: 'Seedlings fall over',
    url: 'https://garden.example/talk/t/seedlings-fall-over/618',
    forum: { baseUrl: 'https://garden.example/talk' },
    declaredPostCount: 9,
    posts: [{ nativeId: '41', position: 7, text: 'Keep them on a mat that is warm.' }],
  })
})

const kinds = (event: string, payload: unknown) =>
  discourse
    .read(delivery(event, payload), null)
    .map((one) => (one.kind === 'state' ? `${one.target} ${one.state}` : one.kind))

test.each([
  ['ping', { ping: 'OK' }, ['ping']],
  ['post_edited', { post }, ['document', 'POST VISIBLE']],
  ['post_edited', { post: { ...post, hidden: true } }, ['POST HIDDEN']],
  ['post_destroyed', { post: { ...post, deleted_at: '2026-02-05T00:00:00Z' } }, ['POST DELETED']],
  ['post_recovered', { post }, ['document', 'POST VISIBLE']],
  ['post_created', { post: { ...post, topic_archetype: 'private_message' } }, ['ignored']],
  ['post_created', { post: { ...post, post_type: 4 } }, ['ignored']],
  ['topic_destroyed', { topic: { id: 618 } }, ['THREAD DELETED']],
  ['topic_recovered', { topic: { id: 618 } }, ['document', 'THREAD VISIBLE']],
  ['topic_edited', { topic: { id: 618, title: 'New' } }, ['document']],
  ['user_destroyed', { user: { id: 3, email: 'x@mail.example' } }, ['AUTHOR DELETED']],
  ['category_created', { category: { id: 3 } }, ['ignored']],
])('%s is read as %o → %o', (event, payload, expected) => {
  expect(kinds(event, payload)).toEqual(expected)
})

test('the forum of the endpoint wins over a header that nobody signed', () => {
  const forged = delivery(
    'post_destroyed',
    { post },
    { 'x-discourse-instance': 'https://other.example' },
  )
  const forum = { name: 'Garden', baseUrl: 'https://garden.example' }
  expect(discourse.read(forged, forum)).toMatchObject([
    { record: { forum: { baseUrl: 'https://garden.example' }, nativeId: '41' } },
  ])
})

test('without any forum a delivery is refused', () => {
  const nowhere = delivery('post_created', { post })
  nowhere.headers.delete('x-discourse-instance')
  expect(() => discourse.read(nowhere, null)).toThrow(/Set the forum of the endpoint/)
})
