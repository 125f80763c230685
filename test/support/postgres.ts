// A database of its own for one test file, copied from the migrated template of the run's Postgres.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

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
