// Gives records the id of their strongest key, and unites records that turned out to be one. Rare, so not part of the write:
// a page that is seen again proves the same again, so a step that was missed is made up for.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { adoptThread } from './adopt.ts'
import { attributionId } from './attribution-id.ts'

type Type = 'thread' | 'post' | 'author' | 'source'

interface Step {
  readonly type: Type
  readonly old: string
  readonly new: string
}

/** What a page proved about identities, as the write statement reports it. */
export interface Succession {
  readonly threadId: string
  /** Records that have a stronger key now than the one their id was derived from. */
  readonly renames: readonly Step[]
  /** Records that are the same as another one. */
  readonly duplicates: readonly Step[]
  /** Whether a real forum claims a thread that was known without one. */
  readonly isAdopted: boolean
}

const tables = { thread: 'threads', post: 'posts', author: 'authors', source: 'sources' } as const

const identifierTables = {
  thread: 'thread_identifiers',
  post: 'post_identifiers',
  author: 'author_identifiers',
  source: 'source_aliases',
} as const

/** @returns the id of the page's thread, which may just have changed. */
export async function mergeRecords(
  db: Database,
  { threadId, renames, duplicates, isAdopted }: Succession,
  forumId: string,
): Promise<string> {
  if (renames.length === 0 && duplicates.length === 0 && !isAdopted) return threadId
  await retryWhole(() =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select lock_forum(${forumId}, false)`)
      for (const step of duplicates) await unite(tx, step)
      for (const step of renames) await rename(tx, step)
      await nameAttributions(tx, [...duplicates, ...renames])
      if (isAdopted) await adoptThread(tx, currentId(threadId, renames), forumId)
    }),
  )
  return currentId(threadId, renames)
}

const currentId = (id: string, renames: readonly Step[]): string =>
  renames.find((step) => step.old === id)?.new ?? id

/** Foreign keys follow by themselves. */
async function rename(tx: Database, { type, old, new: id }: Step): Promise<void> {
  const table = sql.identifier(tables[type])
  await tx.execute(sql`update ${table} set id = ${id}, updated_at = now()
    where id = ${old} and not exists (select 1 from ${table} where id = ${id})`)
}

/** What only the old record had goes to the new one; the rest goes with the old one. */
async function unite(tx: Database, { type, old, new: id }: Step): Promise<void> {
  await tx.execute(sql`update ${sql.identifier(identifierTables[type])} set owner_id = ${id}
    where owner_id = ${old}`)
  for (const statement of dependants[type](old, id)) await tx.execute(statement)
  await tx.execute(sql`delete from ${sql.identifier(tables[type])} where id = ${old}`)
}

const dependants: Record<Type, (old: string, id: string) => SQL[]> = {
  thread: (old, id) => [
    sql`update posts set thread_id = ${id} where thread_id = ${old}`,
    sql`update post_homes set thread_id = ${id} where thread_id = ${old}`,
    sql`update ingestions set thread_id = ${id} where thread_id = ${old}`,
  ],
  post: (old, id) => [
    sql`update post_revisions r set post_id = ${id} where post_id = ${old} and not exists (
      select 1 from post_revisions where post_id = ${id} and content_hash = r.content_hash)`,
    humansFirst('post_id', old, id),
    sql`update attributions a set post_id = ${id} where post_id = ${old} and not exists (
      select 1 from attributions where post_id = ${id} and source_id = a.source_id
        and role = a.role and article_url is not distinct from a.article_url)`,
  ],
  author: (old, id) => [
    sql`update posts set author_id = ${id} where author_id = ${old}`,
    sql`update threads set author_id = ${id} where author_id = ${old}`,
  ],
  source: (old, id) => [
    sql`update source_merges set into_id = ${id} where into_id = ${old}`,
    humansFirst('source_id', old, id),
    sql`update attributions a set source_id = ${id} where source_id = ${old} and not exists (
      select 1 from attributions where source_id = ${id} and post_id = a.post_id
        and role = a.role and article_url is not distinct from a.article_url)`,
  ],
}

/** Of two edges that become one, what a human said of either stays. */
function humansFirst(owner: 'post_id' | 'source_id', old: string, id: string): SQL {
  const other = sql.raw(owner === 'post_id' ? 'source_id' : 'post_id')
  const own = sql.raw(owner)
  return sql`delete from attributions a using attributions h
    where a.${own} = ${id} and h.${own} = ${old} and a.${other} = h.${other} and a.role = h.role
      and a.article_url is not distinct from h.article_url
      and a.status = 'EXTRACTED' and h.status <> 'EXTRACTED'`
}

/** An attribution's id follows from its post and its source; edges that are reached through it follow in the same breath. */
async function nameAttributions(tx: Database, steps: readonly Step[]): Promise<void> {
  const derived = (edge: string) =>
    sql.raw(attributionId(`${edge}.post_id`, `${edge}.source_id`, edge))
  for (const { type, new: id } of steps) {
    if (type !== 'post' && type !== 'source') continue
    const owner = sql.identifier(type === 'post' ? 'post_id' : 'source_id')
    await tx.execute(sql`update attributions a
      set id = ${derived('a')}, reached_through_id = (
        select ${derived('t')} from attributions t where t.id = a.reached_through_id)
      where inherited_from_id is null
        and post_id in (select post_id from attributions where ${owner} = ${id})`)
  }
}
