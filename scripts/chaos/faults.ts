// What goes wrong while deliveries come in, on a clock of its own.
import pg from 'pg'
import type { CrashablePostgres } from './database.ts'
import type { SupervisedServer } from './server.ts'

export const faultNames = ['kill9', 'pgterm', 'pgcrash', 'dup', 'reorder'] as const
export type Fault = (typeof faultNames)[number]

export interface Faults {
  readonly terminated: number
  readonly crashes: number
  stop(): Promise<void>
}

const KILL_MS = 3_000
const TERMINATE_MS = 200
/** A busy machine takes seconds to recover, and then something has to be served, too. */
const CRASH_MS = 15_000

/** Any one of the server's connections. */
const TERMINATE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
  order by random() limit 1`

export function startFaults(
  names: ReadonlySet<Fault>,
  server: SupervisedServer,
  database: CrashablePostgres,
): Faults {
  const timers: NodeJS.Timeout[] = []
  let terminated = 0
  let crashes = 0
  let crashing: Promise<void> = Promise.resolve()
  let isCrashing = false
  const every = (ms: number, fault: Fault, work: () => void) => {
    if (names.has(fault)) timers.push(setInterval(work, ms))
  }
  // Of serving: a busy machine takes that long to start a process.
  every(100, 'kill9', () => {
    if (server.servingMs >= KILL_MS) server.kill()
  })
  every(TERMINATE_MS, 'pgterm', async () => {
    if (isCrashing) return
    terminated += await terminateOne(database.url)
  })
  every(CRASH_MS, 'pgcrash', () => {
    if (isCrashing) return
    isCrashing = true
    crashes += 1
    crashing = database.crash().finally(() => {
      isCrashing = false
    })
  })
  return {
    get terminated() {
      return terminated
    },
    get crashes() {
      return crashes
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await crashing
    },
  }
}

async function terminateOne(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(TERMINATE)).rowCount ?? 0
  } catch {
    // The database is just being crashed.
    return 0
  } finally {
    await client.end().catch(() => undefined)
  }
}
