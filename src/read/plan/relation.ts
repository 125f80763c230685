// Rows of another table that belong to a row: one, or all of the few there are. Nothing here is paged.
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { GraphQLObjectType } from 'graphql'
import type { Asked } from './asked.ts'
import { columnsUsed } from './columns.ts'
import { type Compile, type Part, type Picked, rename } from './compile.ts'
import type { Field, Others, Target } from './declare.ts'
import { keep, placeIn } from './group.ts'
import { compileObject, type Declared } from './object.ts'
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
  others?: Others,
): Part {
  const target = targetOf(compile, type, of)
  const { row: other, from } = others?.other ?? rename(compile, target.table)
  const known = { rows: backTo(row, back) }
  const object = compileObject(compile, type, target, other, picked.nodes, known)
  const isIt = where(row as never, other as never, others as never)
  const found = sql`select ${object.json} from ${from}${object.joins}
    where ${and(others?.isOne, isIt)}`
  const orders = order?.(other as never, row as never, others as never)
  const first = orders
    ? sql`${found} order by ${sql.join([...orders], sql.raw(', '))} limit 1`
    : found
  return { json: orNull(sql`(${first})`), cost: object.cost }
}

export function compileMany(
  compile: Compile,
  type: GraphQLObjectType,
  { of, where, order, back, whole }: Many,
  row: PgTable,
  picked: Picked,
  asked: Asked<never>,
): Part {
  const target = targetOf(compile, type, of)
  const list = rename(compile, target.table)
  const kept = whole === undefined ? undefined : keep(compile, whole, list)
  const known = { rows: backTo(row, back), kept }
  const object = compileObject(compile, type, target, list.row, picked.nodes, known)
  const columns = columnsUsed([object.json, object.joins], [list.row, ...(kept?.others ?? [])])
  const rows = (
    columns: readonly SQL[],
  ) => sql`select ${sql.join([...columns], sql.raw(', '))} from ${list.from}
    where ${where(row as never, list.row as never, asked)}
    order by ${sql.join([...order(list.row as never)], sql.raw(', '))}`
  const all = kept?.others.length
    ? sql`with ${kept.name} as materialized (${rows([...columns, placeIn(target.groups ?? {}, kept, list.row)])})
      select ${listed(object.json)} from ${kept.name} ${list.name}${object.joins}`
    : sql`select ${listed(object.json)} from (${rows(columns)}) ${list.name}${object.joins}`
  return { json: sql`coalesce((${all}), '[]')`, cost: USUAL_LENGTH * object.cost }
}

/** The JSON list of all rows; NULL where there are none. */
const listed = (json: SQL): SQL => sql`'[' || string_agg(${json}, ',') || ']'`

const backTo = (row: PgTable, back: string | undefined) =>
  back === undefined ? {} : { [back]: row }

function targetOf(
  compile: Compile,
  type: GraphQLObjectType,
  of: Target,
): Declared & { readonly table: PgTable } {
  if ('table' in of) return { ...of.object, table: of.table }
  const declared = compile.graph[of.type]
  if (!declared) throw new Error(`${type.name} is not declared.`)
  return declared
}
