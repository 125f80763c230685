// The sources that a page's posts name.
import { getTableName } from 'drizzle-orm'
import { sourceAliases, sources } from '../../../drizzle/schema.ts'
import { identifiedCte, identityCte, ladderCtes } from './ladder.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { rules, target, upsertCtes } from './upsert.ts'

/** The source that a human merged away, where the record goes by its names only. */
const mergedFrom = (record: string): string =>
  `(select case when bool_and(a.merged_from_id is not null) then min(a.merged_from_id) end
      from source_hit h join source_aliases a on a.key = h.key where h.record = ${record})`

/** A survivor is not called by the names of what was merged into it. */
export const isMergedSource: string = `(${mergedFrom('i.record')} is not null or exists (
      select 1 from source_aliases a where a.key = i.record and a.merged_from_id is not null))`

export const sourceCtes: Cte[] = [
  recordsCte('source', 'sources', sources, ['id', 'name', 'nameKey', 'type', 'domain', 'homepage']),
  ...ladderCtes({
    name: 'source',
    keys: 'sourceKeys',
    identifiers: getTableName(sourceAliases),
    isShared: true,
  }),
  identityCte('source'),
  `source_row as materialized (
    select distinct on (i.id) i.id, r.name, r.name_key, r.type, r.domain, r.homepage, ${seen}
    from go cross join source_in r join source_id i on i.record = r.id
    order by i.id, r.id = i.id desc, r.id)`,
  ...upsertCtes(
    target(
      'source',
      sources,
      { id: 'fixed', ...rules('least', 'name', 'name_key', 'type', 'domain', 'homepage') },
      ['last_seen_at'],
    ),
  ),
  identifiedCte('source', getTableName(sourceAliases), {
    merged_from_id: mergedFrom('k.record'),
  }),
]
