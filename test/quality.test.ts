// Floors that only rise: raise a figure when the measure has risen, never lower one.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import floors from './quality.json' with { type: 'json' }

const corpus = '../shared/corpus'
const pairs = '../shared/provenance/stories.jsonl'
const { stories, ...extraction } = floors

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forumql-quality-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!existsSync(corpus))(
  'extraction on real pages (skipped where no corpus lies)',
  () => {
    it.each(Object.entries(extraction))(
      'does not fall below its floors: %s',
      async (input, expected) => {
        const file = join(folder, 'score.json')
        const args = [
          'scripts/score.ts',
          '--corpus',
          corpus,
          '--input',
          ...input.split(' '),
          '--json',
          file,
        ]
        await promisify(execFile)('npx', ['tsx', ...args], { maxBuffer: 1e8 })
        const { overall } = JSON.parse(readFileSync(file, 'utf8'))
        for (const [path, floor] of Object.entries(expected)) {
          const [part = '', name = ''] = path.split('.')
          expect(overall[part][name], `${input} ${path}`).toBeGreaterThanOrEqual(floor)
        }
      },
      180_000,
    )
  },
)

it.skipIf(!existsSync(pairs))(
  'stories on labelled pairs do not fall below their floors (skipped where no pairs lie)',
  async () => {
    const file = join(folder, 'stories.json')
    const args = ['scripts/score-stories.ts', '--data', pairs, '--json', file]
    await promisify(execFile)('npx', ['tsx', ...args])
    const score = JSON.parse(readFileSync(file, 'utf8'))
    for (const [name, floor] of Object.entries(stories)) {
      expect(score[name], name).toBeGreaterThanOrEqual(floor)
    }
  },
  120_000,
)
