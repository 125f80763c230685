// The audits of the GraphQL-over-HTTP specification, run against the handler itself.
import { type AuditResult, serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, openClient } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())

const audits = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: async (url: string, init?: RequestInit) => {
    const { status, headers, text } = await client.send(new Request(url, init))
    return new Response(text, { status, headers })
  },
})

// The second time, operations are known, and go another way.
describe.each(['at first', 'again'])('%s', () => {
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    'audit %s: %s',
    async (_id, _name, audit) => {
      const result: AuditResult = await audit.fn()
      expect(result.status, JSON.stringify(result)).toBe('ok')
    },
  )
})

test('all audits are there', () => {
  expect(audits.length).toBeGreaterThanOrEqual(61)
})
