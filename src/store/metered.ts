// Counts and times the statements of one request, at the one place that all of them pass. Changes none of them.
import type { Database } from './db.ts'

export interface Meter {
  statements: number
  /** Time spent waiting for the database. */
  ms: number
}

type Execute = (...args: readonly unknown[]) => Promise<unknown>

interface Session {
  /** The driver's own pool or connection. */
  client: { query: Execute }
  prepareQuery(...args: readonly unknown[]): { execute: Execute }
  transaction(work: (tx: Database) => Promise<unknown>, config?: unknown): Promise<unknown>
}

/** begin and commit. */
const AROUND_A_TRANSACTION = 2

/** The same database, whose statements are counted in the meter. Made for every request, so by plain assignment. */
export function metered(db: Database, meter: Meter): Database {
  const { session } = db as unknown as { session: Session }
  const { client } = session
  const countingClient: Session['client'] = Object.create(client)
  countingClient.query = (...args) => timed(meter, () => client.query(...args))
  const counting: Session = Object.create(session)
  counting.client = countingClient
  counting.prepareQuery = (...args) => {
    const prepared = session.prepareQuery(...args)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (...values) => timed(meter, () => execute(...values))
    return prepared
  }
  counting.transaction = (work, config) => {
    meter.statements += AROUND_A_TRANSACTION
    return session.transaction((tx) => work(metered(tx, meter)), config)
  }
  const counted: { session: Session } = Object.create(db)
  counted.session = counting
  return counted as unknown as Database
}

async function timed(meter: Meter, execute: () => Promise<unknown>): Promise<unknown> {
  const start = performance.now()
  meter.statements += 1
  try {
    return await execute()
  } finally {
    meter.ms += performance.now() - start
  }
}
