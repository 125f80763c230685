// What proves a delivery, scheme by scheme: the right proof, and every kind of wrong one.
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { schemeById, schemes } from '../../src/webhooks/index.ts'
import { websub } from '../../src/webhooks/websub.ts'

const secret = 'a secret of sixteen letters or more'
const body = Buffer.from('{"päd":1}')
const now = new Date('2026-03-01T12:00:00Z')
const hmac = (hash: string, key = secret, bytes: Buffer = body) =>
  createHmac(hash, key).update(bytes).digest('hex')
const basic = (user: string, password = '') =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

interface Sent {
  readonly headers?: Record<string, string>
  readonly body?: Buffer
  readonly url?: string
}

async function judge(id: string, sent: Sent, secrets: readonly string[] = [secret]) {
  const { headers = {}, body: bytes = body, url = 'https://forumql.example/webhooks/one' } = sent
  const delivery = { headers: new Headers(headers), body: bytes, url }
  const verdict = await schemeById(id).verify(delivery, secrets, now)
  return verdict.ok ? 'ok' : verdict.reason
}

describe.each([
  ['discourse', 'x-discourse-event-signature', 'sha256=', 'sha256'],
  ['github', 'x-hub-signature-256', 'sha256=', 'sha256'],
  ['vanilla', 'x-vanilla-signature', 'sha1=', 'sha1'],
  ['miniflux', 'x-miniflux-signature', '', 'sha256'],
  ['websub', 'x-hub-signature', 'sha1=', 'sha1'],
  ['websub', 'x-hub-signature', 'sha256=', 'sha256'],
  ['websub', 'x-hub-signature', 'sha384=', 'sha384'],
  ['websub', 'x-hub-signature', 'sha512=', 'sha512'],
])('%s by %s: %s', (id, header, prefix, hash) => {
  const signed = (hex: string) => ({ headers: { [header]: `${prefix}${hex}` } })

  test('the HMAC of the body is a proof, with any of the secrets', async () => {
    expect(await judge(id, signed(hmac(hash)))).toBe('ok')
    expect(await judge(id, signed(hmac(hash).toUpperCase()))).toBe('ok')
    expect(await judge(id, signed(hmac(hash)), ['another one, just as long', secret])).toBe('ok')
  })

  test('nothing else is', async () => {
    const mismatch = 'SIGNATURE_MISMATCH'
    expect(await judge(id, { ...signed(hmac(hash)), body: Buffer.from('{"päd":2}') })).toBe(
      mismatch,
    )
    expect(await judge(id, signed(hmac(hash, 'another one, just as long')))).toBe(mismatch)
    expect(await judge(id, signed(hmac(hash).slice(2)))).toBe(mismatch)
    expect(await judge(id, signed(`${hmac(hash)}00`))).toBe(mismatch)
    expect(await judge(id, signed(''))).toBe(prefix === '' ? 'SIGNATURE_MISSING' : mismatch)
    expect(await judge(id, {})).toBe('SIGNATURE_MISSING')
    expect(await judge(id, { headers: { [header]: `md5=${hmac('md5')}` } })).toBe(
      'SIGNATURE_UNSUPPORTED',
    )
    expect(await judge(id, { headers: { [header]: `constructor=${hmac(hash)}` } })).toBe(
      'SIGNATURE_UNSUPPORTED',
    )
  })

  test('an empty or short secret closes the door', async () => {
    for (const weak of ['', 'short']) {
      expect(await judge(id, signed(hmac(hash, weak)), [weak])).toBe('SECRET_UNUSABLE')
    }
    expect(await judge(id, signed(hmac(hash)), [])).toBe('SECRET_UNUSABLE')
  })
})

test('a weaker header beside the strong one is no proof', async () => {
  expect(await judge('github', { headers: { 'x-hub-signature': `sha1=${hmac('sha1')}` } })).toBe(
    'SIGNATURE_MISSING',
  )
  expect(
    await judge('discourse', {
      headers: { 'x-discourse-event-signature': `sha1=${hmac('sha1')}` },
    }),
  ).toBe('SIGNATURE_UNSUPPORTED')
  expect(
    await judge('miniflux', { headers: { 'x-miniflux-signature': `sha1=${hmac('sha1')}` } }),
  ).toBe('SIGNATURE_UNSUPPORTED')
})

