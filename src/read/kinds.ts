// Kinds of records: how their global ids begin, what the contract calls them, where the ids they once had lead. Tables only.
import {
  authorIdentifiers,
  postIdentifiers,
  sourceAliases,
  threadIdentifiers,
} from '../../drizzle/schema.ts'

export const typeByKind = {
  forum: 'Forum',
  board: 'Board',
  thread: 'Thread',
  post: 'Post',
  author: 'Author',
  source: 'Source',
  attribution: 'Attribution',
  ingestion: 'Ingestion',
  apiToken: 'ApiToken',
  endpoint: 'WebhookEndpoint',
  delivery: 'WebhookDelivery',
} as const

export type Kind = keyof typeof typeByKind

export const prefixByKind: Readonly<Record<Kind, string>> = {
  forum: 'forum',
  board: 'board',
  thread: 'thread',
  post: 'post',
  author: 'author',
  source: 'source',
  attribution: 'attr',
  ingestion: 'ing',
  apiToken: 'token',
  endpoint: 'endpoint',
  delivery: 'delivery',
}

/** The tables that lead from every key a record ever had to the record; the other kinds have one key only. */
export const identifiersOf = {
  thread: threadIdentifiers,
  post: postIdentifiers,
  author: authorIdentifiers,
  source: sourceAliases,
} as const

export type Merging = keyof typeof identifiersOf

export const mayMerge = (kind: Kind): kind is Merging => Object.hasOwn(identifiersOf, kind)

const kindByPrefix = new Map(
  Object.entries(prefixByKind).map(([kind, prefix]) => [prefix, kind as Kind]),
)

const ID = /^(?<prefix>[a-z]+)_[\w-]+$/

/** What kind of record an id is of; null for what is no id. */
export const kindOf = (id: string): Kind | null =>
  kindByPrefix.get(ID.exec(id)?.groups?.prefix ?? '') ?? null
