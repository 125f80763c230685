// The app as an HTTP server on Node. Opens a port; knows no route and no database.
import { FastResponse, serve } from 'srvx/node'
import { AppError } from '../errors.ts'

export interface Listening {
  /** Address with the port that was really taken. */
  readonly url: string
  /** Lets running requests finish, but not for longer than five seconds. */
  close(): Promise<void>
}

// Writes texts as they are, where Node's own makes a stream of each.
globalThis.Response = FastResponse as unknown as typeof Response

/** @throws AppError UNAVAILABLE if the port or the host cannot be had. */
export async function listen(
  app: (request: Request) => Promise<Response>,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const server = serve({
    fetch: app,
    port,
    hostname: host,
    manual: true,
    silent: true,
    gracefulShutdown: false,
  })
  try {
    await server.serve()
  } catch (cause) {
    throw new AppError('UNAVAILABLE', reasonOf(cause, port, host), { cause })
  }
  return {
    url: server.url ?? `http://${host}:${port}/`,
    async close() {
      const force = setTimeout(() => void server.close(true), 5_000)
      await server.close()
      clearTimeout(force)
    },
  }
}

/** @param header in which a trusted proxy tells it; else the other end of the connection is the client. */
export function addressOf(request: Request, header: string | null): string | null {
  const told = header === null ? null : request.headers.get(header)
  // A proxy adds to what it was told: only the last word is its own.
  return told?.split(',').at(-1)?.trim() || ((request as { ip?: string }).ip ?? null)
}

function reasonOf(cause: unknown, port: number, host: string): string {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or set PORT to another one (PORT=0: any free one).`
  if (code === 'EACCES') return `Port ${port} needs more rights. Set PORT to one above 1023.`
  return `HOST ${host} cannot be listened on (${code}). Example: HOST=127.0.0.1`
}
