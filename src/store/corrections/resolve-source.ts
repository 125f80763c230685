// The stored source that a human means, or a new one where nobody has heard of it.
import { inArray, sql } from 'drizzle-orm'
import { sourceAliases, sources } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type { Database } from '../db.ts'
import type { KeyRecord, SourceRecord } from '../page-records.ts'

export type NamedSource =
  | { readonly id: string }
  /** By name: as a page's source would be stored, with all its keys, the strongest first. */
  | { readonly record: SourceRecord; readonly keys: readonly KeyRecord[] }

/** @throws AppError NOT_FOUND for an id that is of no source. */
export async function resolveSource(tx: Database, named: NamedSource, at: Date): Promise<string> {
  if ('id' in named) return await survivorOf(tx, named.id)
  const { record, keys } = named
  const known = await tx
    .select()
    .from(sourceAliases)
    .where(
      inArray(
        sourceAliases.key,
        keys.map(({ key }) => key),
      ),
    )
  const best = keys.map(({ key }) => known.find((one) => one.key === key)).find((one) => one)
  if (best) return best.ownerId
  const seen = { firstSeenAt: at, lastSeenAt: at }
  await tx
    .insert(sources)
    .values({ ...record, ...seen })
    .onConflictDoNothing()
  await tx
    .insert(sourceAliases)
    .values(keys.map(({ key, scheme, value }) => ({ key, scheme, value, ownerId: record.id })))
    .onConflictDoNothing()
  return record.id
}

/** @throws AppError NOT_FOUND */
export async function survivorOf(tx: Database, id: string, field = 'sourceId'): Promise<string> {
  const result = await tx.execute(sql`select id from sources where id = coalesce(
    (select owner_id from source_aliases where key = ${id}), ${id})`)
  const [row] = (result as unknown as { rows: { id: string }[] }).rows
  if (row) return row.id
  throw new AppError('NOT_FOUND', `There is no source of the id ${id.slice(0, 40)}.`, {
    field: [field],
  })
}
