// Cursors and the comparisons they stand for: a place in an order is the values of its two columns. Knows no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { AppError } from '../../../src/errors.ts'

export type Direction = 'ASC' | 'DESC'

/** An order of a list: by one column, ties broken by an id. Both ascending or both descending, so one index serves both. */
export interface Order {
  /** Names list, field and direction: a cursor is good for its own order only. */
  readonly tag: string
  /** Names of the two columns in a row of the list. */
  readonly keys: readonly [value: string, id: string]
  readonly columns: readonly [value: PgColumn, id: PgColumn]
  readonly direction: Direction
}

/** A place in an order, as its columns hold it. */
export type Place = readonly [value: unknown, id: string]

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const LONGEST_CURSOR = 8_192

export const encodeCursor = (order: Order, row: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify([order.tag, ...order.keys.map((key) => row[key])])).toString(
    'base64url',
  )

/** @throws AppError INVALID_CURSOR for a cursor of another order, of another version, or of nobody. */
export function decodeCursor(order: Order, cursor: string): Place {
  const [tag, value, id, ...rest] = parse(cursor)
  const place = [bindable(order.columns[0], value), bindable(order.columns[1], id)] as const
  if (tag !== order.tag || place[0] === null || typeof place[1] !== 'string' || rest.length > 0) {
    throw invalidCursor()
  }
  return [place[0], place[1]]
}

/** The rows behind a place, or before it: one row comparison, which an index answers at any depth. */
export function beyond(order: Order, place: Place, side: 'after' | 'before'): SQL {
  const larger = (order.direction === 'ASC') === (side === 'after')
  const [value, id] = order.columns
  const bounds = sql`(${sql.param(place[0], value)}, ${sql.param(place[1], id)})`
  return sql`(${value}, ${id}) ${sql.raw(larger ? '>' : '<')} ${bounds}`
}

/** ORDER BY of the order, or of its reverse for pages that are read from the end. */
export function inOrder(
  { direction }: Order,
  columns: Order['columns'],
  backward: boolean,
): readonly SQL[] {
  const ascending = (direction === 'ASC') !== backward
  return columns.map((column) => (ascending ? sql`${column} asc` : sql`${column} desc`))
}

function parse(cursor: string): readonly unknown[] {
  if (cursor.length > LONGEST_CURSOR) throw invalidCursor()
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch (cause) {
    throw invalidCursor(cause)
  }
}

/** The value as the column's type needs it; null where no such column could hold it. */
function bindable(column: PgColumn, value: unknown): unknown {
  if (column.dataType === 'date') {
    return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))
      ? new Date(value)
      : null
  }
  if (column.dataType === 'number') return value === (Number(value) | 0) ? value : null
  return typeof value === 'string' && !value.includes('\0') ? value : null
}

const invalidCursor = (cause?: unknown) =>
  new AppError(
    'INVALID_CURSOR',
    'The cursor does not belong to this list and order. Take cursors from pageInfo or edges of the same field with the same orderBy, or leave them out to start anew.',
    { cause },
  )
