// Cursors and the comparisons they stand for: a place in an order is the values of its two columns. Knows no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { AppError } from '../../errors.ts'
import type { Asked } from './asked.ts'
import { concat, printColumn } from './value.ts'
import type { PageArgs } from './window.ts'

/** An order of a list: by one column, ties broken by an id. Both ascending or both descending, so one index serves both. */
export interface Keyset {
  /** Names list, field and direction: a cursor is good for its own order only. */
  readonly tag: string
  readonly columns: readonly [value: PgColumn, tie: PgColumn]
  readonly direction: 'ASC' | 'DESC'
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const LONGEST_CURSOR = 8_192

/** Base64url of the JSON list of tag, value and tie. */
export function printCursor({ tag, columns: [value, tie] }: Keyset): SQL {
  const place = concat([`["${tag}",`, printColumn(value, false), ',', printColumn(tie, false), ']'])
  const base64 = sql`encode(convert_to(${place}, 'UTF8'), 'base64')`
  return sql`'"' || translate(${base64}, ${sql.raw("E'+/=\\n'")}, '-_') || '"'`
}

/** The rows behind a place, or before it: one row comparison, which an index answers at any depth. */
export function beyond(keyset: Keyset, asked: Asked<PageArgs>, side: 'after' | 'before'): SQL {
  const { columns, direction } = keyset
  const larger = (direction === 'ASC') === (side === 'after')
  const [value, tie] = [0, 1].map((part) => {
    const bound = asked.bind((args) => placeOf(keyset, args[side] ?? '')[part])
    return sql`${bound}::${sql.raw(columns[part as 0 | 1].getSQLType().replace(/ collate.*/, ''))}`
  })
  return sql`(${columns[0]}, ${columns[1]}) ${sql.raw(larger ? '>' : '<')} (${value}, ${tie})`
}

/** ORDER BY of the order, or of its reverse for pages that are read from the end. */
export function inOrder({ columns: [value, tie], direction }: Keyset, backward: boolean): SQL {
  const way = sql.raw((direction === 'ASC') !== backward ? 'asc' : 'desc')
  return sql`${value} ${way}, ${tie} ${way}`
}

/** @throws AppError INVALID_CURSOR for a cursor of another order, of another version, or of nobody. */
function placeOf({ tag, columns }: Keyset, cursor: string): readonly unknown[] {
  const [given, value, tie, ...rest] = parseCursor(cursor)
  const isPlace = fits(columns[0], value) && fits(columns[1], tie) && rest.length === 0
  if (given !== tag || !isPlace) throw invalidCursor()
  return [value, tie]
}

/** @throws AppError INVALID_CURSOR for what is no JSON in base64. */
export function parseCursor(cursor: string): readonly unknown[] {
  if (cursor.length > LONGEST_CURSOR) throw invalidCursor()
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch (cause) {
    throw invalidCursor(cause)
  }
}

/** Whether a column could hold the value. */
function fits(column: PgColumn, value: unknown): boolean {
  if (column.dataType === 'date') {
    return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))
  }
  if (column.getSQLType() === 'bigint') return Number.isSafeInteger(value)
  if (column.dataType === 'number') return value === (Number(value) | 0)
  if (column.getSQLType() === 'xid8') return typeof value === 'string' && /^\d{1,19}$/.test(value)
  return typeof value === 'string' && !value.includes('\0')
}

export const invalidCursor = (cause?: unknown) =>
  new AppError(
    'INVALID_CURSOR',
    'The cursor does not belong to this list and order. Take cursors from pageInfo or edges of the same field with the same orderBy, or leave them out to start anew.',
    { cause },
  )
