// The rows of API tokens: found by their hash, made, revoked. Never sees a token itself.
import { eq, isNull, sql } from 'drizzle-orm'
import { apiTokens } from '../../drizzle/access.ts'
import type { Database } from './db.ts'
import { runPrepared } from './prepared.ts'
import { retryWhole } from './retry.ts'

export type ApiToken = typeof apiTokens.$inferSelect

/** What a request with the token may do; null where the token is unknown or revoked. */
export type TokenRights = Pick<ApiToken, 'id' | 'scopes' | 'forumId'>

/** Also notes the use, but not for every request: a row that each of them writes is where they would queue. */
const lookUp = {
  name: 'find_token',
  text: `with found as materialized (
      select id, scopes, forum_id, last_used_at from api_tokens where sha256 = $1 and revoked_at is null),
    used as (
      update api_tokens t set last_used_at = now() from found f
      where t.id = f.id and (f.last_used_at is null or f.last_used_at < now() - interval '10 minutes'))
    select (select jsonb_build_object('id', id, 'scopes', scopes, 'forumId', forum_id) from found) as rights`,
}

export async function findToken(db: Database, sha256: string): Promise<TokenRights | null> {
  return await runPrepared(db, lookUp, [sha256])
}

export async function insertToken(
  db: Database,
  token: Pick<ApiToken, 'id' | 'name' | 'prefix' | 'sha256' | 'scopes' | 'forumId'>,
): Promise<void> {
  await retryWhole(async () => db.insert(apiTokens).values(token).onConflictDoNothing())
}

/** @returns whether there is such a token; a second time changes nothing. */
export async function revokeToken(db: Database, id: string): Promise<boolean> {
  const rows = await retryWhole(async () =>
    db
      .update(apiTokens)
      .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, now())` })
      .where(eq(apiTokens.id, id))
      .returning({ id: apiTokens.id }),
  )
  return rows.length > 0
}

/** Oldest first; without the revoked ones. */
export function listTokens(db: Database): Promise<ApiToken[]> {
  return retryWhole(async () =>
    db
      .select()
      .from(apiTokens)
      .where(isNull(apiTokens.revokedAt))
      .orderBy(apiTokens.createdAt, apiTokens.id),
  )
}
