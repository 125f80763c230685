// Makes one source of several that a human knows to be one. Keeps what it takes to part them again.
import { sql } from 'drizzle-orm'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { lockSources } from './lock-sources.ts'
import { moveEdges } from './move-edges.ts'
import { survivorOf } from './resolve-source.ts'

export interface Merge {
  readonly intoId: string
  readonly fromIds: readonly string[]
  readonly by: string | null
  readonly note: string | null
  readonly at: Date
}

/**
 * @returns the id of the source that is left. Merging again what is merged changes nothing.
 * @throws AppError NOT_FOUND for an unknown source, CONFLICT where somebody else merges one of them.
 */
export async function mergeSources(db: Database, merge: Merge): Promise<string> {
  return await retryWhole(() =>
    db.transaction(async (tx) => {
      const intoId = await survivorOf(tx, merge.intoId, 'intoId')
      const given: string[] = []
      for (const id of merge.fromIds) given.push(await survivorOf(tx, id, 'fromIds'))
      const fromIds = [...new Set(given)].filter((id) => id !== intoId)
      await lockSources(tx, [intoId, ...fromIds])
      for (const fromId of fromIds) await mergeOne(tx, fromId, intoId, merge)
      return intoId
    }),
  )
}

async function mergeOne(tx: Database, fromId: string, intoId: string, merge: Merge): Promise<void> {
  // Its id leads on, also where it is no key of a name.
  await tx.execute(sql`insert into source_aliases (key, owner_id, scheme, value)
    select id, id, 'NAME', name_key from sources where id = ${fromId} on conflict (key) do nothing`)
  await tx.execute(sql`insert into source_merges (from_id, into_id, source, keys, set_aside, by, note, merged_at)
    select s.id, ${intoId}, to_jsonb(s), array(select key from source_aliases where owner_id = s.id order by key),
      coalesce((select jsonb_agg(to_jsonb(a)) from attributions a where a.id in (${doubles(fromId, intoId)})), '[]'),
      ${merge.by}, ${merge.note}, ${merge.at.toISOString()}::timestamptz
    from sources s where s.id = ${fromId}`)
  await tx.execute(sql`delete from attributions where id in (${doubles(fromId, intoId)})`)
  await tx.execute(sql`update source_aliases
    set owner_id = ${intoId}, merged_from_id = coalesce(merged_from_id, ${fromId})
    where owner_id = ${fromId}`)
  await moveEdges(tx, fromId, intoId, sql`true`)
  // What was merged into it is part of the survivor now.
  await tx.execute(sql`update source_merges set into_id = ${intoId} where into_id = ${fromId}`)
  await tx.execute(sql`delete from sources where id = ${fromId}`)
}

/** Of two edges that become one: the one to set aside. A human's word stays before the extractor's, else the survivor's. */
const doubles = (fromId: string, intoId: string) =>
  sql`select case when f.status <> 'EXTRACTED' and i.status = 'EXTRACTED' then i.id else f.id end
    from attributions f join attributions i on i.post_id = f.post_id and i.role = f.role
      and i.article_url is not distinct from f.article_url and i.source_id = ${intoId}
    where f.source_id = ${fromId}`
