// The one database type behind every driver, and what an opened connection looks like.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Drizzle over PGlite, node-postgres or the Neon driver: the same to everyone who uses it. */
export type Database = PgDatabase<PgQueryResultHKT>

export interface OpenDatabase {
  readonly db: Database
  close(): Promise<void>
}

/** How long a statement of a request may take, in milliseconds. Migrations may take as long as they need: 0. */
export const STATEMENT_TIMEOUT_MS = 10_000
