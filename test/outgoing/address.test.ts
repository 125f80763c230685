import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { checkAddress, isPublic } from '../../src/outgoing/address.ts'
import { createPost } from '../../src/outgoing/post.ts'
import { createSend, type Sending } from '../../src/outgoing/send.ts'

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('addresses outside', () => {
  it('are only those that the operator lists', () => {
    const hosts = ['hooks.example.org', '*.example.net']
    expect(codeOf(() => checkAddress('https://hooks.example.org/x', hosts))).toBe('allowed')
    expect(codeOf(() => checkAddress('https://a.example.net/', hosts))).toBe('allowed')
    expect(codeOf(() => checkAddress('https://example.net/', hosts))).toBe('FORBIDDEN')
    expect(codeOf(() => checkAddress('https://evilexample.net/', hosts))).toBe('FORBIDDEN')
    expect(codeOf(() => checkAddress('https://hooks.example.org.evil.test/', hosts))).toBe(
      'FORBIDDEN',
    )
    expect(codeOf(() => checkAddress('https://hooks.example.org/', []))).toBe('FORBIDDEN')
  })

  it('have no user, no port of their own and no other scheme', () => {
    for (const url of [
      'https://u:p@example.org/',
      'https://example.org:8443/',
      'ftp://example.org/',
      '//example.org',
      '',
      'x',
    ])
      expect(
        codeOf(() => checkAddress(url, ['*'])),
        url,
      ).toBe('INVALID')
  })

  it('are public ones, also those that say it in another way', () => {
    for (const ip of ['93.184.216.34', '2606:2800:220:1::1']) expect(isPublic(ip), ip).toBe(true)
    for (const ip of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '168.63.129.16',
      '::1',
      '::ffff:10.0.0.1',
      '::7f00:1',
      '64:ff9b::7f00:1',
      '100::1:0:0:0:1',
      'fe80::1',
      '100.64.0.1',
      '224.0.0.1',
      'x',
    ])
      expect(isPublic(ip), ip).toBe(false)
  })
})

/** The host's name leads where the test says; nobody is connected to. */
const leadingTo = (...addresses: string[]) =>
  ((_host: string, _options: unknown, callback: (...args: unknown[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as never

test('a host that resolves to an inner address is not connected to, also where only one of several is', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    ['93.184.216.34', '10.0.0.1'],
    ['::ffff:169.254.169.254'],
  ]) {
    const post = createPost({ hosts: ['*'], lookup: leadingTo(...addresses) })
    await expect(post('http://rebinding.example/', {}, '{}')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  }
})

describe('what is asked outside', () => {
  let server: Server
  const asked: string[] = []
  const send = (url: string, sending: Partial<Sending> = {}) =>
    createSend({
      hosts: ['a.example', 'b.example', '10.0.0.1'],
      port: (server.address() as AddressInfo).port,
      mayConnect: () => true,
      lookup: leadingTo('127.0.0.1'),
    })(url, { method: 'GET', headers: {}, ...sending })

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`)
      const to = new URL(request.url ?? '/', 'http://a.example').searchParams.get('to')
      if (to) response.writeHead(request.method === 'POST' ? 303 : 302, { location: to })
      response.end('x'.repeat(100_000))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => new Promise((done) => server.close(done)))
  beforeEach(() => {
    asked.length = 0
  })

  it('is cut where it is longer than is wanted', async () => {
    expect((await send('http://a.example/', { mostBytes: 10 })).body).toHaveLength(10)
    expect((await send('http://a.example/')).body).toHaveLength(0)
  })

  it('may redirect a few times to hosts that are listed, and nowhere else', async () => {
    const from = (to: string) => `http://a.example/?to=${encodeURIComponent(to)}`
    const redirects = 3
    expect((await send(from('http://b.example/'), { redirects })).url).toBe('http://b.example/')
    expect((await send(from('http://b.example/'))).status).toBe(302)
    const endless = `http://a.example/?to=${encodeURIComponent('/?to=/?to=/')}`
    expect((await send(endless, { redirects: 1 })).status).toBe(302)
    asked.length = 0
    for (const to of ['http://c.example/', 'http://10.0.0.1/', 'file:///etc/passwd']) {
      await expect(send(from(to), { redirects })).rejects.toMatchObject({
        code: expect.stringMatching(/FORBIDDEN|INVALID/),
      })
    }
    expect(asked).toHaveLength(3)
  })

  it('is not posted anywhere by a redirect that would change the method', async () => {
    const sending = { method: 'POST', body: 'secret', redirects: 3 } as const
    expect((await send('http://a.example/?to=http://b.example/', sending)).status).toBe(303)
    expect(asked).toEqual(['POST a.example/?to=http://b.example/'])
  })
})

const file = '/work/shared/attacks/ssrf-urls.json'
describe.skipIf(!existsSync(file))(
  'the evaluation list of addresses (skipped where it is absent)',
  () => {
    const urls = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { url: string; expect: 'block' | 'allow' }[])
      : []

    it.each(urls)('$url: $expect', async ({ url, expect: expected }) => {
      // Names of the inner kind lead to where they do on a machine of a cloud.
      const isInner = /localhost|internal|127|nip\.io|sslip|localtest/i.test(url)
      const connected: string[] = []
      const post = createPost({
        hosts: ['*'],
        lookup: leadingTo(isInner ? '127.0.0.1' : '93.184.216.34'),
        mayConnect: (address) => {
          if (isPublic(address)) connected.push(address)
          // Nothing leaves the machine in a test.
          return false
        },
      })
      if (expected === 'block') {
        await expect(post(url, {}, '{}')).rejects.toThrow()
        expect(connected).toEqual([])
        return
      }
      const { hostname } = checkAddress(url, ['*'])
      expect(hostname).not.toBe('127.0.0.1')
    })
  },
)
