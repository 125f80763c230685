// SQL for the first step of the write: the page's JSON as rows with the types of the tables they go to.
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** A common table expression, without its name's comma. */
export type Cte = string

/** `<name>_in`: records of one list of the document, typed as the table's columns; `extra` names what has no column. */
export function recordsCte(
  name: string,
  list: string,
  table: PgTable,
  fields: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Cte {
  const columns = getTableColumns(table)
  const typed = fields.map((field) => {
    const column = columns[field]
    if (!column) throw new Error(`${name} has no column for ${field}`)
    return { field, as: column.name, type: column.getSQLType() }
  })
  const others = Object.entries(extra).map(([field, type]) => ({ field, as: field, type }))
  const all = [...typed, ...others]
  return `${name}_in as materialized (
    select ${all.map(({ field, as }) => `r."${field}" as "${as}"`).join(', ')}
    from go cross join lateral jsonb_to_recordset(go.page->'${list}')
      as r(${all.map(({ field, type }) => `"${field}" ${type}`).join(', ')}))`
}

/** An observation's times, in a query that has `go`. */
export const seen = 'go.observed_at as first_seen_at, go.observed_at as last_seen_at'
