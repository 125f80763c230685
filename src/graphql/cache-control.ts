// How long whoever gets an answer may keep it: only queries by GET, without a token and without an error.
import { isRead } from '../http/headers.ts'

/** @param seconds for which answers may be reused, by anybody; 0: each time only after asking whether it changed. */
export function cacheControl(request: Request, isFlawless: boolean, seconds: number): string {
  const isKept = isRead(request) && isFlawless && !request.headers.has('authorization')
  if (!isKept) return 'no-store'
  return seconds > 0 ? `public, max-age=${seconds}` : 'private, no-cache'
}
