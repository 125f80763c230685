// Prints SQL values as JSON text, by text concatenation: the cheapest way Postgres has. Knows no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A piece of JSON text: words of the plan, or an expression that is never NULL. */
export type Piece = string | SQL

export const literal = (text: string): SQL => sql.raw(`'${text.replaceAll("'", "''")}'`)

/** The pieces as one text. */
export function concat(pieces: readonly Piece[]): SQL {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') merged.splice(-1, 1, last + piece)
    else if (piece !== '') merged.push(piece)
  }
  const terms = merged.map((piece) => (typeof piece === 'string' ? literal(piece) : piece))
  return terms.length === 1 ? sql`${terms[0]}::text` : sql.join(terms, sql.raw(' || '))
}

export const orNull = (text: SQL): SQL => sql`coalesce(${text}, 'null')`

/** Any text, escaped. */
export const printText = (text: SQL | PgColumn): SQL => sql`to_json(${text})::text`

/** Text that needs no escapes: ids, enums. */
export const printName = (name: SQL | PgColumn): SQL => sql`'"' || ${name} || '"'`

/** Numbers, flags and JSON print as they are. */
export const printPlain = (value: SQL | PgColumn): SQL => sql`${value}::text`

/** RFC 3339 in UTC with milliseconds. */
export const printInstant = (instant: SQL | PgColumn): SQL =>
  sql`to_char(${instant} at time zone 'UTC', ${sql.raw(`'\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\\"'`)})`

/** A column as its type and the contract's type ask for. */
export function printColumn(column: PgColumn, isName: boolean): SQL {
  const text = (isName ? printName : printerOf(column))(column)
  return column.notNull ? text : orNull(text)
}

function printerOf(column: PgColumn): (value: PgColumn) => SQL {
  if (column.columnType === 'PgTimestamp') return printInstant
  if (column.columnType === 'PgArray') return printText
  if (column.dataType === 'number' || column.dataType === 'boolean' || column.dataType === 'json')
    return printPlain
  return printText
}

/** The column is one of these values of an enum: they are part of the plan, and the planner knows how many rows have them. */
export const isOneOfNames = (column: SQL | PgColumn, names: readonly string[]): SQL =>
  names.length === 0
    ? sql`false`
    : sql`${column} in (${sql.join([...new Set(names)].map(literal), sql.raw(', '))})`
