// Reads records by global ids, also by ids that they had before they were merged into others.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { GraphQLObjectType } from 'graphql'
import {
  identifiersOf,
  type Kind,
  mayMerge,
  prefixByKind,
  storyPost,
  typeByKind,
} from '../kinds.ts'
import { type Compile, type Part, type Picked, rename } from './compile.ts'
import { compileObject } from './object.ts'
import { concat, literal, orNull } from './value.ts'

/** The record of the kind that has this id, or that this id leads to now. NULL where there is none. */
export function compileRecord(compile: Compile, kind: Kind, id: SQL, picked: Picked): Part {
  const byId = compile.graph[typeByKind[kind]]?.byId
  if (byId) return compileFound(compile, kind, picked, (row) => byId(row, id) ?? sql`true`)
  return compileFound(
    compile,
    kind,
    picked,
    (row: { readonly id: PgColumn }) => sql`${row.id} = ${survivorOf(kind, id)}`,
  )
}

/** A record that is found in another way, or in another place than its table. NULL where there is none. */
export function compileFound(
  compile: Compile,
  kind: Kind,
  picked: Picked,
  where: (row: never) => SQL,
  place?: SQL,
): Part {
  const name = typeByKind[kind]
  const declared = compile.graph[name]
  if (!declared) throw new Error(`${name} is not declared.`)
  const other = rename(compile, declared.table)
  const type = compile.schema.getType(name) as GraphQLObjectType
  const { json, joins, cost } = compileObject(compile, type, declared, other.row, picked.nodes)
  const said = compile.typed ? concat([`{"__typename":"${name}",`, sql`substr(${json}, 2)`]) : json
  const isIt = where(other.row as never)
  const from = place ? sql`${place} as ${other.name}` : other.from
  return { json: sql`(select ${said} from ${from}${joins} where ${isIt} limit 1)`, cost }
}

/** Of a kind that the plan knows: null where the id is of no kind. */
export function compileNode(compile: Compile, kind: Kind | null, id: SQL, picked: Picked): Part {
  if (kind === null) return { json: literal('null'), cost: 0 }
  const { json, cost } = compileRecord(compile, kind, id, picked)
  return { json: orNull(json), cost }
}

/** A list of records of these kinds, in the order of the ids, null where there is none. */
export function compileNodes(
  compile: Compile,
  kinds: readonly Kind[],
  ids: { readonly list: SQL; readonly count: number },
  picked: Picked,
): Part {
  if (kinds.length === 0) return { json: literal(`[${Array(ids.count).fill('null')}]`), cost: 1 }
  const name = sql.identifier(compile.name())
  const parts = kinds.map((kind) => ({
    prefix: literal(prefixByKind[kind]),
    ...compileRecord(compile, kind, sql`${name}.id`, picked),
  }))
  const cases = parts.map(({ prefix, json }) => sql` when ${prefix} then ${json}`)
  const record = sql`case split_part(${name}.id, '_', 1)${sql.join(cases, sql.raw(''))} end`
  const list = sql`string_agg(${orNull(record)}, ',' order by ${name}.n)`
  return {
    json: sql`(select '[' || coalesce(${list}, '') || ']'
      from unnest(${ids.list}::text[]) with ordinality as ${name}(id, n))`,
    cost: ids.count * Math.max(...parts.map(({ cost }) => cost)),
  }
}

/** The id that this one leads to now. */
export function survivorOf(kind: Kind, id: SQL): SQL {
  if (kind === 'story') return sql`('story_' || substr(${storyPost(id)}, 6))`
  if (!mayMerge(kind)) return sql`${id}::text`
  const { ownerId, key } = identifiersOf[kind]
  return sql`coalesce((select ${ownerId} from ${identifiersOf[kind]} where ${key} = ${id}::text), ${id}::text)`
}
