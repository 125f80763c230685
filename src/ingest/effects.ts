// What events say of records that are known or are yet to come: the records' keys derived, the words of the store chosen. Parses
// nothing; documents go through ingest.ts.
import {
  anonymousForumId,
  canonicalAddress,
  forumIdByAddress,
  forumIdByName,
  identifier,
  isWithin,
  type RecordType,
} from '../identity.ts'
import { applyEffects } from '../store/apply-effects.ts'
import type { Database } from '../store/db.ts'

/** A record of a forum, by its native id, its address or both. */
export interface RecordName {
  readonly forum: { readonly name: string | null; readonly baseUrl: string | null }
  readonly nativeId: string | null
  readonly url: string | null
}

export type EffectEvent =
  | {
      readonly kind: 'state'
      readonly target: 'THREAD' | 'POST' | 'AUTHOR'
      readonly record: RecordName
      readonly state: 'VISIBLE' | 'HIDDEN' | 'DELETED'
      /** The version of the news; null where the forum gives none, then it is as new as its receipt. */
      readonly at: Date | null
    }
  | {
      readonly kind: 'moved'
      readonly post: RecordName
      readonly thread: RecordName
      readonly at: Date | null
    }
  | {
      readonly kind: 'merged'
      readonly from: RecordName
      readonly into: RecordName
      readonly at: Date | null
    }

const types = { THREAD: 'thread', POST: 'post', AUTHOR: 'author' } as const

/** One statement; the same event again changes nothing. Events that name no record change nothing either. */
export async function applyEvent(
  db: Database,
  event: EffectEvent,
  receivedAt: Date,
): Promise<void> {
  const at = (event.at ?? receivedAt).toISOString()
  if (event.kind === 'state') {
    const { target, record, state } = event
    const keys = keysOf(types[target], record)
    if (keys.length > 0) await applyEffects(db, forumOf(record), { states: [{ keys, state, at }] })
    return
  }
  const [moved, to] =
    event.kind === 'moved'
      ? [{ type: 'post', record: event.post } as const, event.thread]
      : [{ type: 'thread', record: event.from } as const, event.into]
  const keys = keysOf(moved.type, moved.record)
  const [toKey] = keysOf('thread', to)
  if (keys.length === 0 || toKey === undefined) return
  await applyEffects(db, forumOf(moved.record), { moves: [{ keys, toKey, at }] })
}

const forumOf = ({ forum: { name, baseUrl } }: RecordName): string =>
  baseUrl ? forumIdByAddress(baseUrl) : name ? forumIdByName(name) : anonymousForumId

/** Strongest first, as documents of the same forum would give them. No forum speaks of addresses that are not its own. */
function keysOf(type: RecordType, record: RecordName): string[] {
  const { nativeId, forum } = record
  const isNowhere = forum.baseUrl === null && forum.name === null
  const isOwn = record.url !== null && (isNowhere || isWithin(record.url, forum.baseUrl))
  const url = isOwn ? record.url : null
  return [
    ...(nativeId === null ? [] : [identifier(type, 'NATIVE', forumOf(record), nativeId).key]),
    ...(url === null ? [] : [identifier(type, 'PERMALINK', canonicalAddress(url)).key]),
  ]
}
