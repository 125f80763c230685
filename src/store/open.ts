// Settings → opened database, for processes that keep running. Functions open theirs in runtime/web.ts.
import type { Settings } from '../env.ts'
import type { OpenDatabase } from './db.ts'

/** @throws AppError where the embedded database cannot be opened; servers are not contacted yet. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir' | 'driver' | 'neonProxy'>,
  onError: (error: Error) => void,
): Promise<OpenDatabase> {
  const { databaseUrl: url, driver, neonProxy: proxy, dataDir } = settings
  if (url === null) return (await import('./pglite.ts')).openPglite(dataDir)
  if (driver === 'neon') return (await import('./neon.ts')).openNeon({ url, proxy, onError })
  return (await import('./node-postgres.ts')).openNodePostgres(url, onError)
}
