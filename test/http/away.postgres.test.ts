// A real Postgres that is full, stops, and comes back.
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openNodePostgres } from '../../src/store/node-postgres.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'

/** Between the pool and Postgres; closed, it looks as a stopped Postgres does. */
interface Way {
  readonly port: number
  close(): Promise<void>
  open(): Promise<void>
}

async function openWay(target: number): Promise<Way> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    const onward = connect(target, '127.0.0.1')
    for (const end of [socket, onward]) {
      sockets.add(end)
      end.on('error', () => {})
    }
    socket.pipe(onward).pipe(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async open() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

let way: Way
let postgres: TestPostgres
let database: OpenDatabase
let app: App

beforeAll(async () => {
  postgres = await createTestPostgres()
  const url = new URL(postgres.url)
  way = await openWay(Number(url.port))
  url.port = String(way.port)
  database = openNodePostgres(url.href, () => {})
  app = createApp({
    settings: { token: null, introspection: true },
    now: () => new Date(),
    log: () => {},
  })
})

afterAll(async () => {
  await database?.close()
  await way?.close()
  await postgres?.drop()
})

const ask = () =>
  app(new Request('http://localhost/graphql?query={forums(first:1){totalCount}}'), database.db)

test('whoever finds every connection taken is told to come back within about a second', async () => {
  const busy = Array.from({ length: 10 }, async () => database.db.execute(sql`select pg_sleep(3)`))
  const start = performance.now()
  const { status, headers } = await ask()
  expect(performance.now() - start).toBeLessThan(1_500)
  expect([status, headers.get('retry-after')]).toEqual([503, '1'])
  await Promise.all(busy)
  expect((await ask()).status).toBe(200)
})

test('a database that stops is 503 at once, and 200 as soon as it is back', async () => {
  expect((await ask()).status).toBe(200)
  await way.close()
  const start = performance.now()
  const { status, headers } = await ask()
  expect(performance.now() - start).toBeLessThan(1_500)
  expect([status, headers.get('retry-after')]).toEqual([503, '1'])
  await way.open()
  expect((await ask()).status).toBe(200)
})

test('a statement whose connection is ended in the middle runs again', async () => {
  await ask()
  const answers = Array.from({ length: 5 }, ask)
  await way.close()
  await way.open()
  for (const { status } of await Promise.all(answers)) expect(status).toBe(200)
})
