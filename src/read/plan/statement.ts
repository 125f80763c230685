// A compiled operation as text and parameters for a driver, and the reading of the parameters. Executes nothing.
import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { isBind } from './asked.ts'
import type { Payload } from './compile.ts'
import type { Variables } from './shape.ts'

export interface Statement {
  /** Equal for equal texts: what a prepared statement goes by. */
  readonly name: string
  readonly text: string
  parameters(variables: Variables, payload: Payload | null): readonly unknown[]
}

/** Reads the arguments of one field, or what else is given. */
export type Slot = (variables: Variables, payload: Payload | null) => unknown

const dialect = new PgDialect()

export function createStatement(json: SQL, slots: readonly Slot[]): Statement {
  const { sql: text, params } = dialect.sqlToQuery(sql`select ${json} as data`)
  const name = `forumql_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  return {
    name,
    text,
    parameters(variables, payload) {
      const args = slots.map((slot) => slot(variables, payload))
      return params.map((param) => (isBind(param) ? param.read(args[param.slot]) : param))
    },
  }
}
