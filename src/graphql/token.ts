// Who may write: the bearer of the token. Tokens travel in this header only, never in cookies.
import { createHash, timingSafeEqual } from 'node:crypto'
import { AppError } from '../errors.ts'

/**
 * Whether the request carries the token.
 * @throws AppError UNAUTHENTICATED for any other token than the right one.
 */
export function bearsToken(request: Request, token: string | null): boolean {
  const header = request.headers.get('authorization')
  if (header === null) return false
  const given = /^Bearer +([^\s]+) *$/i.exec(header)?.[1]
  if (given === undefined) {
    throw new AppError('UNAUTHENTICATED', 'Send the token as `authorization: Bearer <token>`.')
  }
  if (token === null) {
    throw new AppError('UNAUTHENTICATED', 'This server takes no tokens: writing is switched off.')
  }
  if (!timingSafeEqual(sha256(given), sha256(token))) {
    throw new AppError('UNAUTHENTICATED', 'The token is not the right one.')
  }
  return true
}

/** Equal lengths whatever was given, so that the comparison tells nothing of the token. */
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
