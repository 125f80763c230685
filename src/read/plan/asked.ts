// What a caller gave, as a plan sees it: present or absent now, its value only when the plan runs. Knows no table.
import { type SQL, sql } from 'drizzle-orm'

/** A parameter of a statement: read from the arguments of one field when the statement runs. */
export interface Bind {
  readonly slot: number
  read(args: unknown): unknown
}

/** Arguments of a field, or a part of them. */
export interface Asked<Value> {
  /** The values the plan is made with. Only for what is part of the plan: presence, sizes, orders, flags. */
  readonly now: Value
  /** A parameter of the statement. `read` may throw an AppError for what must not reach the database. */
  bind(read: (value: Value) => unknown): SQL
  at<Part>(read: (value: Value) => Part): Asked<Part>
}

export function createAsked<Value>(
  slot: number,
  now: Value,
  readValue: (args: unknown) => Value = (args) => args as Value,
): Asked<Value> {
  return {
    now,
    bind(read) {
      const bind: Bind = { slot, read: (args) => read(readValue(args)) }
      return sql`${sql.param(bind)}`
    },
    at: (read) => createAsked(slot, read(now), (args) => read(readValue(args))),
  }
}

export const isBind = (value: unknown): value is Bind =>
  typeof value === 'object' && value !== null && 'slot' in value
