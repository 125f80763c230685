// Extracts every page of a corpus folder and lets that folder's own score.mjs judge the result.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { extract } from '../src/ingest/extract.ts'
import type { Extraction, PageInput } from '../src/model.ts'

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

const corpus = resolve(values.corpus)
const split: Record<string, string[]> = JSON.parse(readFileSync(join(corpus, 'split.json'), 'utf8'))
const ids = values.set === 'all' ? Object.values(split).flat() : (split[values.set] ?? [])
const gunzip = (path: string) => gunzipSync(readFileSync(join(corpus, path))).toString('utf8')

function inputOf(id: string): PageInput | null {
  const common = { fetchedAt: null, timezone: null, language: null, forum: null }
  if (values.input === 'html') {
    const gold = JSON.parse(readFileSync(join(corpus, 'gold', `${id}.json`), 'utf8'))
    return { ...common, kind: 'html', content: gunzip(`pages/${id}.html.gz`), url: gold.url }
  }
  try {
    const content = gunzip(`text/${id}.${values.input}.txt.gz`)
    return { ...common, kind: 'text', content, url: null }
  } catch {
    return null // only some pages have a text dump
  }
}

const predictionOf = ({ thread }: Extraction) => ({
  title: thread.title,
  posts: thread.posts.map((post) => ({
    author: post.author?.name ?? null,
    publishedAt: post.publishedAt?.at ?? null,
    permalink: post.url,
    text: post.text,
  })),
})

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'forumql-score-'))
mkdirSync(folder, { recursive: true })
const failures: string[] = []
const read: string[] = []
let slowest = { id: '', ms: 0 }
for (const id of ids) {
  const input = inputOf(id)
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
