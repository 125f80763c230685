// Forums as the graph has them.
import { getTableColumns } from 'drizzle-orm'
import { forums } from '../../../../drizzle/schema.ts'
import type { ForumFilter } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { forumConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Forum } from '../rows.ts'

export const forum: Records = {
  kind: 'forum',
  from: forums,
  columns: getTableColumns(forums),
  id: forums.id,
}

const firstSeen: Order = {
  tag: 'forums:FIRST_SEEN_AT:ASC',
  keys: ['firstSeenAt', 'id'],
  columns: [forums.firstSeenAt, forums.id],
  direction: 'ASC',
}

export const allForums: Collection<Forum, { readonly filter?: ForumFilter | null | undefined }> = {
  ...forum,
  name: 'forums',
  order: () => firstSeen,
  where: ({ filter }) => forumConditions(filter),
}
