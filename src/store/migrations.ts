// Which migrations this program brings, and which of them a database still lacks. Applies none.
import { sql } from 'drizzle-orm'
import journal from '../../drizzle/migrations/meta/_journal.json' with { type: 'json' }
import type { Database } from './db.ts'

/** Names of the migrations that the database lacks, oldest first. */
export async function pendingMigrations(db: Pick<Database, 'execute'>): Promise<string[]> {
  const last = await lastMigration(db)
  return journal.entries.filter((entry) => entry.when > last).map((entry) => entry.tag)
}

/** When the newest applied migration was generated, in milliseconds; 0 for an empty database. */
async function lastMigration(db: Pick<Database, 'execute'>): Promise<number> {
  const table = await one(db, sql`select to_regclass('drizzle.__drizzle_migrations') as value`)
  if (table === null) return 0
  return Number(
    await one(db, sql`select max(created_at) as value from drizzle.__drizzle_migrations`),
  )
}

async function one(db: Pick<Database, 'execute'>, query: ReturnType<typeof sql>): Promise<unknown> {
  const result = (await db.execute(query)) as unknown as { rows: { value: unknown }[] }
  return result.rows[0]?.value ?? null
}
