// Runs one reading statement that answers with one text. The text is handed on as the driver gave it.
import type { Database } from './db.ts'
import { type NamedStatement, runPrepared } from './prepared.ts'

export interface TextStatement extends NamedStatement {
  readonly parameters: readonly unknown[]
}

/** @throws AppError UNAVAILABLE while the database is away. */
export async function readText(db: Database, statement: TextStatement): Promise<string> {
  const { data } = await runPrepared<{ readonly data: string }>(db, statement, statement.parameters)
  return data
}
