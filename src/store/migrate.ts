// Applies the migrations, all or none, one process at a time. Reads their SQL from the package's folder.
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './db.ts'
import { pendingMigrations } from './migrations.ts'

/** Any number, as long as nobody else locks by it. */
const LOCK = 5_270_118_944

/**
 * Brings the database to the newest schema; the bookkeeping is Drizzle's own.
 * The lock ends with the transaction, so it also holds behind a pooler that parts sessions.
 * @returns the names of the migrations that were applied.
 */
export async function migrate(db: Database, folder: string): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await tx.execute(sql`create schema if not exists drizzle`)
    await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint)`)
    const pending = await pendingMigrations(tx)
    const files = readMigrationFiles({ migrationsFolder: folder })
    const missing = files.slice(files.length - pending.length)
    for (const { sql: statements, hash, folderMillis } of missing) {
      for (const statement of statements) await tx.execute(sql.raw(statement))
      await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
        values (${hash}, ${folderMillis})`)
    }
    return pending
  })
}
