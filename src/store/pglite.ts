// The embedded database in a directory. Never reachable from functions/: it is 15 MB of WebAssembly.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { drizzle } from 'drizzle-orm/pglite'
import { AppError } from '../errors.ts'
import type { Database, OpenDatabase } from './db.ts'
import { takeLock } from './lock.ts'

/** What the migrations ask a database for. */
export const extensions = { pg_trgm, unaccent }

/**
 * Opens the directory for this process alone: two on one directory would lose rows without a word.
 * @throws AppError CONFLICT if another process has it, UNAVAILABLE if it cannot be used.
 */
export async function openPglite(directory: string): Promise<OpenDatabase> {
  const lock = lockDirectory(directory)
  try {
    const client = await PGlite.create(join(directory, 'pgdata'), { extensions })
    return {
      db: drizzle(client) as unknown as Database,
      async close() {
        await client.close()
        lock.release()
      },
    }
  } catch (cause) {
    lock.release()
    throw unusable(directory, cause)
  }
}

function lockDirectory(directory: string): { release(): void } {
  let lock: ReturnType<typeof takeLock>
  try {
    makeDirectory(directory)
    lock = takeLock(join(directory, 'lock'))
  } catch (cause) {
    throw unusable(directory, cause)
  }
  if (lock) return lock
  throw new AppError(
    'CONFLICT',
    `The database in ${directory} is in use by another forumql process. ` +
      'Stop that one, or set FORUMQL_DATA to another directory.',
  )
}

/** Node never comes back from a recursive mkdir where the file system refuses new entries (/proc). */
function makeDirectory(directory: string): void {
  if (!existsSync(directory)) mkdirSync(directory, { recursive: !existsSync(dirname(directory)) })
}

function unusable(directory: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new AppError(
    'UNAVAILABLE',
    `The database directory ${directory} cannot be used (${reason}). ` +
      'Set FORUMQL_DATA to a directory that you may write to.',
    { cause },
  )
}
