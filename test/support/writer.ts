// Writes extractions as the pipeline does, for tests of what is stored: each a second after the one before.
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { Extraction, PageInput } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'
import type { Database } from '../../src/store/db.ts'
import { type WriteResult, writePage } from '../../src/store/write-page/write-page.ts'
import { page } from './extraction.ts'

export interface Writing {
  readonly input?: Partial<PageInput>
  /** Of every post. */
  readonly attributions?: readonly Attribution[]
  readonly extractorVersion?: string
}

export type Write = (shown: Extraction, writing?: Writing) => Promise<WriteResult>

export function createWriter(db: Database): Write {
  let clock = Date.parse('2026-01-01T00:00:00Z')
  return async (shown, { input, attributions = [], extractorVersion = '1' } = {}) => {
    clock += 1000
    const records = pageRecords({
      extraction: shown,
      input: page(input),
      posts: shown.thread.posts.map((each) => ({ post: each, attributions, bodyText: each.text })),
      receivedAt: new Date(clock),
      extractorVersion,
    })
    const ingestion = {
      id: `ing_${clock}`,
      isKeyed: false,
      idempotencyKey: null,
      payloadSha256: String(clock),
      trigger: 'MUTATION',
      inputKind: 'HTML',
      pageNumber: null,
      url: null,
      engine: 'test',
      engineConfidence: 1,
      extractorVersion,
      warnings: [],
      receivedAt: new Date(clock).toISOString(),
    } as const
    return await writePage(db, ingestion, records)
  }
}
