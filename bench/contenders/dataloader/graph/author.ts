// Authors as the graph has them: all, and those of a forum.
import { eq, getTableColumns, type SQL } from 'drizzle-orm'
import { authors } from '../../../../drizzle/schema.ts'
import type { AuthorFilter } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { authorConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Author } from '../rows.ts'

export const author: Records = {
  kind: 'author',
  from: authors,
  columns: getTableColumns(authors),
  id: authors.id,
}

export interface AuthorArgs {
  readonly filter?: AuthorFilter | null | undefined
}

const byName: Order = {
  tag: 'authors:NAME:ASC',
  keys: ['nameKey', 'id'],
  columns: [authors.nameKey, authors.id],
  direction: 'ASC',
}

const list = (name: string, belongs?: (parent: SQL) => SQL): Collection<Author, AuthorArgs> => ({
  ...author,
  name,
  order: () => byName,
  where: ({ filter }, parent) => [belongs?.(parent), ...authorConditions(filter)],
})

export const allAuthors = list('authors')
export const authorsOfForum = list('forum.authors', (id) => eq(authors.forumId, id))
