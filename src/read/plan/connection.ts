// Makes a page of a list, or its count. Pages narrow rows first, in the order of an index, and builds their JSON outside.
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type GraphQLObjectType, getNamedType } from 'graphql'
import type { Asked } from './asked.ts'
import { chosenRows } from './chosen.ts'
import { columnsUsed } from './columns.ts'
import { type Compile, type Named, type Part, type Picked, rename } from './compile.ts'
import type { Condition, Field, List, Order } from './declare.ts'
import { beyond, inOrder, type Keyset, printCursor } from './keyset.ts'
import { compileObject } from './object.ts'
import { inAll } from './rows.ts'
import { concat, literal, type Piece, printPlain } from './value.ts'
import { type PageArgs, type Window, windowOf } from './window.ts'

type Connection = Extract<Field, { readonly is: 'connection' }>
type Count = Extract<Field, { readonly is: 'count' }>
type Belongs = Connection['belongs']

/** Counting touches every row that matches, so it costs more than an object. */
const COST_OF_COUNT = 10

/** What the parts of one connection share. */
interface Page {
  readonly compile: Compile
  readonly list: Named<PgTable>
  readonly keyset: Keyset
  readonly window: Window
  /** Number of a row within the page, 1 is nearest to the end it is counted from. */
  readonly number: SQL
  /** How many rows were found, one more than the page shows where there are more. */
  readonly found: SQL
  /** Set while parts are compiled: what the rows have to bring along. */
  readonly needs: { rows: boolean; numbers: boolean; joins: SQL[]; cost: number }
}

export function compileConnection(
  compile: Compile,
  type: GraphQLObjectType,
  { list: declared, belongs }: Connection,
  parent: PgTable,
  picked: Picked,
  asked: Asked<never>,
): Part {
  const args = asked as Asked<PageArgs & { readonly orderBy?: Order | null }>
  const list = rename(compile, tableOf(compile, declared))
  const page: Page = {
    compile,
    list,
    keyset: keysetOf(declared, list.row, args.now.orderBy ?? declared.byDefault),
    window: windowOf(args.now),
    number: sql`${list.name}."#"`,
    found: sql`${list.name}."##"`,
    needs: { rows: false, numbers: false, joins: [], cost: 1 },
  }
  const fields = compile.pick(type, picked.nodes)
  // First, because they tell whether rows are numbered.
  const infos = new Map(
    fields
      .filter(({ name }) => name === 'pageInfo')
      .map((field) => [field.key, compilePageInfo(page, belowOf(type, field), field)]),
  )
  const pieces = fields.flatMap((field, i): Piece[] => {
    const { key, name } = field
    const start = `${i === 0 ? '' : ','}"${key}":`
    if (name === '__typename') return [`${start}"${type.name}"`]
    if (name === 'totalCount') {
      const { json, cost } = compileCount(compile, { list: declared, belongs }, parent, asked)
      page.needs.cost += cost
      return [start, json]
    }
    const info = infos.get(key)
    if (info) return [start, info]
    const make = name === 'nodes' ? compileNode : compileEdge
    return [`${start}[`, aggregate(page, make(page, belowOf(type, field), field)), ']']
  })
  const json = concat(['{', ...pieces, '}'])
  if (!page.needs.rows) return { json, cost: page.needs.cost }
  const conditions = conditionsOf(compile, declared, belongs, parent, list.row, asked)
  const joins = sql.join(page.needs.joins, sql.raw(''))
  const used = columnsUsed([json, joins, inOrder(page.keyset, false)], [list.row])
  const rows = rowsOf(page, sql.join([...used], sql.raw(', ')), conditions, args)
  return { json: sql`(select ${json} from (${rows}) ${list.name}${joins})`, cost: page.needs.cost }
}

export function compileCount(
  compile: Compile,
  { list, belongs }: Pick<Count, 'list' | 'belongs'>,
  parent: PgTable,
  asked: Asked<never>,
): Part {
  const { row, from } = rename(compile, tableOf(compile, list))
  const conditions = conditionsOf(compile, list, belongs, parent, row, asked)
  const count = sql`(select count(*) from ${from} where ${inAll(conditions)})`
  return { json: printPlain(count), cost: COST_OF_COUNT }
}

function tableOf(compile: Compile, { type }: List): PgTable {
  const table = compile.graph[type]?.table
  if (!table) throw new Error(`${type} is not declared.`)
  return table
}

function keysetOf(list: List, row: PgTable, { field, direction }: Order): Keyset {
  const column = list.orders[field]?.(row as never)
  if (!column) throw new Error(`${list.type} has no order ${field}.`)
  const tag = `${list.tag}:${field}:${direction}`
  return { tag, columns: [column, list.tie(row as never)], direction }
}