describe.each([
  ['xenforo', (given: string) => ({ headers: { 'xf-webhook-secret': given } })],
  ['invision', (given: string) => ({ headers: { authorization: basic(given) } })],
  [
    'invision',
    (given: string) => ({
      url: `https://forumql.example/webhooks/one?key=${encodeURIComponent(given)}`,
    }),
  ],
  ['bearer', (given: string) => ({ headers: { authorization: `Bearer ${given}` } })],
])('%s', (id, send) => {
  const token = 'token-of-sixteen-letters'

  test('the secret itself is the proof', async () => {
    expect(await judge(id, send(token), ['another-one-just-as-long', token])).toBe('ok')
    expect(await judge(id, send(`${token}x`), [token])).toBe('SIGNATURE_MISMATCH')
    expect(await judge(id, send(token.slice(1)), [token])).toBe('SIGNATURE_MISMATCH')
    expect(await judge(id, {}, [token])).toBe('SIGNATURE_MISSING')
  })

  test('an empty or short secret closes the door', async () => {
    expect(await judge(id, send(''), [''])).toBe('SECRET_UNUSABLE')
    expect(await judge(id, send('short'), ['short'])).toBe('SECRET_UNUSABLE')
  })
})

test.each(['Basic', 'Basic ====', 'Basic !', 'Digest abc', `Bearer ${secret}`])(
  'an authorization %j names no user',
  async (authorization) => {
    expect(await judge('invision', { headers: { authorization } })).toBe('SIGNATURE_MISSING')
  },
)

describe('the library of Standard Webhooks agrees', () => {
  const whsec = `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`
  const library = new Webhook(whsec)

  test('what it signs is accepted', async () => {
    const text = '{"type":"ping","päd":"\u{1f331}"}'
    const signature = library.sign('msg_9', now, text)
    const headers = {
      'webhook-id': 'msg_9',
      'webhook-timestamp': String(now.getTime() / 1000),
      'webhook-signature': signature,
    }
    expect(await judge('standard-webhooks', { headers, body: Buffer.from(text) }, [whsec])).toBe(
      'ok',
    )
    expect(
      await judge('standard-webhooks', { headers, body: Buffer.from(`${text} `) }, [whsec]),
    ).toBe('SIGNATURE_MISMATCH')
  })
})

describe('a hub that asks', () => {
  const topic = 'https://garden.example/feed?x=1'
  const ask = (over: Record<string, string>) => {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': 'c-1',
      'hub.lease_seconds': '864000',
      ...over,
    })
    return websub.challenge?.(`https://forumql.example/webhooks/one?${query}`, [topic])
  }

  test('is told its challenge, if it asks about the topic', () => {
    expect(ask({})).toEqual({ mode: 'subscribe', topic, answer: 'c-1', leaseSeconds: 864_000 })
    expect(ask({ 'hub.mode': 'unsubscribe' })).toMatchObject({ mode: 'unsubscribe' })
  })

  test.each([
    [{ 'hub.topic': 'https://garden.example/other' }],
    [{ 'hub.mode': 'renew' }],
    [{ 'hub.challenge': '' }],
    [{ 'hub.challenge': 'x'.repeat(2000) }],
  ])('is told nothing for %j', (over) => {
    expect(ask(over)).toBeNull()
  })

  test('gives a lease that ends', () => {
    expect(ask({ 'hub.lease_seconds': '9999999999' })).toMatchObject({ leaseSeconds: 366 * 86_400 })
    expect(ask({ 'hub.lease_seconds': 'ever' })).toMatchObject({ leaseSeconds: null })
  })

  test('may deny, with a reason that is one line', () => {
    const said = { 'hub.mode': 'denied', 'hub.reason': 'no\n\u202efeed' }
    expect(ask(said)).toEqual({ mode: 'denied', reason: 'no feed' })
    expect(ask({ ...said, 'hub.topic': 'https://garden.example/other' })).toBeNull()
  })
})

test('what is not proved is refused by all but a subscriber of hubs', () => {
  expect(schemes.filter(({ refusedWith }) => refusedWith !== 401).map(({ id }) => id)).toEqual([
    'websub',
  ])
})

test.each(schemes.map(({ id }) => id))(
  '%s refuses what it cannot read, quickly and with a clear code',
  (id) => {
    const bodies = [
      '{"a": ',
      '[1, 2]',
      `${'['.repeat(100_000)}`,
      '{"id": 12345678901234567890}',
      '\xff\xfe',
      '',
    ]
    for (const text of bodies) {
      const delivery = {
        headers: new Headers({
          'content-type': 'application/json',
          'x-discourse-instance': 'https://garden.example',
        }),
        body: Buffer.from(text, 'latin1'),
        url: 'https://forumql.example/webhooks/one',
      }
      const start = process.cpuUsage()
      const read = () => schemeById(id).read(delivery, null)
      if (id === 'websub' && /[[{]/.test(text)) read()
      else
        expect(read, text.slice(0, 20)).toThrow(
          expect.objectContaining({
            code: expect.stringMatching(/^(?:INVALID|UNSUPPORTED_INPUT)$/),
          }),
        )
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(250)
    }
  },
)
