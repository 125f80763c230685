// The whole report, and the verdict on those of its figures that no noise can touch.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Size } from './data/size.ts'
import type { GrowthResult } from './growth.ts'
import type { IngestResult } from './ingest/ingest.ts'
import type { ReadResult } from './reads.ts'
import { growthTable } from './report/growth.ts'
import { ingestTable } from './report/ingest.ts'
import { details, PRODUCT, summary } from './report/reads.ts'

export interface Results {
  readonly size: Size
  readonly reads: readonly ReadResult[]
  readonly growth: readonly GrowthResult[]
  readonly growthSizes: readonly Size[]
  readonly ingest: IngestResult | null
}

export function report({ size, reads, growth, growthSizes, ingest }: Results): string {
  return [
    `${new Date().toISOString().slice(0, 10)} · ${machine()} · ` +
      `${size.threads.toLocaleString('en')} threads, ${size.posts.toLocaleString('en')} posts`,
    ...(reads.length > 0 ? ['## In short', summary(reads), '## In full'] : []),
    ...reads.map(details),
    ...(growthSizes.length > 0 ? ['## Growth', growthTable(growth, growthSizes)] : []),
    ...(ingest ? ['## Ingestion', ingestTable(ingest)] : []),
  ].join('\n\n')
}

/** What is wrong with the figures that are the same on every machine; empty where nothing is. */
export function faults({ reads, ingest }: Results): readonly string[] {
  const slow = reads
    .filter(({ statements }) => statements.get(PRODUCT) !== 1)
    .map(
      ({ operation, statements }) =>
        `${operation} takes ${statements.get(PRODUCT)} statements, not 1`,
    )
  if (!ingest) return slow
  const { rowsWrittenByUnchangedPage: rows, race } = ingest
  return [
    ...slow,
    ...(rows === 0 ? [] : [`an unchanged page writes ${rows} rows`]),
    ...(race.lost === 0 ? [] : [`the race lost ${race.lost} posts`]),
    ...(race.deadlocks === 0 ? [] : [`the race met ${race.deadlocks} deadlocks`]),
  ]
}

const FILE = 'docs/performance.md'
const BETWEEN_MARKERS = /(?<=<!-- generated: npm run bench -- --write -->\n)[\s\S]*(?=<!-- end -->)/

export function write(text: string): void {
  const page = readFileSync(FILE, 'utf8')
  writeFileSync(
    FILE,
    page.replace(BETWEEN_MARKERS, () => `\n${text}\n\n`),
  )
}

function machine(): string {
  const [first] = cpus()
  const postgres = execFileSync('uname', ['-sm'], { encoding: 'utf8' }).trim()
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${postgres}, Node ${process.versions.node}`
}
