// A Postgres of the run's own, that can be crashed and comes back.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedPostgres } from '../embedded-postgres.ts'

export interface CrashablePostgres {
  readonly url: string
  /** Ends it at once, as the loss of its process would, and starts it again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

export async function startCrashable(): Promise<CrashablePostgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'forumql-chaos-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    authMethod: 'password',
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
    postgresFlags: ['-c', 'max_connections=60'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    async crash() {
      const pid = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      while (isAlive(pid)) await pause(20)
      await server.start()
    },
    async stop() {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
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
