// The words in which the graph is declared: what a field is that is not simply the column of its name. No behaviour.
import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Asked } from './asked.ts'
import type { Compile, Named, Part, Picked } from './compile.ts'

/** A type of the contract whose records are rows of a table. */
export interface Type<Row extends PgTable = never> {
  readonly table: PgTable
  /** Finds the row of a global id, where that is no column. */
  byId?(row: Row, id: SQL): SQL | undefined
  /** Which rows lists and counts show. Stands in every list by the compiler's hand, so it cannot be forgotten. */
  listed?(row: Row, asked: Asked<unknown>): Condition
  /** Rows that fields take columns from, one for each row of the table or none. */
  readonly joins?: Readonly<Record<string, Join<Row>>>
  readonly groups?: Groups<Row>
  readonly fields: Fields<Row>
}

export type Groups<Row extends PgTable = never> = Readonly<Record<string, Group<Row>>>

/** Rows of one table that belong together, each in its place, and are asked about each other. */
interface Group<Row extends PgTable> {
  /** Holds for the other rows of a row's group. */
  has(row: Row, other: Row): SQL | undefined
  /** A number; NULL for a row that has no place in it. */
  place(row: Row): SQL
}

/** What a row finds beside it. */
export interface Others {
  readonly other: Named<PgTable>
  /** Holds for those of the group. */
  readonly isOne: SQL | undefined
  /** The places of the row and of another one. */
  readonly mine: SQL
  readonly theirs: SQL
}

export type Fields<Row extends PgTable> = Readonly<Record<string, Field<Row>>>

export interface Join<Row extends PgTable> {
  readonly table: PgTable
  on(row: Row, joined: never): SQL | undefined
}

export type Field<Row extends PgTable = never> =
  | Value<Row>
  | Among
  | Stored<Row>
  | Embedded<Row>
  | One<Row>
  | Many<Row>
  | Connection<Row>
  | Count<Row>
  | Own<Row>

/** An expression that prints JSON text. */
interface Value<Row extends PgTable> {
  readonly is: 'value'
  readonly join?: string
  print(row: Row, joined: never, asked: Asked<never>): SQL
}

/** An expression that prints JSON text, over the rows of the row's group. */
interface Among {
  readonly is: 'among'
  readonly group: string
  print(others: Others): SQL
}

/** A JSON column whose keys are the contract's fields. NULL is the empty list, or null. */
interface Stored<Row extends PgTable> {
  readonly is: 'stored'
  readonly join?: string
  json(row: Row, joined: never): SQL | PgColumn
  readonly made?: Made | undefined
}

/** Keys that are no keys of the JSON: what prints each of them as JSON text, given the object around it. */
export type Made = Readonly<Record<string, (object: SQL) => SQL>>

/** An object made of the same row. */
export interface Embedded<Row extends PgTable> {
  readonly is: 'embedded'
  /** Holds where there is no such object. */
  absent?(row: Row): SQL
  readonly fields: Fields<Row>
}

/** One row of another table, or null. `back` names the join of the other type that is this row again. */
interface One<Row extends PgTable> {
  readonly is: 'one'
  readonly of: Target
  where(row: Row, other: never, others: never): SQL | undefined
  readonly back?: string | undefined
  /** Decides which, where several fit. */
  order?(other: never, row: Row, others: never): readonly SQL[]
  /** It is one of this group of the row's. */
  readonly group?: string
}

/** All rows of another table that fit: for what is short by nature. */
interface Many<Row extends PgTable> {
  readonly is: 'many'
  readonly of: Target
  where(row: Row, other: never, asked: Asked<never>): SQL | undefined
  readonly back?: string | undefined
  order(other: never): readonly SQL[]
  /** The rows are a whole group of theirs: what they ask of each other is answered from the list. */
  readonly whole?: string | undefined
}

interface Connection<Row extends PgTable> {
  readonly is: 'connection'
  readonly list: List
  readonly belongs?: Belongs<Row, never> | undefined
}

/** How many rows of a list there are. */
interface Count<Row extends PgTable> {
  readonly is: 'count'
  readonly list: List
  readonly belongs?: Belongs<Row, never> | undefined
}

/** SQL of the field's own, for what fits nothing else. */
interface Own<Row extends PgTable> {
  readonly is: 'own'
  compile(compile: Compile, picked: Picked, asked: Asked<never>, row: Row): Part
}

/** Where rows come from, and what is made of each: a type of the contract, or an object declared apart. */
export type Target = { readonly type: string } | ObjectOf

interface ObjectOf {
  readonly table: PgTable
  readonly object: Embedded<never>
}

