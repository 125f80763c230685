// Settings → opened database, for processes that keep running. Functions open theirs in runtime/web.ts.
import { type OpenDatabase, STATEMENT_TIMEOUT_MS } from './db.ts'

/** The part of the settings that says where the database is. */
export interface DatabaseSettings {
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly driver: 'neon' | 'pg'
  readonly neonProxy: string | null
}

/**
 * @param timeout of a statement, in milliseconds; 0 for none.
 * @throws AppError where the embedded database cannot be opened; servers are not contacted yet.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  onError: (error: Error) => void,
  timeout = STATEMENT_TIMEOUT_MS,
): Promise<OpenDatabase> {
  const { databaseUrl: url, driver, neonProxy: proxy, dataDir } = settings
  if (url === null) return (await import('./pglite.ts')).openPglite(dataDir)
  if (driver === 'neon')
    return (await import('./neon.ts')).openNeon({ url, proxy, onError, timeout })
  return (await import('./node-postgres.ts')).openNodePostgres(url, onError, timeout)
}
