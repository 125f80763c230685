// Names and titles that look like what was typed, typing errors forgiven: by the three-letter parts that they share.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Asked } from '../plan/asked.ts'
import type { Choice } from '../plan/declare.ts'
import { storable } from './conditions.ts'

/** Nobody types a longer name; every part of it is looked up. */
const LONGEST = 100

interface Place {
  readonly table: PgTable
  /** What the record's id is compared with. */
  readonly key: PgColumn
  readonly name: PgColumn
}

/** Like a part of the name, or like all of it: short names differ in most of their parts after one slip. */
export function looksLike(
  column: PgColumn,
  { table, key, name }: Place,
  asked: Asked<string>,
): Choice {
  const typed = asked.bind((text) => storable(text.slice(0, LONGEST)))
  const isLike: SQL = sql`(${name} %> ${typed}::text or ${name} % ${typed}::text)`
  return {
    column,
    keys: sql`select ${key} from ${table} where ${isLike}`,
    holds: (id) => sql`select 1 from ${table} where ${key} = ${id} and ${isLike}`,
  }
}
