// The sources that a page's posts name.
import { getTableName } from 'drizzle-orm'
import { sourceAliases, sources } from '../../../drizzle/schema.ts'
import { identifiedCte, identityCte, ladderCtes } from './ladder.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { rules, target, upsertCtes } from './upsert.ts'

export const sourceCtes: Cte[] = [
  recordsCte('source', 'sources', sources, ['id', 'name', 'nameKey', 'type', 'domain', 'homepage']),
  ...ladderCtes({ name: 'source', keys: 'sourceKeys', identifiers: getTableName(sourceAliases) }),
  identityCte('source'),
  `source_row as materialized (
    select i.id, r.name, r.name_key, r.type, r.domain, r.homepage, ${seen}
    from go cross join source_in r join source_id i on i.record = r.id)`,
  ...upsertCtes(
    target(
      'source',
      sources,
      { id: 'fixed', ...rules('least', 'name', 'name_key', 'type', 'domain', 'homepage') },
      ['last_seen_at'],
    ),
  ),
  identifiedCte('source', getTableName(sourceAliases)),
]
