// Runs one statement that answers with one value, by a name, so that a connection parses and plans it once. Goes to the
// driver itself: Drizzle's session costs as much as the rest of the way. The statement is text; nothing is built here.
import type { Database } from './db.ts'
import { retryWhole } from './retry.ts'

export interface NamedStatement {
  /** The same for the same text only; null for a statement not worth preparing. Drivers without prepared ones do without. */
  readonly name: string | null
  readonly text: string
}

interface Answer {
  readonly rows: readonly (readonly unknown[])[]
}

/** Pools and connections of node-postgres and Neon, which reach their database over a wire. */
interface Remote {
  connect(): unknown
  query(query: {
    readonly name: string | undefined
    readonly text: string
    readonly values: readonly unknown[]
    readonly rowMode: 'array'
  }): Promise<Answer>
}

/** PGlite and its transactions. */
interface Embedded {
  query(
    text: string,
    values: readonly unknown[],
    options: { readonly rowMode: 'array' },
  ): Promise<Answer>
}

const isRemote = (driver: Remote | Embedded): driver is Remote => 'connect' in driver

/**
 * @returns the first column of the first row.
 * @throws AppError UNAVAILABLE while the database is away.
 */
export async function runPrepared<Value>(
  db: Database,
  { name, text }: NamedStatement,
  values: readonly unknown[],
): Promise<Value> {
  const { client } = (db as unknown as { session: { client: Remote | Embedded } }).session
  const rowMode = 'array'
  const { rows } = await retryWhole(() =>
    isRemote(client)
      ? client.query({ name: name ?? undefined, text, values, rowMode })
      : client.query(text, values, { rowMode }),
  )
  const [row] = rows
  if (!row) throw new Error(`The statement ${name ?? ''} answered no row.`)
  return row[0] as Value
}
