// `npm run bench:extraction`: what extraction costs beside the bare parse of the same pages and beside a reader view.
// Rounds are interleaved in one process after a warm-up, and only ratios of CPU time are compared: the machine may be busy.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { load } from 'cheerio/slim'
import { build } from 'esbuild'
import { idsOf, inputOf } from '../scripts/corpus.ts'
import type { PageInput } from '../src/model.ts'

const { values: flags } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    rounds: { type: 'string', default: '5' },
    /** Only every so many pages: a quick look. */
    every: { type: 'string', default: '1' },
  },
})

interface Contender {
  readonly name: string
  read(page: PageInput): unknown
}

interface Cost {
  readonly cpu: number
  readonly wall: number
}

const BUNDLE = 'dist/bench/extract.mjs'
const READER_VIEW = 'bench/contenders/readability'
const SECONDS = 1e-6

if (existsSync(flags.corpus)) await main(pagesOf(flags.corpus, Number(flags.every)))
else console.log(`Extraction is not measured: there is no corpus at ${flags.corpus}.`)

async function main(pages: ReadonlyMap<string, PageInput>): Promise<void> {
  const ours = await extraction()
  const slowest = slowestOf(ours[1], pages)
  for (const contender of ours) cost(contender, pages)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const contenders = [...ours, ...readerView()]
  for (const contender of contenders.slice(ours.length)) cost(contender, pages)
  const rounds = Array.from({ length: Number(flags.rounds) }, () =>
    contenders.map((contender) => cost(contender, pages)),
  )
  console.log(`${pages.size} pages, ${rounds.length} rounds; median ratio to the bare parse`)
  for (const [index, { name }] of contenders.entries()) {
    const ratio = (of: keyof Cost) =>
      median(rounds.map((round) => (round[index]?.[of] ?? 0) / (round[0]?.[of] ?? 1)))
    console.log(`${name.padEnd(36)} CPU ${times(ratio('cpu'))}   wall ${times(ratio('wall'))}`)
  }
  console.log(`slowest page: ${slowest.id}, ${Math.round(slowest.ms)} ms on its first reading`)
  console.log(`peak memory of the process, without the reader view: ${peak} MB`)
}

function pagesOf(corpus: string, every: number): Map<string, PageInput> {
  const ids = idsOf(corpus, 'dev').filter((_, index) => index % every === 0)
  return new Map(
    ids.flatMap((id) => {
      const page = inputOf(corpus, id, 'html')
      return page === null ? [] : [[id, page]]
    }),
  )
}

/** Bundled as it is deployed: a loader that compiles on the fly slows every closure down. */
async function extraction(): Promise<[Contender, Contender, Contender]> {
  await build({
    entryPoints: ['src/ingest/extract.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const { extract }: typeof import('../src/ingest/extract.ts') = await import(`../${BUNDLE}`)
  const receivedAt = new Date()
  return [
    {
      name: 'bare parse (cheerio, htmlparser2)',
      read: ({ content }) => load(content, { xml: { xmlMode: false, decodeEntities: true } }),
    },
    { name: 'extraction', read: (page) => extract(page, { receivedAt }) },
    {
      name: 'extraction, generic reader only',
      read: (page) => extract(page, { receivedAt, engine: 'generic' }),
    },
  ]
}

function readerView(): Contender[] {
  if (!existsSync(`${READER_VIEW}/node_modules`)) {
    console.log(`Readability is left out: it is not installed (npm ci --prefix ${READER_VIEW}).`)
    return []
  }
  const require = createRequire(`${process.cwd()}/${READER_VIEW}/package.json`)
  const { Readability } = require('@mozilla/readability')
  const { parseHTML } = require('linkedom')
  return [
    {
      name: 'Readability with linkedom',
      read: ({ content }) => new Readability(parseHTML(content).document).parse(),
    },
  ]
}

function cost({ read }: Contender, pages: ReadonlyMap<string, PageInput>): Cost {
  const startedCpu = process.cpuUsage()
  const started = performance.now()
  for (const page of pages.values()) attempt(() => read(page))
  const { user, system } = process.cpuUsage(startedCpu)
  return { cpu: (user + system) * SECONDS, wall: (performance.now() - started) / 1000 }
}

function slowestOf({ read }: Contender, pages: ReadonlyMap<string, PageInput>) {
  let slowest = { id: '', ms: 0 }
  for (const [id, page] of pages) {
    const started = performance.now()
    attempt(() => read(page))
    const ms = performance.now() - started
    if (ms > slowest.ms) slowest = { id, ms }
  }
  return slowest
}

/** A page that is refused costs what it costs. */
function attempt(read: () => unknown): void {
  try {
    read()
  } catch {}
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`.padStart(9)
}
