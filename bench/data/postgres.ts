// The Postgres that everything runs on: the one of DATABASE_URL, else one of its own that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgres } from '../../scripts/embedded-postgres.ts'

export interface Postgres {
  /** Address of the database for maintenance; others are made beside it. */
  readonly url: string
  stop(): Promise<void>
}

const FLAGS = {
  max_connections: 250,
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  // The disk is not what is measured, and nothing here outlives the run.
  fsync: 'off',
}

export async function startPostgres(given: string | undefined): Promise<Postgres> {
  if (given) return { url: given, stop: async () => {} }
  const databaseDir = mkdtempSync(join(tmpdir(), 'forumql-bench-'))
  const port = await freePort()
  const messages: unknown[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    authMethod: 'password',
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    postgresFlags: Object.entries(FLAGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(message),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    throw new Error(`Postgres did not start:\n${messages.slice(-20).join('\n')}`, { cause })
  }
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