function conditionsOf(
  compile: Compile,
  list: List,
  belongs: Belongs,
  parent: PgTable,
  row: PgTable,
  asked: Asked<never>,
): readonly Condition[] {
  return [
    belongs?.(parent as never, row as never, asked),
    compile.graph[list.type]?.listed?.(row as never, asked),
    ...(list.where?.(row as never, asked) ?? []),
  ]
}

/** The rows of the page; numbered where a part needs numbers, in the order of the answer. */
function rowsOf(
  { compile, list, keyset, window, needs }: Page,
  columns: SQL,
  conditions: readonly Condition[],
  asked: Asked<PageArgs>,
): SQL {
  const { size, backward, hasAfter, hasBefore } = window
  const narrow = chosenRows({
    list,
    columns,
    conditions,
    keyset,
    backward,
    name: compile.name,
    limit: needs.numbers ? size + 1 : size,
    between: (keyset) =>
      and(
        hasAfter ? beyond(keyset, asked, 'after') : undefined,
        hasBefore ? beyond(keyset, asked, 'before') : undefined,
      ),
  })
  const numbered = needs.numbers
    ? sql`select *, row_number() over () as "#", count(*) over () as "##" from (${narrow}) ${list.name}`
    : narrow
  if (!backward) return numbered
  return sql`select * from (${numbered}) ${list.name} order by ${inOrder(keyset, false)}`
}

function aggregate({ needs, number, window }: Page, json: SQL): SQL {
  needs.rows = true
  const shown = needs.numbers
    ? sql` filter (where ${number} <= ${sql.raw(String(window.size))})`
    : sql``
  return sql`coalesce(string_agg(${json}, ',')${shown}, '')`
}

function compileNode(page: Page, type: GraphQLObjectType, { nodes }: Picked): SQL {
  const declared = page.compile.graph[type.name]
  if (!declared) throw new Error(`${type.name} is not declared.`)
  const { json, joins, cost } = compileObject(page.compile, type, declared, page.list.row, nodes)
  page.needs.joins.push(joins)
  page.needs.cost += cost * page.window.size
  return json
}

function compileEdge(page: Page, type: GraphQLObjectType, { nodes }: Picked): SQL {
  const pieces = page.compile.pick(type, nodes).flatMap((field, i): Piece[] => {
    const start = `${i === 0 ? '' : ','}"${field.key}":`
    if (field.name === '__typename') return [`${start}"${type.name}"`]
    if (field.name === 'cursor') return [start, printCursor(page.keyset)]
    return [start, compileNode(page, belowOf(type, field), field)]
  })
  page.needs.cost += page.window.size
  return concat(['{', ...pieces, '}'])
}

function compilePageInfo(page: Page, type: GraphQLObjectType, { nodes }: Picked): SQL {
  const { backward, hasAfter, hasBefore } = page.window
  page.needs.cost += 1
  const last = sql`least(${page.found}, ${sql.raw(String(page.window.size))})`
  const first = sql`1`
  const print: Record<string, () => SQL> = {
    // A cursor given stands for the row it was taken from, which lies outside of the page.
    hasNextPage: () => (hasBefore ? literal('true') : backward ? literal('false') : more(page)),
    hasPreviousPage: () => (hasAfter ? literal('true') : backward ? more(page) : literal('false')),
    startCursor: () => cursorAt(page, backward ? last : first),
    endCursor: () => cursorAt(page, backward ? first : last),
    __typename: () => literal(`"${type.name}"`),
  }
  const pieces = page.compile
    .pick(type, nodes)
    .flatMap(({ key, name }, i): Piece[] => [
      `${i === 0 ? '' : ','}"${key}":`,
      print[name]?.() ?? literal('null'),
    ])
  return concat(['{', ...pieces, '}'])
}

function belowOf(type: GraphQLObjectType, { name }: Picked): GraphQLObjectType {
  const field = type.getFields()[name]
  if (!field) throw new Error(`${type.name} has no field ${name}.`)
  return getNamedType(field.type) as GraphQLObjectType
}

function more({ needs, number, window }: Page): SQL {
  needs.numbers = true
  needs.rows = true
  return sql`coalesce(bool_or(${number} > ${sql.raw(String(window.size))}), false)::text`
}

function cursorAt({ needs, number, keyset }: Page, place: SQL): SQL {
  needs.numbers = true
  needs.rows = true
  return sql`coalesce(max(${printCursor(keyset)}) filter (where ${number} = ${place}), 'null')`
}
