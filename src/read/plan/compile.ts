// What the parts of the compiler hand each other while one operation becomes one statement. Types and small tools only.
import { type SQL, sql } from 'drizzle-orm'
import { alias, type PgTable } from 'drizzle-orm/pg-core'
import type { FieldNode, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { ingestions } from '../../../drizzle/schema.ts'
import type { Asked } from './asked.ts'
import type { Type } from './declare.ts'

/** A field of an answer: its key, and every place of the operation that asks for it. */
export interface Picked {
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
}

/** A piece of the statement that prints JSON text, and how many objects that text can hold. */
export interface Part {
  readonly json: SQL
  readonly cost: number
}

/** What a mutation did, for reading its payload back. */
export interface Payload {
  /** As the mutation answers with it: a repeated document has its first ingestion's id, and a status of its own. */
  readonly ingestion: typeof ingestions.$inferSelect | null
  readonly threadIds: readonly string[]
  /** Ids of other records, by the payload's field. */
  readonly records?: Readonly<Record<string, string | null>>
}

export interface Compile {
  readonly schema: GraphQLSchema
  readonly graph: Readonly<Record<string, Type>>
  /** The selected fields of a type, fragments spread, @skip and @include decided. */
  pick(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Picked[]
  /** The arguments of a field. */
  ask(type: GraphQLObjectType, picked: Picked): Asked<never>
  /** The ids that a payload is made of. */
  readonly payload: Asked<Payload>
  /** A name that no other part of the statement has. */
  name(): string
  /** Whether objects of abstract types say their type unasked, for resolvers that have to know it. */
  readonly typed: boolean
}

/** A table under a name of its own. */
export interface Named<Table extends PgTable> {
  readonly name: SQL
  readonly row: Table
  /** `table name`, as FROM wants it. */
  readonly from: SQL
}

export function rename<Table extends PgTable>(compile: Compile, table: Table): Named<Table> {
  const text = compile.name()
  const name = sql`${sql.identifier(text)}`
  return { name, row: alias(table, text) as unknown as Table, from: sql`${table} ${name}` }
}
