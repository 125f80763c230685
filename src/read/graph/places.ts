// Conditions about where a post stands and where it leads to, which other tables answer.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { postRevisions, posts, threads } from '../../../drizzle/schema.ts'
import type { Asked } from '../plan/asked.ts'
import type { Choice } from '../plan/declare.ts'
import { isRecord, storable, textsOf } from './conditions.ts'
import { wordsMayBeShown } from './visibility.ts'

type Posts = typeof posts

/** The post's thread is in the board. */
export const isInBoard = (post: Posts, board: Asked<string>): Choice => ({
  column: post.threadId,
  keys: sql`select ${threads.id} from ${threads} where ${isRecord(threads.boardId, board)}`,
  holds: (id) =>
    sql`select 1 from ${threads} where ${and(eq(threads.id, id), isRecord(threads.boardId, board))}`,
})

const linking = alias(posts, 'linking') as unknown as Posts

/** What the post says now has a link to one of the domains, or to a host below one. */
export function linksTo(post: Posts, domains: Asked<readonly string[]>): Choice {
  const hosts = textsOf(domains.at((values) => values.map(hostOf)))
  const isSuch = and(
    sql`link_hosts(${postRevisions.links}) && ${hosts}::text[]`,
    eq(postRevisions.contentHash, linking.contentHash),
    wordsMayBeShown(linking),
  )
  const from = sql`${postRevisions} join ${posts} ${sql.identifier('linking')}
    on ${eq(linking.id, postRevisions.postId)}`
  const found = (column: SQL | PgColumn, where: SQL | undefined) =>
    sql`select ${column} from ${from} where ${where}`
  return {
    column: post.id,
    keys: found(linking.id, isSuch),
    holds: (id) => found(sql`1`, and(eq(linking.id, id), isSuch)),
  }
}

/** Of a stored link, as links are looked for by it. */
export const hostOfLink = (link: SQL): SQL => sql`coalesce(
  substring(lower(${link} ->> 'url') from '^https?://(?:[^/?#@]*@)?(?:www[.])?([[][^]]*[]]|[^/:?#]*)'), '')`

/** Also of an address; www is a host like no domain has it. */
function hostOf(domain: string): string {
  const address = domain.includes('://') ? domain : `http://${domain.trim()}`
  const host = URL.canParse(address) ? new URL(address).hostname : storable(domain)
  return host.replace(/^www\./, '')
}
