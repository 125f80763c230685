// API tokens: what they look like and how they are kept. Pure; whoever makes one shows it once.
import { createHash, randomBytes } from 'node:crypto'
import type { Scope } from '../../drizzle/access.ts'
import { AppError } from '../errors.ts'
import { forumIdByAddress, forumIdByName } from '../identity.ts'

export const scopes: readonly Scope[] = ['READ', 'INGEST', 'ADMIN']

const FORM = /^fql_[\w-]{43}$/

export const looksLikeToken = (text: string): boolean => FORM.test(text)

/** Tokens are as random as a key, so one round of a fast hash hides them. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface NewToken {
  readonly id: string
  /** To be shown once. */
  readonly token: string
  readonly prefix: string
  readonly sha256: string
}

export function makeToken(): NewToken {
  const token = `fql_${randomBytes(32).toString('base64url')}`
  return { id: randomId('token'), token, prefix: token.slice(0, 12), sha256: hashToken(token) }
}

/** An id that nobody can guess. */
export const randomId = (prefix: string): string =>
  `${prefix}_${randomBytes(15).toString('base64url')}`

export interface TokenRequest {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** The only forum to write to. */
  readonly forum: { readonly name: string | null; readonly baseUrl: string | null } | null
}

const LONGEST_NAME = 100

/** @throws AppError INVALID with the field to blame. */
export function checkTokenRequest({ name, scopes, forum }: TokenRequest): {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly forumId: string | null
} {
  const forumId = forum === null ? null : forumIdOf(forum)
  if (scopes.length === 0) throw invalid('scopes', 'Give at least one of READ, INGEST and ADMIN.')
  if (forumId !== null && scopes.some((scope) => scope !== 'INGEST')) {
    throw invalid(
      'scopes',
      'A token for one forum can only have the scope INGEST: it writes there.',
    )
  }
  return { name: checkName(name), scopes: [...new Set(scopes)].sort(), forumId }
}

/** @throws AppError INVALID */
export function checkName(name: string): string {
  const trimmed = name.trim()
  if (trimmed.length < 1 || trimmed.length > LONGEST_NAME || /[\p{Cc}\p{Cs}]/u.test(trimmed)) {
    throw invalid('name', `name must have 1 to ${LONGEST_NAME} characters, on one line.`)
  }
  return trimmed
}

function forumIdOf({ name, baseUrl }: NonNullable<TokenRequest['forum']>): string {
  if (baseUrl !== null && URL.canParse(baseUrl)) return forumIdByAddress(baseUrl)
  if (baseUrl === null && name !== null) return forumIdByName(name)
  throw invalid('forum', 'Give the forum by its baseUrl, or by its name where it has no address.')
}

const invalid = (field: string, message: string) =>
  new AppError('INVALID', message, { field: [field] })
