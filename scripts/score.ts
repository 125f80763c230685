// Extracts every page of a corpus folder and lets that folder's own score.mjs judge the result.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../src/ingest/extract.ts'
import { type Input, idsOf, inputOf, predictionOf } from './corpus.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', default: 'dev' },
    input: { type: 'string', default: 'html' },
    engine: { type: 'string' },
    json: { type: 'string' },
    keep: { type: 'string' },
  },
})

// The scorer runs only under its own path, which a link is not.
const corpus = realpathSync(resolve(values.corpus))
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'forumql-score-'))
mkdirSync(folder, { recursive: true })
const failures: string[] = []
const read: string[] = []
let slowest = { id: '', ms: 0 }
for (const id of idsOf(corpus, values.set)) {
  const input = inputOf(corpus, id, values.input as Input)
  if (input === null) continue
  read.push(id)
  const started = performance.now()
  try {
    const result = extract(input, { engine: values.engine ?? null, receivedAt: new Date() })
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(predictionOf(result), null, 1))
  } catch (error) {
    failures.push(`${id}: ${error instanceof Error ? error.message : error}`)
    writeFileSync(join(folder, `${id}.json`), '{}')
  }
  const ms = performance.now() - started
  if (ms > slowest.ms) slowest = { id, ms }
}
const json = values.json ? ['--json', resolve(values.json)] : []
const args = [
  join(corpus, 'score.mjs'),
  '--pred',
  folder,
  '--ids',
  read.join(','),
  '--pages',
  ...json,
]
const report = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
console.log(report)
if (failures.length > 0)
  console.log(`no posts from ${failures.length} pages:\n${failures.join('\n')}`)
console.log(`slowest: ${slowest.id}, ${Math.round(slowest.ms)} ms`)
if (!values.keep) rmSync(folder, { recursive: true })
