// Postgres through the Neon driver: over a WebSocket, so it works where there are no TCP sockets.
import { neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import type { Database, OpenDatabase } from './db.ts'

export interface NeonOptions {
  readonly url: string
  /** Gateway (host:port) to a Postgres that is not Neon's. */
  readonly proxy: string | null
  /** Called when a connection breaks while nobody waits for it. */
  onError(error: Error): void
}

const STATEMENT_TIMEOUT_MS = 10_000

/** Opens no connection yet. In workerd a pool must not outlive its request. */
export async function openNeon({ url, proxy, onError }: NeonOptions): Promise<OpenDatabase> {
  if (globalThis.WebSocket === undefined)
    neonConfig.webSocketConstructor = (await import('ws')).default
  if (proxy !== null) connectThrough(proxy)
  const pool = new Pool({
    connectionString: url,
    max: 5,
    // A sleeping Neon database needs half a second or more to wake; whoever waits for longer is told to come back.
    connectionTimeoutMillis: 2_000,
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    // Prepared statements go with their connection, so their number is bounded.
    maxLifetimeSeconds: 600,
    // PgBouncer in front of Neon refuses connections that set it.
    ...(isPooled(url) ? {} : { statement_timeout: STATEMENT_TIMEOUT_MS }),
  })
  pool.on('error', onError)
  // Also while a client is checked out: one ended backend would end the process.
  pool.on('connect', (client: { on(event: 'error', listener: (error: Error) => void): void }) =>
    client.on('error', onError),
  )
  return { db: drizzle(pool) as unknown as Database, close: () => pool.end() }
}

function connectThrough(proxy: string): void {
  neonConfig.wsProxy = (host, port) => `${proxy}/v1?address=${host}:${port}`
  neonConfig.useSecureWebSocket = false
  // Pipelining the password works for Neon's own authentication only.
  neonConfig.pipelineConnect = false
}

const isPooled = (url: string): boolean => new URL(url).hostname.includes('-pooler.')
