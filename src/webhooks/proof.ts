// Proofs of knowing a secret, by WebCrypto, whose comparisons take the same time for any input. Knows no scheme's headers.

export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export async function isHmac(
  hash: Hash,
  secret: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, [
    'verify',
  ])
  return crypto.subtle.verify('HMAC', key, signature, signed as Uint8Array<ArrayBuffer>)
}

/** @param publicKey 32 bytes. Bytes that are no point of the curve prove nothing. */
export async function isEd25519(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, signed as Uint8Array<ArrayBuffer>)
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** Compares by digests under a key that nobody knows, so that time tells nothing about where texts differ. */
export async function isSame(given: string, expected: string): Promise<boolean> {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])
  const digest = await crypto.subtle.sign('HMAC', key, utf8(expected))
  return crypto.subtle.verify('HMAC', key, digest, utf8(given))
}

/** Null for what is not lower- or upper-case hex of this many bytes. */
export function fromHex(text: string, bytes: number): Uint8Array<ArrayBuffer> | null {
  if (text.length !== bytes * 2 || !/^[0-9a-f]*$/i.test(text)) return null
  return Uint8Array.from({ length: bytes }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Null for what is not base64 of the standard alphabet. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) return null
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
