// The weakest proof there is: the secret itself, sent along. Compared in constant time; worth what the connection's encryption is.
import { shortestSecret } from './hex-signature.ts'
import { isSame, utf8 } from './proof.ts'
import type { Verdict } from './scheme.ts'

/** @param given where the secret may stand; null where it does not. */
export async function verifySecret(
  given: readonly (string | null)[],
  secrets: readonly string[],
  shortest: number = shortestSecret,
): Promise<Verdict> {
  const usable = secrets.filter((secret) => utf8(secret).length >= shortest)
  if (usable.length === 0) return { ok: false, reason: 'SECRET_UNUSABLE' }
  const claims = given.filter((claim) => claim !== null && claim !== '')
  if (claims.length === 0) return { ok: false, reason: 'SIGNATURE_MISSING' }
  for (const claim of claims) {
    for (const secret of usable) if (await isSame(claim ?? '', secret)) return { ok: true }
  }
  return { ok: false, reason: 'SIGNATURE_MISMATCH' }
}
