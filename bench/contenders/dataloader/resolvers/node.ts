// Tells the type of a record by its id.
import { kindOf } from '../lookup.ts'
import type { NodeResolvers } from './fields.ts'

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
} as const

export const Node: NodeResolvers = {
  __resolveType(record) {
    const kind = kindOf(record.id)
    if (kind === null) throw new Error(`A record has the unusable id ${record.id}.`)
    return typeByKind[kind]
  },
}
