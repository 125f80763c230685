// Hostile operations: each is refused quickly and in few words. The generators are not part of the project.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, openClient } from './client.ts'

const FILE = '../shared/attacks/graphql-attacks.json'

interface Spec {
  readonly query?: string
  readonly pre?: string
  readonly unit?: string
  readonly count?: number
  readonly post?: string
  readonly pre2?: string
  readonly unit2?: string
  readonly count2?: number
  readonly open?: string
  readonly close?: string
  readonly depth?: number
  readonly core?: string
}

interface Attack {
  readonly name: string
  readonly class: string
  readonly spec: Spec
}

const attacks: Attack[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []

describe.skipIf(attacks.length === 0)(`attacks of ${FILE} (skipped where it is absent)`, () => {
  let database: OpenDatabase
  let client: Client
  let explorable: Client

  beforeAll(async () => {
    database = await openTestDatabase()
    client = openClient(database.db, { introspection: false })
    explorable = openClient(database.db)
    await client.ask('{ __typename }')
  })
  afterAll(() => database.close())

  test.each(attacks.map((attack) => [attack.name, attack] as const))(
    '%s is refused',
    async (_, attack) => {
      const body = JSON.stringify({ query: build(attack.spec) })
      const start = performance.now()
      const { status, text } = await client.ask('', {}, { body })
      const ms = performance.now() - start
      expect(status, text.slice(0, 300)).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text.length).toBeLessThan(2_000)
      expect(ms).toBeLessThan(250)
    },
  )

  test('the circular introspection is refused where introspection is on', async () => {
    const attack = attacks.find(({ name }) => name === 'introspection-circular')
    const { status } = await explorable.ask(build(attack?.spec ?? {}))
    expect(status).toBe(400)
  })
})

function build(spec: Spec): string {
  if (spec.query !== undefined) return spec.query
  const { pre = '', unit = '', count = 0, post = '', open = '', close = '' } = spec
  const { depth = 0, core = '', pre2 = '', unit2 = '', count2 = 0 } = spec
  const nested = open.repeat(depth) + core + close.repeat(depth)
  return pre + repeated(unit, count) + nested + post + pre2 + repeated(unit2, count2)
}

const repeated = (unit: string, count: number): string =>
  Array.from({ length: count }, (_, i) =>
    unit.replaceAll('{i+1}', String(i + 1)).replaceAll('{i}', String(i)),
  ).join('')
