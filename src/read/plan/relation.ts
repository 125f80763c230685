// Rows of another table that belong to a row: one, or all of the few there are. Nothing here is paged.
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { GraphQLObjectType } from 'graphql'
import type { Asked } from './asked.ts'
import { type Compile, type Named, type Part, type Picked, rename } from './compile.ts'
import type { Field, Target } from './declare.ts'
import { compileObject, type Declared, type ObjectPart, type Rows } from './object.ts'
import { orNull } from './value.ts'

/** How many rows a list without pages is thought to have when a query is priced. */
const USUAL_LENGTH = 5

type One = Extract<Field, { readonly is: 'one' }>
type Many = Extract<Field, { readonly is: 'many' }>

export function compileOne(
  compile: Compile,
  type: GraphQLObjectType,
  { of, where, order, back }: One,
  row: PgTable,
  picked: Picked,
): Part {
  const { other, object } = compileTarget(compile, type, of, picked, backTo(row, back))
  const found = sql`select ${object.json} from ${other.from}${object.joins}
    where ${where(row as never, other.row as never)}`
  const orders = order?.(other.row as never, row as never)
  const first = orders
    ? sql`${found} order by ${sql.join([...orders], sql.raw(', '))} limit 1`
    : found
  return { json: orNull(sql`(${first})`), cost: object.cost }
}

export function compileMany(
  compile: Compile,
  type: GraphQLObjectType,
  { of, where, order, back }: Many,
  row: PgTable,
  picked: Picked,
  asked: Asked<never>,
): Part {
  const { other, object } = compileTarget(compile, type, of, picked, backTo(row, back))
  const found = sql`(select ${other.name}.* from ${other.from}
    where ${where(row as never, other.row as never, asked)}
    order by ${sql.join([...order(other.row as never)], sql.raw(', '))}) ${other.name}`
  return {
    json: sql`coalesce((select ${listed(object.json)} from ${found}${object.joins}), '[]')`,
    cost: USUAL_LENGTH * object.cost,
  }
}

/** The JSON list of all rows; NULL where there are none. */
const listed = (json: SQL): SQL => sql`'[' || string_agg(${json}, ',') || ']'`

const backTo = (row: PgTable, back: string | undefined): Rows =>
  back === undefined ? {} : { [back]: row }

function compileTarget(
  compile: Compile,
  type: GraphQLObjectType,
  of: Target,
  picked: Picked,
  known: Rows,
): { readonly other: Named<PgTable>; readonly object: ObjectPart } {
  const declared = 'type' in of ? compile.graph[of.type] : undefined
  const table = declared?.table ?? ('table' in of ? of.table : undefined)
  const fields: Declared | undefined = declared ?? ('object' in of ? of.object : undefined)
  if (!table || !fields) throw new Error(`${type.name} is not declared.`)
  const other = rename(compile, table)
  return { other, object: compileObject(compile, type, fields, other.row, picked.nodes, known) }
}
