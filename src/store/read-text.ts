// Runs one reading statement that answers with one text. The text is handed on as the driver gave it.
import type { Database } from './db.ts'
import { retryWhole } from './retry.ts'

export interface TextStatement {
  /** Prepared under this name where the driver can; null for a statement that is not worth it. */
  readonly name: string | null
  readonly text: string
  readonly parameters: readonly unknown[]
}

interface Session {
  prepareQuery(
    query: { readonly sql: string; readonly params: readonly unknown[] },
    fields: undefined,
    name: string | undefined,
    isArray: boolean,
  ): { execute(): Promise<{ readonly rows: readonly { readonly data: string }[] }> }
}

/** @throws AppError UNAVAILABLE while the database is away. */
export async function readText(db: Database, statement: TextStatement): Promise<string> {
  const { session } = db as unknown as { session: Session }
  const query = { sql: statement.text, params: statement.parameters }
  const name = statement.name ?? undefined
  const { rows } = await retryWhole(() =>
    session.prepareQuery(query, undefined, name, false).execute(),
  )
  const [row] = rows
  if (!row) throw new Error('A statement that reads one text found none.')
  return row.data
}
