// Finds records by global ids and addresses, also by those they had before they were merged into others.
import { inArray } from 'drizzle-orm'
import { authors, boards } from '../../../drizzle/schema.ts'
import { idsByAddress } from '../../../src/identity.ts'
import { identifiersOf, type Merging } from './aliases.ts'
import type { Kind } from './collection.ts'
import type { Reader } from './reader.ts'
import type { RowOf } from './records.ts'

export type AnyRecord = RowOf[Kind]

const kindByPrefix: Readonly<Record<string, Kind>> = {
  forum: 'forum',
  board: 'board',
  thread: 'thread',
  post: 'post',
  rev: 'revision',
  author: 'author',
  source: 'source',
  attr: 'attribution',
  ing: 'ingestion',
  story: 'story',
}

const ID = /^(?<prefix>[a-z]+)_[\w-]+$/

/** What kind of record an id is of; null for what is no id. */
export function kindOf(id: string): Kind | null {
  const prefix = ID.exec(id)?.groups?.prefix
  return (
    (prefix !== undefined && Object.hasOwn(kindByPrefix, prefix) && kindByPrefix[prefix]) || null
  )
}

export async function findNode(reader: Reader, id: string): Promise<AnyRecord | null> {
  const kind = kindOf(id)
  if (kind === null) return null
  if (kind === 'story') return await reader.story(id)
  const row = await reader.find(kind, id)
  if (row !== null || !mayMerge(kind)) return row
  const survivor = await reader.survivor(kind, id)
  return survivor === null ? null : await reader.find(kind, survivor)
}

/** Tried in this order: an address with an anchor is a post's, one without a thread's, the shortest are boards and forums. */
const publicKinds = ['thread', 'post', 'board', 'author', 'forum'] as const

export async function findByAddress(reader: Reader, url: string): Promise<AnyRecord | null> {
  const candidates = idsByAddress(url)
  const ids = publicKinds.flatMap((kind) => candidates[kind])
  const found = await Promise.all(ids.map((id) => findNode(reader, id)))
  return found.find((record) => record !== null) ?? (await findByStoredAddress(reader, url))
}

/** Boards and authors that have an id of their own at the forum are not known by their address. */
async function findByStoredAddress({ db }: Reader, url: string): Promise<AnyRecord | null> {
  const [board] = await db
    .select()
    .from(boards)
    .where(inArray(boards.url, [url]))
    .limit(1)
  if (board) return board
  const [author] = await db
    .select()
    .from(authors)
    .where(inArray(authors.profileUrl, [url]))
    .limit(1)
  return author ?? null
}

const mayMerge = (kind: Kind): kind is Merging => Object.hasOwn(identifiersOf, kind)
