// Runs one statement by a name, so that a connection parses and plans it once. The statement is text; nothing is built here.
import type { Database } from './db.ts'
import { retryWhole } from './retry.ts'

export interface NamedStatement {
  /** The same for the same text only; null for a statement not worth preparing. Drivers without prepared ones do without. */
  readonly name: string | null
  readonly text: string
}

/** Drizzle gives a name only to what its query builder built, but its session takes one for any text. */
interface Session<Row> {
  prepareQuery(
    query: { readonly sql: string; readonly params: readonly unknown[] },
    fields: undefined,
    name: string | undefined,
    isArray: boolean,
  ): { execute(): Promise<{ readonly rows: readonly Row[] }> }
}

/**
 * @returns the first row.
 * @throws AppError UNAVAILABLE while the database is away.
 */
export async function runPrepared<Row>(
  db: Database,
  { name, text }: NamedStatement,
  params: readonly unknown[],
): Promise<Row> {
  const { session } = db as unknown as { session: Session<Row> }
  const query = { sql: text, params }
  const { rows } = await retryWhole(() =>
    session.prepareQuery(query, undefined, name ?? undefined, false).execute(),
  )
  const [row] = rows
  if (!row) throw new Error(`The statement ${name ?? ''} answered no row.`)
  return row
}
