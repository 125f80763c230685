// Standard Webhooks: id, time and body are signed, by HMAC (v1, secrets `whsec_…`) or ed25519 (v1a, public keys `whpk_…`).
// Each kind of key proves its own kind of signature only: a public key used as a secret would be a secret that everybody knows.
import { readOwn } from './own.ts'
import { fromBase64, isEd25519, isHmac, utf8 } from './proof.ts'
import type { RawDelivery, Scheme, Verdict } from './scheme.ts'

const tolerance = 300_000
const secretBytes = { least: 24, most: 64 }

export const standardWebhooks: Scheme = {
  id: 'standard-webhooks',
  shortestSecret: secretBytes.least,
  refusedWith: 401,
  verify,
  describe: ({ headers }) => ({ deliveryId: headers.get('webhook-id') || null, event: null }),
  read: (delivery, forum) => readOwn(delivery.body, forum),
}

type Key = {
  readonly kind: 'v1' | 'v1a'
  readonly bytes: Uint8Array<ArrayBuffer>
}

async function verify(
  { headers, body }: RawDelivery,
  secrets: readonly string[],
  now: Date,
): Promise<Verdict> {
  const keys = secrets.map(keyOf).filter((key) => key !== null)
  if (keys.length === 0) return { ok: false, reason: 'SECRET_UNUSABLE' }
  const id = headers.get('webhook-id')
  if (!id) return { ok: false, reason: 'ID_MISSING' }
  const timestamp = headers.get('webhook-timestamp') ?? ''
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'TIMESTAMP_MISSING' }
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > tolerance) {
    return { ok: false, reason: 'TIMESTAMP_OUT_OF_RANGE' }
  }
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').filter(Boolean)
  if (signatures.length === 0) return { ok: false, reason: 'SIGNATURE_MISSING' }
  const signed = joined(utf8(`${id}.${timestamp}.`), body)
  let isKnown = false
  for (const signature of signatures.slice(0, mostSignatures)) {
    const [version = '', value = ''] = signature.split(/,(.*)/s)
    for (const key of keys.filter(({ kind }) => kind === version)) {
      isKnown = true
      if (await isSigned(key, fromBase64(value), signed)) return { ok: true }
    }
  }
  return { ok: false, reason: isKnown ? 'SIGNATURE_MISMATCH' : 'SIGNATURE_UNSUPPORTED' }
}

/** Nobody rotates more keys at once; each further one costs a hash of the whole body. */
const mostSignatures = 10

/** Null for what is neither a secret of a safe length nor a public key. */
function keyOf(secret: string): Key | null {
  const [, prefix = '', encoded = ''] = /^(wh[a-z]+_)?(.*)$/s.exec(secret) ?? []
  const bytes = fromBase64(encoded)
  if (bytes === null) return null
  if (prefix === 'whpk_') return bytes.length === 32 ? { kind: 'v1a', bytes } : null
  if (prefix !== '' && prefix !== 'whsec_') return null
  const isSafe = bytes.length >= secretBytes.least && bytes.length <= secretBytes.most
  return isSafe ? { kind: 'v1', bytes } : null
}

async function isSigned(
  { kind, bytes }: Key,
  signature: Uint8Array<ArrayBuffer> | null,
  signed: Uint8Array,
): Promise<boolean> {
  if (signature === null) return false
  if (kind === 'v1a') return signature.length === 64 && isEd25519(bytes, signature, signed)
  return signature.length === 32 && isHmac('SHA-256', bytes, signature, signed)
}

function joined(head: Uint8Array, body: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + body.length)
  all.set(head)
  all.set(body, head.length)
  return all
}
