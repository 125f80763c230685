import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, it } from 'vitest'

const folder = 'drizzle/migrations/meta'

it('have nothing left to do: the tables are declared as the migrations make them', async () => {
  const { entries } = JSON.parse(readFileSync(`${folder}/_journal.json`, 'utf8'))
  const latest = String(entries.at(-1).idx).padStart(4, '0')
  const stored = JSON.parse(readFileSync(`${folder}/${latest}_snapshot.json`, 'utf8'))
  const files = readdirSync('drizzle').filter((name) => name.endsWith('.ts'))
  const parts = await Promise.all(files.map((name) => import(resolve('drizzle', name))))
  const declared = generateDrizzleJson(Object.assign({}, ...parts), stored.id)
  expect(
    await generateMigration(stored, declared),
    'a file of drizzle/ changed: run npm run db:generate and commit the migration',
  ).toEqual([])
})
