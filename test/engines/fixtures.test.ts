// Every folder test/fixtures/<engine>/<case>/ is a test: page.html or page.json and input.json go in, expected.json must come out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/ingest/extract.ts'
import { compact } from './compact.ts'
import { fixtures, inputOf } from './fixtures.ts'

describe('a page of each forum engine', () => {
  test.each(fixtures)('$name is read as its expected.json says', ({ folder, engine }) => {
    const path = join(folder, 'expected.json')
    expect(existsSync(path), `${path} is missing`).toBe(true)
    const extraction = extract(inputOf(folder), { receivedAt: new Date('2026-01-01T00:00:00Z') })
    expect(extraction.engine).toBe(engine)
    expect(compact(extraction.thread)).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  test('every fixture folder holds a page', () => {
    for (const { folder } of fixtures)
      expect(readdirSync(folder).join()).toMatch(/page\.(html|json)/)
  })
})
