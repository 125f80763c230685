// Opens the database that the settings name, for one command, and closes it whatever happens.
import { sql } from 'drizzle-orm'
import type { Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import type { Database, OpenDatabase } from '../store/db.ts'
import { openDatabase } from '../store/open.ts'

/** @throws AppError where it does not answer. */
export async function open(settings: Settings, log: Log, timeout?: number): Promise<OpenDatabase> {
  const onError = (error: Error) => log('warn', 'connection lost', describeError(error))
  const opened = await openDatabase(settings, onError, timeout)
  try {
    await opened.db.execute(sql`select 1`)
    return opened
  } catch (cause) {
    await opened.close()
    const message = `${describeDatabase(settings)} does not answer (${describeError(cause).error}).`
    throw new AppError('UNAVAILABLE', `${message} Check DATABASE_URL.`, { cause })
  }
}

export async function withDatabase<Result>(
  settings: Settings,
  log: Log,
  work: (db: Database) => Promise<Result>,
  timeout?: number,
): Promise<Result> {
  const { db, close } = await open(settings, log, timeout)
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
