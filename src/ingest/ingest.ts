// The pipeline: one document in, one stored thread out. Extract, attribute, identify, write: pure in the middle.
import type { ingestions } from '../../drizzle/schema.ts'
import type { PageInput, Warning } from '../model.ts'
import type { Database } from '../store/db.ts'

export interface IngestRequest {
  readonly input: PageInput
  /** Warnings that came up while the document was received. */
  readonly warnings: readonly Warning[]
  /** Extractor to use instead of the best match. */
  readonly engine: string | null
  readonly idempotencyKey: string | null
  readonly trigger: 'MUTATION' | 'CLI'
}

export interface IngestResult {
  readonly ingestion: typeof ingestions.$inferSelect
  readonly threadIds: readonly string[]
}

/** @throws AppError where the document is refused: nothing is stored then. */
export async function ingest(
  _request: IngestRequest,
  _context: { db: Database; now: () => Date },
): Promise<IngestResult> {
  throw new Error('in the making')
}
