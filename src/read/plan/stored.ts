// Picks the selected keys out of a JSON column: its keys are the contract's fields. Knows no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Compile, Part } from './compile.ts'
import type { Made } from './declare.ts'
import { concat, orNull, type Piece } from './value.ts'

/** How many elements a stored list is thought to have when a query is priced. */
const USUAL_LENGTH = 5

/** What the parts of one stored value share. */
interface Stored {
  readonly compile: Compile
  readonly made?: Made | undefined
}

export function compileStored(
  stored: Stored,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  json: SQL | PgColumn,
  isThere = false,
): Part {
  if (isNonNullType(type)) return compileStored(stored, type.ofType, nodes, json, true)
  if (isLeafType(type)) return { json: orNull(sql`(${json})::text`), cost: 0 }
  if (isListType(type)) return compileElements(stored, type.ofType, nodes, json)
  const part = compileKeys(stored, type as GraphQLObjectType, nodes, json)
  if (isThere) return part
  const isObject = sql`jsonb_typeof(${json}) = 'object'`
  return { json: sql`case when ${isObject} then ${part.json} else 'null' end`, cost: part.cost }
}

function compileElements(
  stored: Stored,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  json: SQL | PgColumn,
): Part {
  const element = sql.identifier(stored.compile.name())
  const { json: printed, cost } = compileStored(stored, type, nodes, sql`${element}.value`)
  // In their order, as nothing comes between the elements and the list. Most lists are empty, and that is seen without a look.
  const all = sql`(select '[' || string_agg(${printed}, ',') || ']'
    from jsonb_array_elements(${json}) as ${element})`
  return {
    json: sql`case when ${json} = '[]' then '[]' else coalesce(${all}, '[]') end`,
    cost: USUAL_LENGTH * cost,
  }
}

function compileKeys(
  stored: Stored,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  json: SQL | PgColumn,
): Part {
  let cost = 1
  const pieces = stored.compile
    .pick(type, nodes)
    .flatMap(({ key, name, nodes: below }, i): Piece[] => {
      const start = `${i === 0 ? '' : ','}"${key}":`
      if (name === '__typename') return [`${start}"${type.name}"`]
      const field = type.getFields()[name]
      if (!field) throw new Error(`${type.name} has no field ${name}.`)
      const made = stored.made?.[name]
      if (made) return [start, made(sql`${json}`)]
      const part = compileStored(
        stored,
        field.type,
        below,
        sql`(${json} -> ${sql.raw(`'${name}'`)})`,
      )
      cost += part.cost
      return [start, part.json]
    })
  return { json: concat(['{', ...pieces, '}']), cost }
}
