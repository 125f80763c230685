// What callers say of a record, brought to what is stored: merged ids to the surviving one, names and domains to sources.
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { getDomain } from 'tldts'
import {
  authorIdentifiers,
  postIdentifiers,
  sourceAliases,
  threadIdentifiers,
} from '../../../drizzle/schema.ts'
import { storyMembers } from '../../../drizzle/stories.ts'
import { foldName, identifier } from '../../../src/identity.ts'
import { storable } from './storable.ts'

/** The tables that lead from every key a record ever had to the record; forums and boards have one key only. */
export const identifiersOf = {
  thread: threadIdentifiers,
  post: postIdentifiers,
  author: authorIdentifiers,
  source: sourceAliases,
} as const

export type Merging = keyof typeof identifiersOf

/** The column holds this id, or the id of the record that it was merged into. */
export function isRecord(column: PgColumn, id: string, type?: Merging): SQL {
  const asked = storable(id)
  if (type === undefined) return sql`${column} = ${asked}`
  const { ownerId, key } = identifiersOf[type]
  const survivor = sql`select ${ownerId} from ${identifiersOf[type]} where ${key} = ${asked}`
  return sql`${column} = coalesce((${survivor}), ${asked})`
}

/** The earliest post of the story that an id leads to: it is named after a post, and follows that one. */
export function storyPost(id: string): SQL {
  const post = `post_${storable(id).slice('story_'.length)}`
  return sql`(select centre_id from ${storyMembers} named where named.post_id = coalesce((
    select ${postIdentifiers.ownerId} from ${postIdentifiers} where ${postIdentifiers.key} = ${post}), ${post}))`
}

/** The column holds the id of the source that goes by this name. */
export const isSourceNamed = (column: PgColumn, name: string): SQL =>
  isSourceByKey(column, [identifier('source', 'NAME', foldName(name)).key])

/** The column holds the id of the source of this domain; any host or address below it says it, too. */
export function isSourceOf(column: PgColumn, domain: string): SQL {
  const address = domain.includes('://') ? domain : `http://${domain.trim()}`
  const host = URL.canParse(address) ? new URL(address).hostname : domain
  const keys = new Set([host, getDomain(host, { allowPrivateDomains: true }) ?? host])
  return isSourceByKey(
    column,
    [...keys].map((value) => identifier('source', 'DOMAIN', value).key),
  )
}

const isSourceByKey = (column: PgColumn, keys: string[]): SQL =>
  sql`${column} in (select ${sourceAliases.ownerId} from ${sourceAliases} where ${inArray(sourceAliases.key, keys)})`
