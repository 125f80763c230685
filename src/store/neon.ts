// Postgres through the Neon driver: over a WebSocket, so it works where there are no TCP sockets.
import { neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import { type Database, type OpenDatabase, STATEMENT_TIMEOUT_MS } from './db.ts'

export interface NeonOptions {
  readonly url: string
  /** Gateway (host:port) to a Postgres that is not Neon's. */
  readonly proxy: string | null
  /** Called when a connection breaks while nobody waits for it. */
  onError(error: Error): void
  /** Of a statement, in milliseconds; 0 for none. */
  readonly timeout?: number
}

/** Opens no connection yet. In workerd a pool must not outlive its request. */
export async function openNeon(options: NeonOptions): Promise<OpenDatabase> {
  const { url, proxy, onError, timeout = STATEMENT_TIMEOUT_MS } = options
  if (globalThis.WebSocket === undefined)
    neonConfig.webSocketConstructor = (await import('ws')).default
  if (proxy !== null) connectThrough(proxy)
  const pool = new Pool({
    connectionString: url,
    max: 5,
    // A sleeping Neon database needs half a second or more to wake; whoever waits for longer is told to come back.
    connectionTimeoutMillis: 2_000,
    ...(timeout > 0 ? { query_timeout: timeout + 1_000 } : {}),
    // Prepared statements go with their connection, so their number is bounded.
    maxLifetimeSeconds: 600,
    // PgBouncer in front of Neon refuses connections that set it.
    ...(isPooled(url) ? {} : { statement_timeout: timeout }),
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
