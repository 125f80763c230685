// A real Postgres for the tests whose names end in .postgres.test.ts: one server a run, one migrated database a file.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { EmbeddedPostgres } from '../../scripts/embedded-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's template database, already migrated. */
    postgresUrl: string
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'forumql-postgres-'))
  const messages: unknown[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port: await freePort(),
    // The Neon driver would spend a third of a second on SCRAM for every connection.
    authMethod: 'password',
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60'],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(message),
  })
  try {
    await server.initialise()
    await server.start()
    await server.createDatabase('forumql')
  } catch (cause) {
    throw new Error(`The test Postgres did not start:\n${messages.join('\n')}`, { cause })
  }
  const url = `postgres://postgres:password@127.0.0.1:${portOf(server)}/forumql`
  const client = new pg.Client(url)
  await client.connect()
  await migrate(drizzle(client), { migrationsFolder: 'drizzle/migrations' })
  await client.end()
  project.provide('postgresUrl', url)
  return async () => {
    await server.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
}

const portOf = (server: EmbeddedPostgres): number => server.getPgClient().port

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
