// The ingest pass as a table of ratios to COPY.
import type { IngestResult } from '../ingest/ingest.ts'
import { median } from '../measure/statistics.ts'
import { decimals, table } from './table.ts'

export function ingestTable({ writers, rowsWrittenByUnchangedPage, race }: IngestResult): string {
  const limit = writers[0]
  const share = (rates: readonly number[], of: readonly number[] | undefined) =>
    rates.length > 0 ? decimals(median(rates) / median(of ?? [])) : '–'
  const rows = writers.map(({ writer, near, far, unchanged, statements }) => [
    writer,
    share(near, limit?.near),
    share(far, limit?.near),
    share(unchanged, limit?.near),
    decimals(statements),
  ])
  const head = ['pages/s, share of COPY', 'near', 'far', 'an unchanged page again']
  return [
    table([...head, 'statements a page'], rows),
    `An unchanged page writes ${rowsWrittenByUnchangedPage} rows. Six clients that wrote pages with the same new authors ` +
      `lost ${race.lost} of ${race.posts} posts and met ${race.deadlocks} deadlocks.`,
    `1.00 stood for ${Math.round(median(limit?.near ?? []))} pages/s.`,
  ].join('\n\n')
}
