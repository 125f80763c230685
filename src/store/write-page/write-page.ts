// Writes one page in one statement. Where the page proved that records are one, their identities are mended, in a transaction of its
// own. Which stories its posts carry is found behind the write, see ../stories/settle.ts.
import { anonymousForumId } from '../../identity.ts'
import type { IngestCounts, IngestStatus, InputKind, Warning } from '../../model.ts'
import type { Database } from '../db.ts'
import type { PageRecords } from '../page-records.ts'
import { runPrepared } from '../prepared.ts'
import { mergeRecords, type Succession } from './merge.ts'
import { placePosts } from './place.ts'
import { writeAnswer, writeBody } from './statement.ts'

export interface IngestionRecord {
  readonly id: string
  /** Hash of the caller and the caller's key: a repetition answers as the first time. Then the id is of the key, too. */
  readonly idempotencyKey: string | null
  readonly payloadSha256: string
  readonly trigger: 'MUTATION' | 'CLI' | 'WEBHOOK'
  readonly inputKind: InputKind
  readonly url: string | null
  readonly engine: string
  readonly engineConfidence: number
  readonly extractorVersion: string
  readonly warnings: readonly Warning[]
  readonly receivedAt: string
  /** Which page of the thread the document is. */
  readonly pageNumber: number | null
}

export type WriteResult =
  /** Written, or found to be known already. */
  | {
      readonly kind: 'written'
      status: IngestStatus
      counts: IngestCounts
      threadId: string | null
    }
  /** The idempotency key was used before with the same document. */
  | {
      readonly kind: 'repeated'
      status: IngestStatus
      counts: IngestCounts
      threadId: string | null
    }
  /** The idempotency key was used before with another document. */
  | { readonly kind: 'conflict' }
  /** Nothing was written, because the page holds what was erased: these keys. */
  | { readonly kind: 'erased'; readonly keys: readonly string[] }

/** Planning its many parts takes longer than executing them, so a connection does it once. */
const statement = {
  name: 'write_page',
  text: `with doc as materialized (select $1::jsonb as page), ${writeBody} ${writeAnswer}`,
}

export async function writePage(
  db: Database,
  ingestion: IngestionRecord,
  { forum, thread, ...lists }: PageRecords,
): Promise<WriteResult> {
  const page = { ...lists, forums: [forum], threads: [thread], ingestion, anonymousForumId }
  const parameters = [JSON.stringify(page)]
  let answer = await runPrepared<WriteAnswer>(db, statement, parameters)
  if (answer.erased.length > 0) return { kind: 'erased', keys: answer.erased }
  const isElsewhere = ({ isWritten, claimedFor }: WriteAnswer) =>
    !isWritten && claimedFor !== null && claimedFor !== ingestion.payloadSha256
  if (isElsewhere(answer)) return { kind: 'conflict' }
  if (!answer.isWritten && answer.prior === null) {
    // The same document under the same key was written while this statement waited for it; now it shows.
    answer = await runPrepared<WriteAnswer>(db, statement, parameters)
  }
  if (!answer.isWritten) {
    if (answer.prior === null) throw new Error('An idempotency key is claimed, but by nothing.')
    const { status, counts, thread_id } = answer.prior
    return { kind: 'repeated', status, counts, threadId: thread_id }
  }
  const threadId = await mergeRecords(db, answer, forum.id)
  if (answer.isUnplaced) await placePosts(db, threadId)
  return { kind: 'written', status: answer.status, counts: answer.counts, threadId }
}

/** The statement's answer; names as it gives them. */
interface WriteAnswer extends Succession {
  readonly erased: readonly string[]
  readonly isWritten: boolean
  /** Whether the thread has posts of which no document says where they stand. */
  readonly isUnplaced: boolean
  /** The document that the idempotency key stands for; null without a key. */
  readonly claimedFor: string | null
  readonly prior: {
    readonly status: IngestStatus
    readonly counts: IngestCounts
    readonly thread_id: string | null
  } | null
  readonly status: IngestStatus
  readonly counts: IngestCounts
}
