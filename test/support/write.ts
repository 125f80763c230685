// Writes an extraction as a page that was seen at a time, for tests of the store.
import { sql } from 'drizzle-orm'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { Extraction, PageInput } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'
import type { Database } from '../../src/store/db.ts'
import { type WriteResult, writePage } from '../../src/store/write-page/write-page.ts'
import { page } from './extraction.ts'

export interface Seen {
  /** RFC 3339. */
  readonly at: string
  readonly input?: Partial<PageInput>
  readonly attributions?: readonly Attribution[]
  /** Names the document; otherwise every write is one of its own. */
  readonly payload?: string
}

let documents = 0

export function writeSeen(db: Database, shown: Extraction, seen: Seen): Promise<WriteResult> {
  const { at, input = {}, attributions = [], payload = `document ${++documents}` } = seen
  const records = pageRecords({
    extraction: shown,
    input: page({ fetchedAt: new Date(at), ...input }),
    posts: shown.thread.posts.map((post) => ({ post, attributions, bodyText: post.text })),
    receivedAt: new Date(at),
    extractorVersion: '1',
  })
  const ingestion = {
    id: `ing_${payload.replaceAll(/\W/g, '_')}`,
    idempotencyKey: null,
    payloadSha256: payload,
    trigger: 'MUTATION',
    inputKind: 'HTML',
    pageNumber: null,
    url: null,
    engine: 'test',
    engineConfidence: 1,
    extractorVersion: '1',
    warnings: [],
    receivedAt: at,
  } as const
  return writePage(db, ingestion, records)
}

export async function rowsOf<Row = Record<string, unknown>>(
  db: Database,
  query: string,
): Promise<Row[]> {
  return ((await db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}
