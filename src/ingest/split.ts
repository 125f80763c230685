// One document → one document per thread. Pages are threads already; feeds, objects of APIs and typed records become records of
// one thread each. Reads no page and stores nothing.
import { topicOf } from '../engines/discourse/topic.ts'
import { dateIn, type Json, lineIn, objectIn } from '../engines/json.ts'
import { feedRecords } from '../engines/records/feed.ts'
import { invisionRecords } from '../engines/records/invision.ts'
import { checkRecords, type Records, type ThreadRecord } from '../engines/records/notation.ts'
import { xenforoRecords } from '../engines/records/xenforo.ts'
import { isRecords } from '../engines/records.ts'
import { baseUrlOf } from '../engines/thread-url.ts'
import { AppError } from '../errors.ts'
import type { InputKind, PageInput, StateNews, Warning } from '../model.ts'
import { parseExactJson } from './exact-json.ts'
import { withoutAddresses } from './personal.ts'
import { storable } from './receive.ts'

export interface Part {
  /** Shows one thread. */
  readonly input: PageInput
  /** What is said of the thread and its posts without showing them. */
  readonly news: readonly StateNews[]
}

export interface Split {
  readonly kind: InputKind
  /** At least one. */
  readonly parts: readonly Part[]
  readonly warnings: readonly Warning[]
}

/** @throws AppError UNSUPPORTED_INPUT for data that nobody here reads, INVALID, NO_POSTS_FOUND for an empty feed. */
export function split(input: PageInput): Split {
  if (input.kind === 'html') return whole('HTML', input)
  if (input.kind === 'text') return whole('TEXT', input)
  if (input.kind === 'feed') return byThread('FEED', feedRecords(input.content, input.url), input)
  const { value, isChanged } = withoutAddresses(parseExactJson(input.content))
  const content = isChanged || spellsUnstorable.test(input.content) ? storableJson(value) : null
  const found = ofData(value, content === null ? input : { ...input, content })
  return isChanged ? { ...found, warnings: [piiDropped] } : found
}

const whole = (kind: InputKind, input: PageInput): Split => ({
  kind,
  parts: [{ input, news: [] }],
  warnings: [],
})

const piiDropped: Warning = {
  code: 'PII_DROPPED',
  message: 'E-mail or network addresses of members were dropped: no reader of the forum sees them.',
}

function ofData(value: unknown, input: PageInput): Split {
  if (topicOf(value) !== null) return whole('DISCOURSE_JSON', input)
  if (isRecords(value)) return byThread('RECORDS', value, input)
  const json = objectIn(value)
  if (json !== null && isJsonFeed(json)) {
    return byThread('FEED', feedRecords(input.content, input.url), input)
  }
  const xenforo = xenforoRecords(value)
  if (xenforo !== null) return byThread('XENFORO_JSON', xenforo, input)
  const invision = invisionRecords(value)
  if (invision !== null) return byThread('INVISION_JSON', invision, input)
  throw new AppError(
    'UNSUPPORTED_INPUT',
    'The JSON is nothing that is read here: a topic of Discourse (/t/<id>.json), an object of the APIs of Invision or XenForo, a JSON Feed, or records of your own ({ "threads": … }).',
  )
}

const isJsonFeed = ({ version }: Json): boolean =>
  lineIn(version)?.includes('jsonfeed.org/version/') === true

function byThread(kind: InputKind, value: unknown, input: PageInput): Split {
  const records = checkRecords(value)
  const parts = records.threads.map((thread) => {
    const part = partOf(thread, records, input)
    return { input: part, news: newsOf(thread, part) }
  })
  return { kind, parts, warnings: [] }
}

function partOf(thread: ThreadRecord, { forum, engine }: Records, input: PageInput): PageInput {
  const url = webAddress(thread.url)
  const at = { name: null, baseUrl: null, ...forum, ...input.forum }
  const part = {
    ...input,
    kind: 'json' as const,
    content: storableJson({ forum, engine, threads: [thread] }),
    url: url ?? input.url,
    fetchedAt: input.fetchedAt ?? versionOf(thread),
    forum: at.name === null && at.baseUrl === null ? null : at,
  }
  const isAnonymous = part.forum === null && part.url === null
  if (isAnonymous && (thread.nativeId !== null || thread.posts.some((post) => post.nativeId))) {
    throw new AppError(
      'INVALID',
      'Native ids belong to a forum, and the document names none. Give its address or name.',
      { field: ['forum'] },
    )
  }
  return part
}

/** Where posts say when they were edited, the newest of them dates what is said; else only the receipt does. */
function versionOf({ posts }: ThreadRecord): Date | null {
  if (!posts.some(({ editedAt }) => editedAt !== null)) return null
  const times = posts
    .flatMap(({ editedAt, publishedAt }) => [dateIn(editedAt), dateIn(publishedAt)])
    .flatMap((date) => date?.getTime() ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times))
}

function newsOf(thread: ThreadRecord, part: PageInput): StateNews[] {
  // As the thread itself tells its forum.
  const baseUrl = part.forum?.baseUrl ?? baseUrlOf(part.url)
  const forum = { name: part.forum?.name ?? null, baseUrl: baseUrl?.replace(/\/$/, '') ?? null }
  // Without a forum a name means nothing, or a record of somebody else's.
  if (forum.name === null && forum.baseUrl === null) return []
  const { fetchedAt: at } = part
  const of = (
    target: 'THREAD' | 'POST',
    { nativeId, url, state }: Pick<ThreadRecord, 'nativeId' | 'url' | 'state'>,
  ): StateNews[] =>
    state === null ? [] : [{ target, record: { forum, nativeId, url: webAddress(url) }, state, at }]
  return [...of('THREAD', thread), ...thread.posts.flatMap((post) => of('POST', post))]
}

function webAddress(text: string | null): string | null {
  const url = URL.parse(text ?? '')
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

/** Escapes may spell what `receive` could not see. */
const spellsUnstorable = /\\u(?:0000|d[89a-f])/i

const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'string' ? storable(one) : one))
