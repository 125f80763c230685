// Parts a source again from the one that a human merged it into: its row, its names, its edges, those found since included.
import { eq, sql } from 'drizzle-orm'
import { sourceMerges } from '../../../drizzle/corrections.ts'
import { AppError } from '../../errors.ts'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { lockSources } from './lock-sources.ts'
import { moveEdges } from './move-edges.ts'

/** @throws AppError NOT_FOUND for what was not merged away. */
export async function unmergeSource(db: Database, fromId: string): Promise<void> {
  await retryWhole(() => db.transaction((tx) => part(tx, fromId)))
}

async function part(tx: Database, fromId: string): Promise<void> {
  const merges = tx.select().from(sourceMerges).where(eq(sourceMerges.fromId, fromId))
  const [merge] = await merges.for('update')
  if (!merge) {
    throw new AppError('NOT_FOUND', `No source of the id ${fromId.slice(0, 40)} is merged.`, {
      field: ['fromId'],
    })
  }
  const { intoId } = merge
  const log = sql`source_merges where from_id = ${fromId}`
  await lockSources(tx, [intoId])
  await tx.execute(sql`insert into sources
    select (jsonb_populate_record(null::sources, source)).* from ${log}`)
  // With the names that pages have added to it since.
  await tx.execute(sql`update source_aliases
    set owner_id = ${fromId}, merged_from_id = nullif(merged_from_id, ${fromId})
    where owner_id = ${intoId}
      and (key in (select unnest(keys) from ${log}) or merged_from_id = ${fromId})`)
  const isOwn = sql`source_key in (select key from source_aliases where owner_id = ${fromId})`
  await moveEdges(tx, intoId, fromId, isOwn)
  await tx.execute(sql`insert into attributions
    select r.* from ${sql`(select set_aside from ${log}) log`},
      jsonb_populate_recordset(null::attributions, set_aside) r
    where exists (select 1 from posts where id = r.post_id)
      and exists (select 1 from sources where id = r.source_id)
    on conflict (id) do nothing`)
  // What had been merged into it before is part of it again.
  await tx.execute(sql`update source_merges set into_id = ${fromId}
    where into_id = ${intoId} and from_id <> ${fromId} and from_id in (select unnest(keys) from ${log})`)
  await tx.execute(sql`delete from ${log}`)
}
