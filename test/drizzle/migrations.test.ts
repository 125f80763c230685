import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, it } from 'vitest'
import * as schema from '../../drizzle/schema.ts'

const folder = 'drizzle/migrations/meta'

it('have nothing left to do: the tables are declared as the migrations make them', async () => {
  const { entries } = JSON.parse(readFileSync(`${folder}/_journal.json`, 'utf8'))
  const latest = String(entries.at(-1).idx).padStart(4, '0')
  const stored = JSON.parse(readFileSync(`${folder}/${latest}_snapshot.json`, 'utf8'))
  const declared = generateDrizzleJson(schema, stored.id)
  expect(
    await generateMigration(stored, declared),
    'drizzle/schema.ts changed: run npm run db:generate and commit the migration',
  ).toEqual([])
})
