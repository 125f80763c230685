// `forumql token create|list|revoke`. A token is printed when it is made, and never again.
import type { Scope } from '../../drizzle/access.ts'
import { checkTokenRequest, scopes as known, makeToken } from '../access/token.ts'
import { AppError } from '../errors.ts'
import * as store from '../store/tokens.ts'
import { withDatabase } from './database.ts'
import type { Run } from './frame.ts'
import { print, printJson, say } from './terminal.ts'

export interface CreateOptions extends Run {
  readonly name: string
  readonly scopes: readonly string[]
  /** Address of the forum it is limited to. */
  readonly forum: string | null
}

export async function createToken(options: CreateOptions): Promise<void> {
  const { name, forum, settings, log, json } = options
  const wanted = checkTokenRequest({
    name,
    scopes: options.scopes.map(scopeOf),
    forum: forum === null ? null : { name: null, baseUrl: forum },
  })
  const { token, ...made } = makeToken()
  await withDatabase(settings, log, (db) => store.insertToken(db, { ...made, ...wanted }))
  if (json) return printJson({ id: made.id, token, ...wanted })
  print(token)
  say(`${made.id} · ${wanted.scopes.join(', ')} · shown this once: keep it now`)
}

export async function listTokens({ settings, log, json }: Run): Promise<void> {
  const tokens = await withDatabase(settings, log, store.listTokens)
  if (json) return printJson(tokens.map(({ sha256: _, ...token }) => token))
  for (const { id, prefix, name, scopes, forumId, lastUsedAt } of tokens) {
    const limits = forumId === null ? scopes.join(', ') : `${scopes.join(', ')} in ${forumId}`
    print(`${id}  ${prefix}…  ${limits}  ${lastUsedAt?.toISOString() ?? 'never used'}  ${name}`)
  }
}

/** @throws AppError NOT_FOUND */
export async function revokeToken({ id, settings, log, json }: Run & { id: string }) {
  const isKnown = await withDatabase(settings, log, (db) => store.revokeToken(db, id))
  if (!isKnown) {
    throw new AppError('NOT_FOUND', `There is no token ${id}. See: forumql token list`)
  }
  if (json) printJson({ id, revoked: true })
  else print(`${id} revoked`)
}

function scopeOf(word: string): Scope {
  const scope = known.find((one) => one === word.toUpperCase())
  if (scope) return scope
  throw new AppError(
    'INVALID',
    `There is no scope ${word.slice(0, 60)}. Known: ${known.join(', ')}.`,
  )
}
