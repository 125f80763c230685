// Makes the JSON of one object out of the row it is read from: a piece for every selected field, joins where they need them.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
} from 'graphql'
import { type Compile, type Part, type Picked, rename } from './compile.ts'
import { compileConnection, compileCount } from './connection.ts'
import type { Field, Fields, Groups, Join, Others } from './declare.ts'
import { type Kept, othersOf } from './group.ts'
import { compileMany, compileOne } from './relation.ts'
import { compileStored } from './stored.ts'
import { concat, literal, type Piece, printColumn } from './value.ts'

/** What an object's fields may be declared by. */
export interface Declared {
  /** Of types with groups. */
  readonly table?: PgTable
  readonly groups?: Groups
  readonly fields: Fields<never>
  readonly joins?: Readonly<Record<string, Join<never>>>
}

/** What is at hand already where an object is made. */
export interface Known {
  /** Rows by the names of joins. */
  readonly rows?: Readonly<Record<string, PgTable>>
  readonly kept?: Kept | undefined
}

export interface ObjectPart extends Part {
  /** To stand behind the row in FROM. */
  readonly joins: SQL
}

export function compileObject(
  compile: Compile,
  type: GraphQLObjectType,
  declared: Declared,
  row: PgTable,
  nodes: readonly FieldNode[],
  { rows = {}, kept }: Known = {},
): ObjectPart {
  const joins = createJoins(compile, declared.joins ?? {}, row, rows)
  const picked = compile.pick(type, nodes)
  const others = (group: string) => othersOf(compile, declared, group, row, kept)
  const parts = picked.map((field) =>
    compileField(compile, type, declared, row, { join: joins.use, others }, field),
  )
  const pieces: Piece[] = picked.flatMap(({ key }, i) => [
    `${i === 0 ? '' : ','}"${key}":`,
    parts[i]?.json ?? 'null',
  ])
  return {
    json: concat(['{', ...pieces, '}']),
    joins: sql.join(joins.made, sql.raw('')),
    cost: 1 + parts.reduce((sum, { cost }) => sum + cost, 0),
  }
}

const noneAsked = {} as never

/** How a field reaches other rows than its own. */
interface Around {
  join(name: string | undefined): never
  others(group: string): Others
}

function compileField(
  compile: Compile,
  type: GraphQLObjectType,
  declared: Declared,
  row: PgTable,
  { join, others }: Around,
  picked: Picked,
): Part {
  const { name } = picked
  if (name === '__typename') return { json: literal(`"${type.name}"`), cost: 0 }
  // Answered by the schema itself, beside the plan.
  if (name === '__schema' || name === '__type') return { json: literal('null'), cost: 0 }
  const definition = type.getFields()[name]
  if (!definition) throw new Error(`${type.name} has no field ${name}.`)
  const field: Field | undefined = declared.fields[name]
  const target = getNamedType(definition.type) as GraphQLObjectType
  const ask = () => compile.ask(type, picked)
  const hasArguments = definition.args.length > 0
  switch (field?.is) {
    case undefined:
      return { json: columnOf(row, name, definition.type), cost: 0 }
    case 'value':
      return {
        json: field.print(row as never, join(field.join), hasArguments ? ask() : noneAsked),
        cost: 0,
      }
    case 'among':
      return { json: field.print(others(field.group)), cost: 0 }
    case 'stored': {
      const json = field.json(row as never, join(field.join))
      return compileStored({ compile, made: field.made }, definition.type, picked.nodes, json)
    }
    case 'embedded': {
      const { json, cost } = compileObject(compile, target, field, row, picked.nodes)
      const absent = field.absent?.(row as never)
      return { json: absent ? sql`case when ${absent} then 'null' else ${json} end` : json, cost }
    }
    case 'one':
      return compileOne(
        compile,
        target,
        field,
        row,
        picked,
        field.group ? others(field.group) : undefined,
      )
    case 'many':
      return compileMany(compile, target, field, row, picked, ask())
    case 'connection':
      return compileConnection(compile, target, field, row, picked, ask())
    case 'count':
      return compileCount(compile, field, row, ask())
    case 'own':
      return field.compile(compile, picked, ask(), row as never)
  }
}

function columnOf(row: PgTable, name: string, type: { toString(): string }): SQL {
  const column = (row as unknown as Record<string, PgColumn | undefined>)[name]
  if (!column) throw new Error(`Nothing is declared for the field ${name}.`)
  const named = getNamedType(type as never)
  return printColumn(column, isEnumType(named) || (isLeafType(named) && named.name === 'ID'))
}

/** Each join of a row is made once, when the first field needs it. */
function createJoins(
  compile: Compile,
  declared: Readonly<Record<string, Join<never>>>,
  row: PgTable,
  known: Readonly<Record<string, PgTable>>,
) {
  const made: SQL[] = []
  const rows = new Map(Object.entries(known))
  return {
    made,
    use(name: string | undefined): never {
      const join = name === undefined ? undefined : declared[name]
      if (!name || !join) return undefined as never
      const known = rows.get(name)
      if (known) return known as never
      const joined = rename(compile, join.table)
      rows.set(name, joined.row)
      // Lateral with a limit, so that the rows keep their order and no other plan than the look-up is thought of.
      const found = sql`select * from ${joined.from} where ${join.on(row as never, joined.row as never)}`
      made.push(sql` left join lateral (${found} limit 1) ${joined.name} on true`)
      return joined.row as never
    },
  }
}
