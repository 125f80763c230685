// What proves a delivery by Standard Webhooks, with keys and times of our own.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { standardWebhooks } from '../../src/webhooks/standard-webhooks.ts'

const now = new Date('2026-03-01T12:00:00Z')
const seconds = String(now.getTime() / 1000)
const body = Buffer.from('{"type":"ping"}')
const secret = (fill: string, bytes = 24) =>
  `whsec_${Buffer.from(fill.repeat(bytes)).toString('base64')}`
const key = (text: string) => Buffer.from(text.replace(/^whsec_/, ''), 'base64')

const v1 = (using: string, id = 'msg_1', time = seconds, bytes: Buffer = body) =>
  `v1,${createHmac('sha256', key(using)).update(`${id}.${time}.`).update(bytes).digest('base64')}`

const verify = async (
  secrets: string[],
  signature: string,
  {
    id = 'msg_1',
    time = seconds,
    bytes = body,
  }: { id?: string; time?: string; bytes?: Buffer } = {},
) => {
  const headers = new Headers({ 'webhook-id': id, 'webhook-timestamp': time })
  if (signature) headers.set('webhook-signature', signature)
  const verdict = await standardWebhooks.verify(
    { headers, body: bytes, url: 'https://x.example/' },
    secrets,
    now,
  )
  return verdict.ok ? 'ok' : verdict.reason
}

const [old, current] = [secret('a'), secret('b')]
const pair = generateKeyPairSync('ed25519')
const publicBytes = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
const publicKey = `whpk_${publicBytes.toString('base64')}`
const v1a = `v1a,${sign(null, Buffer.concat([Buffer.from(`msg_1.${seconds}.`), body]), pair.privateKey).toString('base64')}`

test('either secret of a rotation is enough', async () => {
  expect(await verify([current, old], v1(old))).toBe('ok')
  expect(await verify([current, old], v1(current))).toBe('ok')
  expect(await verify([current], v1(old))).toBe('SIGNATURE_MISMATCH')
})

test('one right signature among several is enough', async () => {
  expect(await verify([current], `${v1(old)} v2,abc ${v1(current)}`)).toBe('ok')
})

test('bytes that are no text are signed as they are', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])
  expect(await verify([current], v1(current, 'msg_1', seconds, bytes), { bytes })).toBe('ok')
})

test('an ed25519 signature is judged by a public key only', async () => {
  expect(await verify([publicKey], v1a)).toBe('ok')
  expect(await verify([publicKey], v1a, { bytes: Buffer.from('{}') })).toBe('SIGNATURE_MISMATCH')
  expect(await verify([current], v1a)).toBe('SIGNATURE_UNSUPPORTED')
})

test('a public key is no secret: whoever reads it could sign with it', async () => {
  const forged = v1(`whsec_${publicBytes.toString('base64')}`)
  expect(await verify([publicKey], forged)).toBe('SIGNATURE_UNSUPPORTED')
  expect(await verify([publicKey], forged.replace('v1,', 'v1a,'))).toBe('SIGNATURE_MISMATCH')
})

test('a public key that is no point of the curve proves nothing', async () => {
  const nonsense = `whpk_${Buffer.alloc(32, 0xff).toString('base64')}`
  expect(await verify([nonsense], `v1a,${Buffer.alloc(64).toString('base64')}`)).toBe(
    'SIGNATURE_MISMATCH',
  )
})

test.each([
  ['', 'empty'],
  ['whsec_', 'only a prefix'],
  [secret('a', 8), 'too short'],
  [secret('a', 65), 'too long'],
  [`whsk_${key(old).toString('base64')}`, 'a private key'],
  ['whsec_%%%', 'no base64'],
])('a secret %j is refused: %s', async (bad) => {
  expect(await verify([bad], v1(bad))).toBe('SECRET_UNUSABLE')
  expect(await verify([bad, current], v1(bad))).toBe('SIGNATURE_MISMATCH')
})

test.each([
  [300, 'ok'],
  [-300, 'ok'],
  [301, 'TIMESTAMP_OUT_OF_RANGE'],
  [-301, 'TIMESTAMP_OUT_OF_RANGE'],
])('signed %i seconds ago: %s', async (age, expected) => {
  const time = String(Number(seconds) - age)
  expect(await verify([current], v1(current, 'msg_1', time), { time })).toBe(expected)
})

test.each(['', ' ', '1e9', '-5', '0x10', '1700000000.5', '99999999999999'])(
  'a timestamp %j is none',
  async (time) => {
    expect(await verify([current], v1(current, 'msg_1', time), { time })).toBe('TIMESTAMP_MISSING')
  },
)

test('id, time and body are all signed', async () => {
  const signature = v1(current)
  expect(await verify([current], signature, { id: 'msg_2' })).toBe('SIGNATURE_MISMATCH')
  const time = String(Number(seconds) - 1)
  expect(await verify([current], signature, { time })).toBe('SIGNATURE_MISMATCH')
  expect(await verify([current], '')).toBe('SIGNATURE_MISSING')
  expect(await verify([current], signature, { id: '' })).toBe('ID_MISSING')
})
