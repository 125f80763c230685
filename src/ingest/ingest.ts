// The pipeline: one document in, one stored thread out. Extract, attribute, derive records, write; pure in the middle.
import { createHash } from 'node:crypto'
import type { ingestions } from '../../drizzle/schema.ts'
import { AppError } from '../errors.ts'
import { anonymousForumId, idOf, shortHash } from '../identity.ts'
import type { Extraction, PageInput, Selectors, Warning } from '../model.ts'
import type { Database } from '../store/db.ts'
import { findForum } from '../store/find-forum.ts'
import type { PageRecords } from '../store/page-records.ts'
import { type IngestionRecord, writePage } from '../store/write-page/write-page.ts'
import { attributePosts } from './attribute-posts.ts'
import { pageRecords } from './records/records.ts'
import { extractorVersion } from './version.ts'

export interface IngestRequest {
  readonly input: PageInput
  /** Warnings that came up while the document was received. */
  readonly warnings: readonly Warning[]
  /** Extractor to use instead of the best match. */
  readonly engine: string | null
  /** Selectors to use instead of any extractor. */
  readonly selectors: Selectors | null
  /** The caller's own; keys of different callers never meet. */
  readonly idempotencyKey: string | null
  readonly caller: string | null
  /** The only forum that may be written to; null for all. */
  readonly onlyForum: string | null
  readonly trigger: 'MUTATION' | 'CLI' | 'WEBHOOK'
}

export interface IngestContext {
  readonly db: Database
  readonly now: () => Date
}

export interface IngestResult {
  readonly ingestion: typeof ingestions.$inferSelect
  readonly threadIds: readonly string[]
}

/** @throws AppError where the document is refused: nothing is stored then. */
export async function ingest(
  request: IngestRequest,
  { db, now }: IngestContext,
): Promise<IngestResult> {
  const receivedAt = now()
  // The html parser is most of the code's size: a process that only answers queries never loads it.
  const { extract } = await import('./extract.ts')
  const { input, engine, selectors } = request
  const extraction = extract(input, { engine, selectors, receivedAt })
  const ingestion = ingestionRecord(request, extraction, receivedAt)
  const records = await claimForum(db, extraction, input, receivedAt)
  checkForum(records, request.onlyForum)
  const result = await writePage(db, ingestion, records)
  if (result.kind === 'conflict') {
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotencyKey was used with another document. Use a new key for a new document.',
      { field: ['idempotencyKey'] },
    )
  }
  const { idempotencyKey: _, ...row } = ingestion
  return {
    ingestion: {
      ...row,
      status: result.status,
      counts: result.counts,
      threadId: result.threadId,
      receivedAt,
      finishedAt: now(),
    },
    threadIds: result.threadId === null ? [] : [result.threadId],
  }
}

function checkForum({ forum }: PageRecords, onlyForum: string | null): void {
  if (onlyForum === null || forum.id === onlyForum) return
  throw new AppError(
    'FORBIDDEN',
    `This token may only write to ${onlyForum}; the document is of ` +
      `${forum.baseUrl ?? forum.name ?? 'no forum that it names. Give its url'}.`,
  )
}

/** A document that names no forum belongs where its thread or its posts are known. */
async function claimForum(
  db: Database,
  extraction: Extraction,
  input: PageInput,
  receivedAt: Date,
): Promise<PageRecords> {
  const page = {
    extraction,
    input,
    receivedAt,
    extractorVersion,
    posts: attributePosts(extraction, input),
  }
  const records = pageRecords(page)
  if (records.forum.id !== anonymousForumId) return records
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key)
  const forumId = await findForum(db, keys(records.threadKeys), keys(records.postKeys))
  return forumId === null || forumId === anonymousForumId
    ? records
    : pageRecords({ ...page, forumId })
}

function ingestionRecord(
  { input, warnings, idempotencyKey: key, caller, trigger, engine, selectors }: IngestRequest,
  extraction: Extraction,
  receivedAt: Date,
): IngestionRecord {
  const payloadSha256 = createHash('sha256')
    .update(JSON.stringify([input, engine, selectors]))
    .digest('hex')
  const idempotencyKey = key === null ? null : shortHash([caller ?? '', key])
  return {
    id:
      idempotencyKey === null
        ? idOf('ingestion', 'payload', payloadSha256)
        : idOf('ingestion', 'key', idempotencyKey, payloadSha256),
    idempotencyKey,
    payloadSha256,
    trigger,
    inputKind: inputKinds[input.kind],
    url: input.url,
    engine: extraction.engine,
    engineConfidence: extraction.confidence,
    extractorVersion,
    warnings: withoutRepeats([...warnings, ...extraction.warnings]),
    receivedAt: receivedAt.toISOString(),
  }
}

const inputKinds = { html: 'HTML', text: 'TEXT', json: 'DISCOURSE_JSON' } as const

const withoutRepeats = (warnings: readonly Warning[]): Warning[] => [
  ...new Map(warnings.map((warning) => [warning.code, warning])).values(),
]
