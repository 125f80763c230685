// What stands between the Neon driver and Neon's databases, for any Postgres: a WebSocket on one side, TCP on the other.
import { once } from 'node:events'
import { connect } from 'node:net'
import { createWebSocketStream, WebSocketServer } from 'ws'

export interface NeonGateway {
  /** host:port, as FORUMQL_NEON_PROXY takes it. */
  readonly address: string
  close(): Promise<void>
}

export async function openNeonGateway(): Promise<NeonGateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (socket, request) => {
    const target = new URL(request.url ?? '', 'ws://gateway').searchParams.get('address')
    const tcp = connect(Number(target?.split(':')[1]), target?.split(':')[0])
    const stream = createWebSocketStream(socket)
    stream.pipe(tcp).pipe(stream)
    stream.on('error', () => tcp.destroy())
    tcp.on('error', () => stream.destroy())
  })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    address: `127.0.0.1:${port}`,
    async close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
      await once(server, 'close')
    },
  }
}
