// Postgres over TCP, for servers that keep running.
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { type Database, type OpenDatabase, STATEMENT_TIMEOUT_MS } from './db.ts'

/** Opens no connection yet. `onError` is called when a connection breaks while nobody waits for it. */
export function openNodePostgres(
  url: string,
  onError: (error: Error) => void,
  timeout = STATEMENT_TIMEOUT_MS,
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // An exhausted pool is an answer (503), not a wait.
    connectionTimeoutMillis: 1_000,
    ...(timeout > 0 ? { query_timeout: timeout + 1_000 } : {}),
    // Prepared statements go with their connection, so their number is bounded.
    maxLifetimeSeconds: 600,
    // As a statement, because PgBouncer refuses connections that ask for it at start-up.
    onConnect: async (client) => {
      await client.query(`set statement_timeout = ${timeout}`)
    },
  })
  pool.on('error', onError)
  // Also while a client is checked out: one ended backend would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  return { db: drizzle(pool) as unknown as Database, close: () => pool.end() }
}
