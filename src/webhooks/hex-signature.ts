// The common proof: a header with the HMAC of the raw body in hex, `sha256=<hex>`. Signs no time and no id.
import { fromHex, type Hash, isHmac, utf8 } from './proof.ts'
import type { RawDelivery, Verdict } from './scheme.ts'

export interface HexSignature {
  readonly header: string
  /** Algorithm as the header names it → hash. The empty name: hex alone. */
  readonly algorithms: Readonly<Record<string, Hash>>
}

/** Forums let people choose their secrets; what is shorter than this can be guessed. */
export const shortestSecret = 8

const bytesOf: Record<Hash, number> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }

export async function verifyHex(
  { headers, body }: RawDelivery,
  secrets: readonly string[],
  { header, algorithms }: HexSignature,
): Promise<Verdict> {
  const keys = secrets.map(utf8).filter((secret) => secret.length >= shortestSecret)
  if (keys.length === 0) return { ok: false, reason: 'SECRET_UNUSABLE' }
  const value = headers.get(header)
  if (!value) return { ok: false, reason: 'SIGNATURE_MISSING' }
  const [, name = '', hex = ''] = /^(?:([a-z0-9-]+)=)?(.*)$/is.exec(value.trim()) ?? []
  const hash = Object.hasOwn(algorithms, name.toLowerCase())
    ? algorithms[name.toLowerCase()]
    : undefined
  if (hash === undefined) return { ok: false, reason: 'SIGNATURE_UNSUPPORTED' }
  const signature = fromHex(hex, bytesOf[hash])
  if (signature === null) return { ok: false, reason: 'SIGNATURE_MISMATCH' }
  for (const key of keys) if (await isHmac(hash, key, signature, body)) return { ok: true }
  return { ok: false, reason: 'SIGNATURE_MISMATCH' }
}
