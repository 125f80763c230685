// `forumql migrate`: brings the database to the newest schema.
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'
import { migrate } from '../store/migrate.ts'
import { withDatabase } from './database.ts'
import { migrationsFolder } from './package.ts'

/** @returns the names of the applied migrations. */
export function migrateDatabase(settings: Settings, log: Log): Promise<string[]> {
  // An index over a large table takes longer than any request may.
  return withDatabase(settings, log, (db) => migrate(db, migrationsFolder), 0)
}
