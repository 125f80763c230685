// A way to the database that takes time, and counts the statements that pass. Runs as a process of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { freePort } from '../data/postgres.ts'

export interface DatabaseProxy {
  /** The database's address by this way. */
  readonly url: string
  /** Statements that were executed since it was started. */
  statements(): Promise<number>
  stop(): void
}

export async function startProxy(databaseUrl: string, delayMs: number): Promise<DatabaseProxy> {
  const port = await freePort()
  const target = new URL(databaseUrl)
  const child = fork(
    fileURLToPath(import.meta.url),
    [String(port), target.hostname, target.port || '5432', String(delayMs)],
    { execArgv: ['--import', 'tsx'] },
  )
  await once(child, 'message')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    async statements() {
      child.send('statements')
      const [count] = await once(child, 'message')
      return count as number
    },
    stop: () => void child.kill(),
  }
}

/** Counts messages of the protocol that make the server execute something: Query and Execute. */
function statementCounter(count: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let isStarted = false
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    for (;;) {
      // The first message has no type.
      const head = isStarted ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readUInt32BE(head)
      if (rest.length < length) return
      if (isStarted && (rest[0] === 0x51 || rest[0] === 0x45)) count()
      isStarted = true
      rest = rest.subarray(length)
    }
  }
}

function run([port, host, targetPort, delay]: string[]): void {
  const delayMs = Number(delay)
  let statements = 0
  const pass = (from: Socket, to: Socket, look?: (chunk: Buffer) => void) => {
    const later = delayMs > 0 ? (work: () => void) => void setTimeout(work, delayMs) : setImmediate
    from.on('data', (chunk) => {
      look?.(chunk)
      later(() => void to.write(chunk))
    })
    from.on('error', () => to.destroy())
    from.on('close', () => later(() => void to.end()))
  }
  createServer({ noDelay: true }, (client) => {
    const database = connect({ host: host ?? '', port: Number(targetPort), noDelay: true })
    pass(
      client,
      database,
      statementCounter(() => statements++),
    )
    pass(database, client)
  }).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
  process.on('message', () => process.send?.(statements))
  process.on('disconnect', () => process.exit())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv.slice(2))
