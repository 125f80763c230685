// Prints SQL values as JSON text, by text concatenation: the cheapest way Postgres has. Knows no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A piece of JSON text: words of the plan, or an expression that is never NULL. */
export type Piece = string | SQL

/** Texts made here, with the pieces they are of: inside of another text they need no place of their own. */
const piecesOf = new WeakMap<SQL, readonly Piece[]>()

export const literal = (text: string): SQL => concat([text])

/** The pieces as one text. */
export function concat(pieces: readonly Piece[]): SQL {
  const merged: Piece[] = []
  for (const piece of pieces.flatMap(
    (piece) => (isText(piece) ? piece : piecesOf.get(piece)) ?? piece,
  )) {
    const last = merged.at(-1)
    if (isText(piece) && isText(last)) merged.splice(-1, 1, last + piece)
    else if (piece !== '') merged.push(piece)
  }
  const [first] = merged
  const isAlone = merged.length === 1 && first !== undefined && !isText(first)
  const text = isAlone ? sql`${first}::text` : joinText(merged.map(printPiece))
  piecesOf.set(text, merged)
  return text
}

const isText = (piece: Piece | undefined): piece is string => typeof piece === 'string'

const printPiece = (piece: Piece): SQL =>
  isText(piece) ? sql.raw(`'${piece.replaceAll("'", "''")}'`) : piece

/** In halves: from left to right, all that stands before it would be copied for every piece. */
function joinText(terms: readonly SQL[]): SQL {
  if (terms.length <= 3)
    return terms.length === 0 ? sql.raw(`''`) : sql.join([...terms], sql.raw(' || '))
  const half = Math.ceil(terms.length / 2)
  return sql`(${joinText(terms.slice(0, half))}) || (${joinText(terms.slice(half))})`
}

export const orNull = (text: SQL): SQL => sql`coalesce(${text}, 'null')`

/** Any text, escaped. */
export const printText = (text: SQL | PgColumn): SQL => sql`to_json(${text})::text`

/** Text that needs no escapes: ids, enums. */
export const printName = (name: SQL | PgColumn): SQL => concat(['"', sql`${name}`, '"'])

/** Numbers, flags and JSON print as they are. */
export const printPlain = (value: SQL | PgColumn): SQL => sql`${value}::text`

/**
 * RFC 3339 in UTC with milliseconds. JSON has as many digits of a second as it needs, with a millionth more always six; to_char
 * would take half as long again.
 */
export const printInstant = (instant: SQL | PgColumn): SQL => {
  const utc = sql`timezone('UTC', ${instant}) + interval '1 microsecond'`
  return concat([sql`left(to_json(${utc})::text, 24)`, 'Z"'])
}

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
