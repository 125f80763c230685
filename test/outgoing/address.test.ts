import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { checkAddress, isPublic } from '../../src/outgoing/address.ts'
import { createPost } from '../../src/outgoing/post.ts'

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