/** A condition that other tables answer. */
export interface Choice {
  readonly column: PgColumn
  /** A query that finds a row where the condition holds for the key. */
  holds(key: SQL | PgColumn): SQL
  /** It must find none. */
  readonly isNot?: boolean
  /**
   * Selects the keys of all rows that meet it, where they may be few: those are looked up and sorted, while many are met on
   * the way along the order.
   */
  readonly keys?: SQL
  readonly along?: Along
}

/** Another table that leads through the rows meeting a condition in the order of a column of theirs, which it repeats. */
export interface Along {
  readonly repeats: PgColumn
  /** The table by that name. */
  by(name: string): Way
}

export interface Way {
  readonly from: SQL
  readonly where: SQL | undefined
  /** The repeated column, and the key of the row. One row may be met several times. */
  readonly columns: readonly [value: PgColumn, key: PgColumn]
}

/** A condition that may as well be asked of a column that repeats this one. */
export interface Range {
  readonly of: PgColumn
  within(column: PgColumn): SQL | undefined
}

export type Condition = SQL | Choice | Range | undefined

/** A list that can be paged and counted. */
export interface List<Row extends PgTable = never, Args = never> {
  readonly type: string
  /** Distinguishes orders of different lists in cursors. */
  readonly tag: string
  /** Column by the name of the order; ties are broken by `tie`. */
  readonly orders: Readonly<Record<string, (row: Row) => PgColumn>>
  tie(row: Row): PgColumn
  readonly byDefault: Order
  where?(row: Row, asked: Asked<Args>): readonly Condition[]
}

export interface Order {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}

const targetOf = (of: string | ObjectOf): Target => (typeof of === 'string' ? { type: of } : of)

type Belongs<Row, Other> = (row: Row, other: Other, asked: Asked<never>) => Condition

type Where<Row, Other> = (row: Row, other: Other, asked: Asked<never>) => SQL | undefined

export const value = <Row extends PgTable>(print: (row: Row) => SQL) =>
  ({ is: 'value', print }) as const

export const among = (group: string, print: (others: Others) => SQL) =>
  ({ is: 'among', group, print }) as const

/** Another row of the row's group, the first of those that fit. */
export const oneAmong = <Row extends PgTable>(
  group: string,
  of: string,
  where: (row: Row, other: Row, others: Others) => SQL | undefined,
  order: (other: Row, row: Row, others: Others) => readonly SQL[],
) => ({ is: 'one', of: targetOf(of), group, where, order }) as const

/** A value of a joined row. */
export const joined = <Row extends PgTable, Joined, Args = unknown>(
  join: string,
  print: (joined: Joined, asked: Asked<Args>) => SQL,
) =>
  ({
    is: 'value',
    join,
    print: (_: Row, joined: Joined, asked: Asked<Args>) => print(joined, asked),
  }) as const

export const stored = <Row extends PgTable>(json: (row: Row) => SQL | PgColumn) =>
  ({ is: 'stored', json }) as const

/** One that takes a joined row to read. */
export const storedWith = <Row extends PgTable, Joined>(
  join: string,
  json: (row: Row, joined: Joined) => SQL | PgColumn,
  made?: Made,
) => ({ is: 'stored', join, json, made }) as const

export const embedded = <Row extends PgTable>(
  fields: Fields<Row>,
  absent?: (row: Row) => SQL,
): Embedded<Row> => ({ is: 'embedded', fields, ...(absent && { absent }) })

export const one = <Row extends PgTable, Other extends PgTable>(
  of: string | ObjectOf,
  where: (row: Row, other: Other) => SQL | undefined,
  order?: (other: Other, row: Row) => readonly SQL[],
  back?: string,
) => ({ is: 'one', of: targetOf(of), where, back, ...(order && { order }) }) as const

export const many = <Row extends PgTable, Other extends PgTable>(
  of: string | ObjectOf,
  where: Where<Row, Other>,
  order: (other: Other) => readonly SQL[],
  { back, whole }: { readonly back?: string; readonly whole?: string } = {},
) => ({ is: 'many', of: targetOf(of), where, order, back, whole }) as const

export const connection = <Row extends PgTable, Other extends PgTable>(
  list: List<Other>,
  belongs?: Belongs<Row, Other>,
) => ({ is: 'connection', list: list as List, ...(belongs && { belongs }) }) as const

export const count = <Row extends PgTable, Other extends PgTable>(
  list: List<Other>,
  belongs?: Belongs<Row, Other>,
) => ({ is: 'count', list: list as List, ...(belongs && { belongs }) }) as const

export const own = <Args>(
  compile: (compile: Compile, picked: Picked, asked: Asked<Args>) => Part,
): Own<PgTable> => ({ is: 'own', compile })

/** The same, of a row. */
export const ownOf = <Row extends PgTable, Args = unknown>(
  compile: (compile: Compile, picked: Picked, asked: Asked<Args>, row: Row) => Part,
): Own<Row> => ({ is: 'own', compile })
