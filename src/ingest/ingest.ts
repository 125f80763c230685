// The pipeline: one document in, its threads stored. Split, extract, attribute, derive records, write; pure in the middle.
import { createHash } from 'node:crypto'
import type { ingestions } from '../../drizzle/schema.ts'
import { AppError } from '../errors.ts'
import { anonymousForumId, idOf, shortHash } from '../identity.ts'
import type {
  Extraction,
  IngestCounts,
  InputKind,
  PageInput,
  Selectors,
  Warning,
} from '../model.ts'
import type { Database } from '../store/db.ts'
import { findForum } from '../store/find-forum.ts'
import type { PageRecords } from '../store/page-records.ts'
import {
  type IngestionRecord,
  type WriteResult,
  writePage,
} from '../store/write-page/write-page.ts'
import { attributePosts } from './attribute-posts.ts'
import { applyEvent } from './effects.ts'
import type { Found } from './extract-all.ts'
import { ownThreads } from './own-threads.ts'
import { pageRecords } from './records/records.ts'
import { type Settling, settle } from './settle.ts'
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

export interface IngestContext extends Settling {
  readonly now: () => Date
}

type IngestionRow = typeof ingestions.$inferSelect

export interface IngestResult {
  /** The first one, with the counts of all. */
  readonly ingestion: IngestionRow
  /** One for each thread of the document. */
  readonly ingestions: readonly IngestionRow[]
  readonly threadIds: readonly string[]
}

/**
 * Each thread is written as a whole. Should one fail to be stored, those before it stand; sending the document again stores
 * the rest.
 * @throws AppError where the document is refused: nothing is stored then.
 */
export async function ingest(
  request: IngestRequest,
  context: IngestContext,
): Promise<IngestResult> {
  const { db, now } = context
  const receivedAt = now()
  // The html parser is most of the code's size: a process that only answers queries never loads it.
  const { extractAll } = await import('./extract-all.ts')
  const { engine, selectors } = request
  const document = extractAll(request.input, { engine, selectors, receivedAt })
  const { kind, found } = document
  const threads: Thread[] = []
  for (const [part, one] of found.entries()) {
    const records = await claimForum(db, one.extraction, one.input, receivedAt)
    threads.push({ ...one, part, records })
  }
  const { own, warnings } = ownThreads(threads, request.onlyForum)
  const warned = {
    ...request,
    warnings: [...request.warnings, ...document.warnings, ...warnings],
  }
  const stored: IngestionRow[] = []
  for (const { extraction, part, records } of own) {
    const ingestion = ingestionRecord(warned, extraction, records, { kind, part, receivedAt })
    stored.push(await store(db, ingestion, records, { receivedAt, now }))
  }
  const news = own.flatMap((each) => each.news)
  for (const one of news) await applyEvent(db, { kind: 'state', ...one }, receivedAt)
  const isUnchanged = stored.every(({ status }) => status === 'UNCHANGED')
  if (!isUnchanged || news.length > 0) await settle(context)
  const [first] = stored
  if (first === undefined) throw new Error('A document that is not refused shows a thread.')
  const threadIds = stored.flatMap(({ threadId }) => threadId ?? [])
  return {
    ingestion: summed(first, stored),
    ingestions: stored,
    threadIds: [...new Set(threadIds)],
  }
}

/** A thread of a document, and which of them it is. */
interface Thread extends Found {
  readonly part: number
  readonly records: PageRecords
}

/** What the whole document did, under the name of its first ingestion. */
function summed(first: IngestionRow, all: readonly IngestionRow[]): IngestionRow {
  if (all.length === 1) return first
  const statuses = all.map(({ status }) => status)
  const isNew = statuses.includes('CREATED')
  return {
    ...first,
    status: isNew ? 'CREATED' : statuses.includes('UPDATED') ? 'UPDATED' : 'UNCHANGED',
    counts: all.map(({ counts }) => counts).reduce(plus),
    warnings: withoutRepeats(all.flatMap(({ warnings }) => warnings)),
  }
}

async function store(
  db: Database,
  ingestion: IngestionRecord,
  records: PageRecords,
  { receivedAt, now }: { readonly receivedAt: Date; readonly now: () => Date },
): Promise<IngestionRow> {
  const result = await writeAdmitted(db, ingestion, records)
  if (result.kind === 'conflict') {
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotencyKey was used with another document. Use a new key for a new document.',
      { field: ['idempotencyKey'] },
    )
  }
  const { idempotencyKey: _, ...row } = ingestion
  return {
    ...row,
    status: result.status,
    counts: result.counts,
    threadId: result.threadId,
    receivedAt,
    finishedAt: now(),
  }
}

/** What was erased is left out, and what is left is written. */
async function writeAdmitted(
  db: Database,
  ingestion: IngestionRecord,
  records: PageRecords,
): Promise<Exclude<WriteResult, { kind: 'erased' }>> {
  let page: PageRecords | null = records
  let record = ingestion
  while (page !== null) {
    const result = await writePage(db, record, page)
    if (result.kind !== 'erased') return result
    const { withoutErased } = await import('./records/without-erased.ts')
    page = withoutErased(page, new Set(result.keys))
    // The address may be made of an erased title.
    record = { ...ingestion, url: null }
  }
  return { kind: 'written', status: 'UNCHANGED', counts: nothing, threadId: null }
}

const nothing: IngestCounts = {
  threadsCreated: 0,
  postsCreated: 0,
  postsUpdated: 0,
  postsUnchanged: 0,
  authorsCreated: 0,
  sourcesCreated: 0,
  attributionsCreated: 0,
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
  { engine: readBy, confidence, thread, warnings: found }: Extraction,
  records: PageRecords,
  { kind, part, receivedAt }: { kind: InputKind; part: number; receivedAt: Date },
): IngestionRecord {
  // Each thread of a document has an ingestion and a key of its own; the first has the document's.
  const ofPart = part === 0 ? [] : [String(part)]
  const payloadSha256 = createHash('sha256')
    .update(JSON.stringify([input, engine, selectors]))
    .digest('hex')
  const idempotencyKey = key === null ? null : shortHash([caller ?? '', key, ...ofPart])
  return {
    id:
      idempotencyKey === null
        ? idOf('ingestion', 'payload', payloadSha256, ...ofPart)
        : idOf('ingestion', 'key', idempotencyKey, payloadSha256),
    idempotencyKey,
    payloadSha256,
    trigger,
    inputKind: kind,
    url: input.url,
    engine: readBy,
    engineConfidence: confidence,
    extractorVersion,
    // What shows all posts is the thread's one page.
    pageNumber: thread.pageNumber ?? (records.thread.completeAt === null ? null : 1),
    warnings: withoutRepeats([...warnings, ...found]),
    receivedAt: receivedAt.toISOString(),
  }
}

const plus = (a: IngestCounts, b: IngestCounts): IngestCounts => ({
  threadsCreated: a.threadsCreated + b.threadsCreated,
  postsCreated: a.postsCreated + b.postsCreated,
  postsUpdated: a.postsUpdated + b.postsUpdated,
  postsUnchanged: a.postsUnchanged + b.postsUnchanged,
  authorsCreated: a.authorsCreated + b.authorsCreated,
  sourcesCreated: a.sourcesCreated + b.sourcesCreated,
  attributionsCreated: a.attributionsCreated + b.attributionsCreated,
})

const withoutRepeats = (warnings: readonly Warning[]): Warning[] => [
  ...new Map(warnings.map((warning) => [warning.code, warning])).values(),
]
