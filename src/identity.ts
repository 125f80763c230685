// What makes a record the same record: keys, their strength, and the ids derived from them. Pure; stores nothing.
import { hash } from 'node:crypto'
import { isNoise } from './noise.ts'

export type RecordType = 'forum' | 'board' | 'thread' | 'post' | 'author' | 'source' | 'ingestion'

const idPrefix: Record<RecordType, string> = {
  forum: 'forum',
  board: 'board',
  thread: 'thread',
  post: 'post',
  author: 'author',
  source: 'source',
  ingestion: 'ing',
}

/** Kinds of keys, strongest first: a stronger key decides against a weaker one. */
export const schemes = [
  'NATIVE',
  'DOMAIN',
  'PERMALINK',
  'FEED_GUID',
  'NAME',
  'CONTENT',
  'FIRST_WORDS',
] as const
export type Scheme = (typeof schemes)[number]

/** One key a record is known by. `key` is a valid id of the record: it stays resolvable whatever the record is called now. */
export interface Identifier {
  readonly key: string
  readonly scheme: Scheme
  readonly value: string
}

/** `<type>_<20 characters>`: 120 bits of a hash over the parts of an identity. */
export const idOf = (type: RecordType, ...parts: readonly string[]): string =>
  `${idPrefix[type]}_${shortHash(parts)}`

/** 20 characters of base64url: 120 bits of SHA-256. */
export const shortHash = (parts: readonly string[]): string =>
  hash('sha256', parts.join('\0'), 'base64url').slice(0, 20)

export const identifier = (type: RecordType, scheme: Scheme, ...parts: readonly string[]) => ({
  key: idOf(type, scheme, ...parts),
  scheme,
  value: parts.join('|'),
})

/** The form names are compared in: compatibility characters unified, case folded, blanks collapsed. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Words of a text as they are compared: no case, no punctuation, no layout. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []

/** The forum of documents that name none. Its threads are adopted by the real forum once a document names it. */
export const anonymousForumId = idOf('forum', 'anonymous')

/** A forum by its address: host and path prefix, without scheme and www. */
export const forumIdByAddress = (baseUrl: string): string =>
  idOf('forum', 'address', canonicalAddress(baseUrl))

export const forumIdByName = (name: string): string => idOf('forum', 'name', foldName(name))

/** Parameters that only choose which page of a thread surrounds a post. */
const paging = /^(?:page|start|st|offset|p(?:age)?no)$/i

/**
 * The form addresses are compared in: no scheme, no www, no session noise, sorted parameters, no trailing slash.
 * An anchor that names a post is kept, and then the page around the post does not count.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address)
  const parameters = [...url.searchParams].filter(([name, value]) => !isNoise(name, value))
  const comment = /^(?:findcomment-|comment-|elcomment_)(\d+)$/i.exec(url.hash.slice(1))?.[1]
  const asked = url.searchParams.get('do')?.toLowerCase() === 'findcomment'
  const post = comment ?? (asked ? url.searchParams.get('comment') : null)
  const anchor = post ? `#comment-${post}` : /\d/.test(url.hash) ? url.hash : ''
  const kept = parameters
    .filter(([name]) => !(anchor && paging.test(name)))
    .filter(([name]) => !(asked && (name === 'do' || name === 'comment')))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  const path = url.pathname.replace(/\/+$/, '').replace(anchor ? /\/page[-/]?\d+$/ : /$^/, '')
  return url.host.replace(/^www\./, '') + path + (query && `?${query}`) + anchor
}

/** Whether an address lies on the site that begins at another one. */
export function isWithin(address: string, baseUrl: string | null): boolean {
  if (baseUrl === null) return false
  const [whole, base] = [canonicalAddress(address), canonicalAddress(baseUrl)]
  return whole === base || (whole.startsWith(base) && /[/?#]/.test(whole[base.length] ?? ''))
}

/** Every id that a record of any type would have if this address were a key of it. */
export function idsByAddress(address: string): Record<RecordType, readonly string[]> {
  const canonical = canonicalAddress(address)
  const key = (type: RecordType) => [identifier(type, 'PERMALINK', canonical).key]
  return {
    forum: [forumIdByAddress(address)],
    board: [idOf('board', 'address', canonical)],
    thread: key('thread'),
    post: key('post'),
    author: key('author'),
    source: [],
    ingestion: [],
  }
}
