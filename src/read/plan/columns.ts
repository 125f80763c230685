// Which columns of a row are asked for: rows that are sorted, kept or put together bring these along and no others.
import { Column, getTableName, is, SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** The columns of the first table that the parts take from it, or from others by whose names it goes, too. */
export function columnsUsed(
  parts: readonly SQL[],
  [row, ...others]: readonly [PgTable, ...PgTable[]],
): readonly SQL[] {
  const names = new Set([row, ...others].map((table) => getTableName(table)))
  const found = new Set<string>()
  const look = (chunk: unknown): void => {
    if (Array.isArray(chunk)) chunk.forEach(look)
    else if (is(chunk, SQL)) look(chunk.queryChunks)
    else if (is(chunk, Column) && names.has(getTableName(chunk.table))) found.add(chunk.name)
  }
  look(parts)
  const name = sql.identifier(getTableName(row))
  return [...found].map((column) => sql`${name}.${sql.identifier(column)}`)
}
