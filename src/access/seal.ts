// Seals secrets for storage, so that a copy of the database opens none of them. Knows no table; keeps nothing.

export interface Seal {
  /** @param owner what the secret belongs to: it opens for nobody else. */
  close(secret: string, owner: string): Promise<string>
  /** @throws where it was sealed by another key or for another owner. */
  open(sealed: string, owner: string): Promise<string>
}

const NONCE_BYTES = 12

/** AES-256-GCM under a key derived from the passphrase, which should have 32 random characters or more. */
export function createSeal(passphrase: string): Seal {
  const parameters = (owner: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(owner),
  })
  return {
    async close(secret, owner) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const key = await deriveKey(passphrase)
      const sealed = await crypto.subtle.encrypt(parameters(owner, nonce), key, utf8(secret))
      return Buffer.concat([nonce, new Uint8Array(sealed)]).toString('base64url')
    },
    async open(sealed, owner) {
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64url'))
      const key = await deriveKey(passphrase)
      const how = parameters(owner, bytes.slice(0, NONCE_BYTES))
      return new TextDecoder().decode(
        await crypto.subtle.decrypt(how, key, bytes.slice(NONCE_BYTES)),
      )
    },
  }
}

async function deriveKey(passphrase: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase), 'HKDF', false, [
    'deriveKey',
  ])
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8('forumql: stored secrets'),
  }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
