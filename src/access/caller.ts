// Who asks: the operator by the token of the settings, the bearer of an API token, or anybody. What each may do is decided by
// src/graphql/access.ts. Tokens travel in this header only, never in cookies.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Scope } from '../../drizzle/access.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../store/db.ts'
import { findToken } from '../store/tokens.ts'
import { hashToken, looksLikeToken } from './token.ts'

export interface Caller {
  /** `operator`, the id of an API token, or null for anybody. */
  readonly id: string | null
  readonly scopes: ReadonlySet<Scope>
  /** The only forum that may be written to; null for all. */
  readonly forumId: string | null
}

export const anybody: Caller = { id: null, scopes: new Set(), forumId: null }
export const operator: Caller = { id: 'operator', scopes: new Set(['ADMIN']), forumId: null }

export interface Callers {
  /** @throws AppError UNAUTHENTICATED for a token that is not, or no longer, one. */
  of(request: Request, db: Database): Promise<Caller>
  /** Makes a revocation show at once in this process. */
  forget(): void
}

/** For how long a token that was looked up is believed: a query stays one statement, a revocation takes this long elsewhere. */
const KEPT_MS = 10_000
const MOST_KEPT = 1_000

/** @param token the operator's; null where there is none. */
export function createCallers(token: string | null, now: () => Date): Callers {
  const kept = new Map<string, { readonly caller: Caller; readonly until: number }>()

  async function bearer(given: string, db: Database): Promise<Caller> {
    if (token !== null && timingSafeEqual(sha256(given), sha256(token))) return operator
    if (!looksLikeToken(given)) throw unknown()
    const hash = hashToken(given)
    const known = kept.get(hash)
    const time = now().getTime()
    if (known && known.until > time) return known.caller
    kept.delete(hash)
    const rights = await findToken(db, hash)
    if (rights === null) throw unknown()
    const caller = { ...rights, scopes: new Set(rights.scopes) }
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(hash, { caller, until: time + KEPT_MS })
    return caller
  }

  return {
    forget: () => kept.clear(),
    async of(request, db) {
      const header = request.headers.get('authorization')
      if (header === null) return anybody
      const given = /^Bearer +([^\s]+) *$/i.exec(header)?.[1]
      if (given !== undefined) return bearer(given, db)
      throw new AppError('UNAUTHENTICATED', 'Send the token as `authorization: Bearer <token>`.')
    },
  }
}

const unknown = () =>
  new AppError('UNAUTHENTICATED', 'The token is not a valid one: it is mistyped or revoked.')

/** Equal lengths whatever was given, so that the comparison tells nothing of the token. */
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
