// The contents a post was seen with. Their words are read here and nowhere else, never those of withheld posts.
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { postRevisions, posts } from '../../../../drizzle/schema.ts'
import type { Collection, Rows } from '../collection.ts'
import type { Order } from '../keyset.ts'
import type { Revision } from '../rows.ts'
import { wordsMayBeShown } from '../visibility.ts'

export const revision: Rows & Required<Pick<Rows, 'join'>> = {
  from: postRevisions,
  join: { table: posts, on: eq(posts.id, postRevisions.postId) },
  columns: {
    ...getTableColumns(postRevisions),
    currentHash: sql<string>`${posts.contentHash}`.as('current_hash'),
  },
}

const oldestFirst: Order = {
  tag: 'revisions:OBSERVED_AT:ASC',
  keys: ['observedAt', 'contentHash'],
  columns: [postRevisions.observedAt, postRevisions.contentHash],
  direction: 'ASC',
}

export const revisionsOfPost: Collection<Revision, object> = {
  ...revision,
  name: 'post.revisions',
  order: () => oldestFirst,
  where: (_, postId) => [eq(postRevisions.postId, postId), wordsMayBeShown],
}
