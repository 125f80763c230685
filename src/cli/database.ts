// Opens the database that the settings name, for one command, and closes it whatever happens.
import type { Settings } from '../env.ts'
import { describeError, type Log } from '../log.ts'
import type { Database, OpenDatabase } from '../store/db.ts'
import { openDatabase } from '../store/open.ts'

export function open(settings: Settings, log: Log): Promise<OpenDatabase> {
  return openDatabase(settings, (error) => log('warn', 'connection lost', describeError(error)))
}

export async function withDatabase<Result>(
  settings: Settings,
  log: Log,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const { db, close } = await open(settings, log)
  try {
    return await work(db)
  } finally {
    await close()
  }
}

/** Where it is, for people: never a password. */
export function describeDatabase(settings: Settings): string {
  if (settings.databaseUrl === null) return `PGlite in ${settings.dataDir}/`
  const { hostname, pathname } = new URL(settings.databaseUrl)
  return `Postgres at ${hostname}${pathname} (${settings.driver})`
}
