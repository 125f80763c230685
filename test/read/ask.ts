// Asks the API over a real Postgres, as test/graphql/client.ts does over PGlite.
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { createGraphql } from '../../src/graphql/server.ts'
import { toResponse } from '../../src/http/answers.ts'
import type { Database } from '../../src/store/db.ts'
import { createTestPostgres, openPool } from '../support/postgres.ts'

export interface Asking {
  readonly pool: pg.Pool
  readonly db: Database
  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  ask(query: string, variables?: Record<string, unknown>): Promise<any>
  /** The codes of the errors of an answer. */
  refusals(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>
  close(): Promise<void>
}

export async function openAsking(): Promise<Asking> {
  const server = await createTestPostgres()
  const pool = openPool(server.url)
  const db = drizzle(pool) as unknown as Database
  const settings = { token: null, introspection: false }
  const graphql = createGraphql({ now: () => new Date(), log: () => {}, settings })

  async function bodyOf(query: string, variables: Record<string, unknown>) {
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json' },
    })
    const notes = { requestId: 'r', operation: null, errorCodes: [] }
    return await toResponse(await graphql.handle(request, { db, notes })).json()
  }

  return {
    pool,
    db,
    async ask(query, variables = {}) {
      const { data, errors } = await bodyOf(query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    async refusals(query, variables = {}) {
      const { errors = [] } = await bodyOf(query, variables)
      return errors.map((error: { extensions: { code: string } }) => error.extensions.code)
    },
    async close() {
      await graphql.stop()
      await pool.end()
      await server.drop()
    },
  }
}
