// Makes a database with the data set of one size. One that is there already, made by the same program, is used as it is.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database } from '../../src/store/db.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Size } from './size.ts'
import { sources } from './sources.ts'
import { sentences } from './words.ts'

const MIGRATIONS = 'drizzle/migrations'

/** @returns the address of the database. */
export async function fill(server: string, { threads, posts }: Size): Promise<string> {
  const name = `forumql_bench_${posts}`
  const url = addressOf(server, name)
  const stamp = stampOfProgram()
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ stamp: string | null }>(
      `select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`,
      [name],
    )
    if (rows[0]?.stamp === stamp) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await withClient(url, (made) => fillEmpty(made, { threads, posts }))
    await client.query(`comment on database ${name} is '${stamp}'`)
  })
  return url
}

/** A migrated database without rows, made anew. */
export async function empty(server: string, name: string): Promise<string> {
  const url = addressOf(server, name)
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  await withClient(url, migrated)
  return url
}

async function fillEmpty(client: pg.Client, { threads, posts }: Size): Promise<void> {
  await migrated(client)
  const restore = await withoutIndexes(client)
  // Every key is known to be good, so none is looked up.
  await client.query('set session_replication_role = replica')
  await client.query(`create temporary table size as
    select ${threads}::int as threads, ${posts}::int as posts`)
  await client.query('create temporary table sentence (n int primary key, text text)')
  await client.query(
    `insert into sentence select ordinality - 1, value
     from jsonb_array_elements_text($1) with ordinality`,
    [JSON.stringify(sentences())],
  )
  await client.query(
    `create temporary table source_seed as
     select n, id, "nameKeyId" as name_key_id, name, "nameKey" as name_key, domain, type
     from jsonb_to_recordset('${JSON.stringify(sources)}') as s (n int, id text, "nameKeyId" text,
       name text, "nameKey" text, domain text, type text)`,
  )
  await client.query('analyze sentence, source_seed')
  await client.query(readFileSync('bench/data/rows.sql', 'utf8'))
  await restore()
  await client.query('vacuum (analyze)')
  // What is left to be written out would be written while somebody is measured.
  await client.query('checkpoint')
}

async function migrated(client: pg.Client): Promise<void> {
  await migrate(drizzle(client) as unknown as Database, MIGRATIONS)
}

/** Indexes are made several times faster when the rows are there. Those of primary keys stay. */
async function withoutIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index join pg_class on pg_class.oid = indrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and not indisunique`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return async () => {
    await client.query("set maintenance_work_mem = '512MB'")
    for (const { definition } of rows) await client.query(definition)
  }
}

function stampOfProgram(): string {
  const hash = createHash('sha256')
  for (const { hash: migration } of readMigrationFiles({ migrationsFolder: MIGRATIONS }))
    hash.update(migration)
  for (const file of ['fill.ts', 'rows.sql', 'sources.ts', 'words.ts'])
    hash.update(readFileSync(`bench/data/${file}`))
  return hash.digest('hex')
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
