// A migrated, empty PGlite for one test file: restored from a dump, because a fresh one takes seconds.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Database, OpenDatabase } from '../../src/store/db.ts'
import { extensions } from '../../src/store/pglite.ts'

const migrations = 'drizzle/migrations'

export async function openTestDatabase(): Promise<OpenDatabase> {
  const client = await PGlite.create({ loadDataDir: await dump(), extensions })
  return { db: drizzle(client) as unknown as Database, close: () => client.close() }
}

/** Empties every table; the migrations' own bookkeeping stays. */
export async function emptyTables(db: Database): Promise<void> {
  await db.execute(sql`do $$ declare names text; begin
    select string_agg(format('%I', tablename), ', ') into names from pg_tables where schemaname = 'public';
    execute 'truncate ' || names || ' cascade';
  end $$`)
}

async function dump(): Promise<Blob> {
  const file = join('node_modules/.cache/forumql', `pglite-${migrationsHash()}.tar`)
  if (!existsSync(file)) {
    const client = new PGlite({ extensions })
    await migrate(drizzle(client), { migrationsFolder: migrations })
    const data = await client.dumpDataDir('none')
    await client.close()
    mkdirSync('node_modules/.cache/forumql', { recursive: true })
    writeFileSync(`${file}.${process.pid}`, Buffer.from(await data.arrayBuffer()))
    renameSync(`${file}.${process.pid}`, file)
  }
  return new Blob([readFileSync(file)])
}

function migrationsHash(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const name of readdirSync(migrations).sort()) {
    if (name.endsWith('.sql')) hash.update(readFileSync(join(migrations, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
