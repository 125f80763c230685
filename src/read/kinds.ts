// Kinds of records: how their global ids begin, what the contract calls them, where the ids they once had lead. Tables only.
import { type SQL, sql } from 'drizzle-orm'
import {
  authorIdentifiers,
  postIdentifiers,
  sourceAliases,
  threadIdentifiers,
} from '../../drizzle/schema.ts'
import { storyMembers } from '../../drizzle/stories.ts'

export const typeByKind = {
  forum: 'Forum',
  board: 'Board',
  thread: 'Thread',
  post: 'Post',
  revision: 'PostRevision',
  author: 'Author',
  source: 'Source',
  attribution: 'Attribution',
  ingestion: 'Ingestion',
  story: 'Story',
  apiToken: 'ApiToken',
  endpoint: 'WebhookEndpoint',
  delivery: 'WebhookDelivery',
  subscription: 'ChangeSubscription',
} as const

export type Kind = keyof typeof typeByKind

export const prefixByKind: Readonly<Record<Kind, string>> = {
  forum: 'forum',
  board: 'board',
  thread: 'thread',
  post: 'post',
  revision: 'rev',
  author: 'author',
  source: 'source',
  attribution: 'attr',
  ingestion: 'ing',
  story: 'story',
  apiToken: 'token',
  endpoint: 'endpoint',
  delivery: 'delivery',
  subscription: 'subscription',
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

/**
 * The earliest post of the story that an id leads to. A story is named after a post: when an earlier copy of that one is found,
 * the id leads to the story that the post is part of now.
 */
export function storyPost(id: SQL): SQL {
  const post = sql`'post_' || substr(${id}::text, ${sql.raw(String('story_'.length + 1))})`
  const { ownerId, key } = postIdentifiers
  const survivor = sql`coalesce((select ${ownerId} from ${postIdentifiers} where ${key} = ${post}), ${post})`
  return sql`(select ${storyMembers.centreId} from ${storyMembers} where ${storyMembers.postId} = ${survivor})`
}

const kindByPrefix = new Map(
  Object.entries(prefixByKind).map(([kind, prefix]) => [prefix, kind as Kind]),
)

const ID = /^(?<prefix>[a-z]+)_[\w-]+$/

/** What kind of record an id is of; null for what is no id. */
export const kindOf = (id: string): Kind | null =>
  kindByPrefix.get(ID.exec(id)?.groups?.prefix ?? '') ?? null
