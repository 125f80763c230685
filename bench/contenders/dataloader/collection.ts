// How a kind of record and a list of such records are declared; the files in graph/ are such declarations. No behaviour.
import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Order } from './keyset.ts'

export type Kind =
  | 'forum'
  | 'board'
  | 'thread'
  | 'post'
  | 'revision'
  | 'author'
  | 'source'
  | 'attribution'
  | 'ingestion'
  | 'story'

/** Where rows come from. */
export interface Rows {
  readonly from: PgTable
  /** A table that every row needs something of. */
  readonly join?: { readonly table: PgTable; readonly on: SQL }
  readonly columns: Record<string, PgColumn | SQL.Aliased>
}

/** Rows with a global id. */
export interface Records extends Rows {
  readonly kind: Kind
  readonly id: PgColumn | SQL
  /** Which of them may be read by id; all if left out. */
  readonly shown?: SQL
}

/** A list that can be paged and counted: of all records, or of those that belong to a parent. */
export interface Collection<Row, Args> extends Rows {
  /** Set where the rows are records: then they need not be read again by id. */
  readonly kind?: Kind
  /** Distinguishes the list from all others; stands in cursors. */
  readonly name: string
  order(args: Args): Order
  /** Conditions that hold for every row, visibility included. `parent` is the parent's id as SQL, null in a list of all. */
  where(args: Args, parent: SQL): readonly (SQL | undefined)[]
  /** Never set: carries the type of the rows. */
  readonly row?: Row
}
