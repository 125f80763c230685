// The real drivers against a real Postgres: Neon's through a WebSocket, node-postgres over TCP.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Database, OpenDatabase } from '../../src/store/db.ts'
import { migrate } from '../../src/store/migrate.ts'
import { pendingMigrations } from '../../src/store/migrations.ts'
import { openDatabase } from '../../src/store/open.ts'
import { type NeonGateway, openNeonGateway } from '../support/neon-gateway.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'

let postgres: TestPostgres
let gateway: NeonGateway

beforeAll(async () => {
  ;[postgres, gateway] = await Promise.all([createTestPostgres(), openNeonGateway()])
})

afterAll(async () => {
  await gateway?.close()
  await postgres?.drop()
})

async function open(driver: 'neon' | 'pg', lost: Error[] = []): Promise<OpenDatabase> {
  const settings = {
    databaseUrl: postgres.url,
    driver,
    neonProxy: gateway.address,
    dataDir: 'unused',
  }
  const opened = await openDatabase(settings, (error) => lost.push(error))
  onTestFinished(() => opened.close())
  return opened
}

async function rows(db: Pick<Database, 'execute'>, query: ReturnType<typeof sql>) {
  const result = (await db.execute(query)) as unknown as { rows: Record<string, unknown>[] }
  return result.rows
}

describe.each(['neon', 'pg'] as const)('the %s driver', (driver) => {
  it('asks and is answered, with parameters and in transactions', async () => {
    const { db } = await open(driver)
    expect(await rows(db, sql`select ${'naïve ⟶ text'} as text, 1 + 1 as sum`)).toEqual([
      { text: 'naïve ⟶ text', sum: 2 },
    ])
    const before = await db.transaction((tx) => rows(tx, sql`select txid_current() as id`))
    expect(before).toHaveLength(1)
  })

  it('lets no statement run for longer than ten seconds', async () => {
    const { db } = await open(driver)
    expect(await rows(db, sql`show statement_timeout`)).toEqual([{ statement_timeout: '10s' }])
  })

  it('survives that its connection is ended while it idles', async () => {
    const lost: Error[] = []
    const { db } = await open(driver, lost)
    const [own] = await rows(db, sql`select pg_backend_pid() as pid`)
    const { db: other } = await open('pg')
    await other.execute(sql`select pg_terminate_backend(${own?.pid}::int)`)
    await expect.poll(() => lost.length).toBeGreaterThan(0)
    expect(await rows(db, sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  it('survives that its connection is ended within a transaction', async () => {
    const { db } = await open(driver)
    const { db: other } = await open('pg')
    const broken = db.transaction(async (tx) => {
      const [own] = await rows(tx, sql`select pg_backend_pid() as pid`)
      await other.execute(sql`select pg_terminate_backend(${own?.pid}::int)`)
      await tx.execute(sql`select 1`)
    })
    await expect(broken).rejects.toThrow()
    expect(await rows(db, sql`select 1 as one`)).toEqual([{ one: 1 }])
  })
})

describe('migrations', () => {
  it('are applied once, however many processes start at the same time', async () => {
    const { db } = await open('pg')
    await db.execute(sql`drop schema drizzle cascade`)
    await db.execute(sql`drop schema public cascade`)
    await db.execute(sql`create schema public`)
    const missing = await pendingMigrations(db)
    expect(missing.length).toBeGreaterThan(0)

    const runs = await Promise.all(
      ['neon', 'pg', 'pg'].map(async (driver) => {
        const { db: own } = await open(driver as 'neon' | 'pg')
        return migrate(own, 'drizzle/migrations')
      }),
    )
    expect(runs.flat()).toEqual(missing)
    expect(await pendingMigrations(db)).toEqual([])
  })
})
