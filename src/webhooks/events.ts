// What schemes make of payloads, in the words that they share.
import { dateIn, idIn, type Json, objectIn } from '../engines/json.ts'
import type { RecordsInput, ThreadRecordInput } from '../engines/records/notation.ts'
import { AppError } from '../errors.ts'
import type { ForumRef, PageInput, RecordRef, StateNews } from '../model.ts'
import { jsonBody } from './json-body.ts'
import type { ContentEvent } from './scheme.ts'

/** @throws AppError INVALID. */
export function objectBody(body: Uint8Array): Json {
  const payload = objectIn(jsonBody(body))
  if (payload !== null) return payload
  throw new AppError('INVALID', 'The body is no JSON object. Send it as the forum wrote it.')
}

export const ignored = (event: string | null, reason: string): ContentEvent => ({
  kind: 'ignored',
  event,
  reason,
})

/** @throws AppError INVALID for a payload that does not say which record it is about. */
export function stateOf(
  target: StateNews['target'],
  id: unknown,
  forum: ForumRef,
  state: StateNews['state'],
  at: Date | null,
): ContentEvent & { readonly kind: 'state' } {
  return { kind: 'state', target, record: recordRef(forum, idIn(id)), state, at }
}

function recordRef(forum: ForumRef, nativeId: string | null): RecordRef {
  if (nativeId === null) throw new AppError('INVALID', 'The payload has no id.')
  return { forum, nativeId, url: null }
}

/** One thread as typed records. */
export const recordsDocument = (
  engine: string,
  thread: ThreadRecordInput,
  forum: ForumRef,
  fetchedAt: Date | null,
): ContentEvent & { readonly kind: 'document' } => {
  const records: RecordsInput = { forum, engine, threads: [thread] }
  return { kind: 'document', document: jsonDocument(records, forum, fetchedAt) }
}

/** A payload, or a part of it, as a document. */
export const jsonDocument = (
  value: unknown,
  forum: ForumRef | null,
  fetchedAt: Date | null,
  url: string | null = null,
): PageInput => ({
  kind: 'json',
  content: JSON.stringify(value),
  url,
  fetchedAt,
  timezone: null,
  language: null,
  forum,
})

/** Seconds since 1970; 0 stands for never. */
export const secondsIn = (value: unknown): Date | null =>
  typeof value === 'number' && value > 0 ? dateIn(value) : null
