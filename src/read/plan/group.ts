// Rows of one table that belong together. A list that holds all of them is read once and kept, and what its rows ask of each
// other is answered from it; for a row alone they are looked up.
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Compile, type Named, rename } from './compile.ts'
import type { Groups, Others } from './declare.ts'

/** A list that holds a whole group of each of its rows. */
export interface Kept {
  readonly group: string
  /** What it goes by in the statement. */
  readonly name: SQL
  /** The place of the row that is printed. */
  readonly mine: SQL
  /** What else it goes by, where rows ask for others. */
  readonly others: PgTable[]
}

/** Kept rows bring their places along. */
const PLACE = sql.identifier('#')

export const keep = (compile: Compile, group: string, list: Named<PgTable>): Kept => ({
  group,
  name: sql`${sql.identifier(compile.name())}`,
  mine: sql`${list.name}.${PLACE}`,
  others: [],
})

export const placeIn = (groups: Groups, { group }: Kept, row: PgTable): SQL =>
  sql`${groupOf(groups, group).place(row as never)} as ${PLACE}`

export function othersOf(
  compile: Compile,
  { table, groups = {} }: { readonly table?: PgTable; readonly groups?: Groups },
  name: string,
  row: PgTable,
  kept: Kept | undefined,
): Others {
  if (!table) throw new Error(`The group ${name} has no table.`)
  const other = rename(compile, table)
  if (kept?.group !== name) {
    const { has, place } = groupOf(groups, name)
    const isOne = has(row as never, other.row as never)
    return { other, isOne, mine: place(row as never), theirs: place(other.row as never) }
  }
  kept.others.push(other.row)
  const { mine } = kept
  const from = sql`${kept.name} ${other.name}`
  return { other: { ...other, from }, isOne: undefined, mine, theirs: sql`${other.name}.${PLACE}` }
}

function groupOf(groups: Groups, name: string) {
  const group = groups[name]
  if (!group) throw new Error(`The group ${name} is not declared.`)
  return group
}
