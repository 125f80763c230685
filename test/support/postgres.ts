// A database of its own for one test file, copied from the migrated template of the run's Postgres.
import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database, OpenDatabase } from '../../src/store/db.ts'

export interface TestPostgres {
  readonly url: string
  drop(): Promise<void>
}

export async function createTestPostgres(): Promise<TestPostgres> {
  const template = new URL(inject('postgresUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new URL(template)
  admin.pathname = '/postgres'
  const url = new URL(template)
  url.pathname = `/${name}`
  await execute(admin.href, `create database ${name} template forumql`)
  return {
    url: url.href,
    drop: () => execute(admin.href, `drop database ${name} with (force)`),
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A pool whose connections may still be closing when the database is dropped: that ends them, and is no failure. */
export function openPool(url: string, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** For what a test prepares and looks up: waits for a connection as long as it takes, however busy the machine is. */
export function openPatiently(url: string): OpenDatabase {
  const pool = openPool(url)
  return { db: drizzle(pool) as unknown as Database, close: () => pool.end() }
}
