// One question put to every contender, each in its own dialect. What it is answered must be equal.
import type pg from 'pg'

export interface Operation {
  readonly name: string
  /** For the product and everything that speaks its contract. */
  readonly document: string
  /** For the limit: one statement whose only column is the whole answer's `data` as JSON text. */
  readonly sql: string
  /** For PostGraphile, whose contract follows from the tables; left out where its contract has no such question. */
  readonly postgraphile?: {
    readonly document: string
    /** Its `data` in the product's shape. */
    same(data: never): unknown
  }
  /** Enough of them that no contender answers from what it did last. */
  cases(client: pg.Client, cursors: Cursors): Promise<readonly Case[]>
}

export interface Case {
  readonly variables: Readonly<Record<string, unknown>>
  /** Of the limit's statement. */
  readonly parameters: readonly unknown[]
  readonly postgraphile?: Readonly<Record<string, unknown>>
}

/** Cursors are opaque, so each contender is asked for its own. */
export interface Cursors {
  /** For the first posts behind each of these many posts, newest first. */
  product(depths: readonly number[]): Promise<readonly string[]>
  /** Empty where PostGraphile is not there. */
  postgraphile(depths: readonly number[]): Promise<readonly string[]>
}
