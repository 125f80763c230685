// The contents a post was seen with. Their words are read here and nowhere else, never those of withheld posts.
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { postRevisions, posts } from '../../../../drizzle/schema.ts'
import type { Collection, Records } from '../collection.ts'
import type { Order } from '../keyset.ts'
import type { Revision } from '../rows.ts'
import { wordsMayBeShown } from '../visibility.ts'

const id = sql<string>`('rev_' || substr(${postRevisions.postId}, 6) || '_' || ${postRevisions.contentHash})`

export const revision: Records & Required<Pick<Records, 'join'>> = {
  kind: 'revision',
  id,
  shown: wordsMayBeShown,
  from: postRevisions,
  join: { table: posts, on: eq(posts.id, postRevisions.postId) },
  columns: {
    ...getTableColumns(postRevisions),
    id: id.as('revision_id'),
    number:
      sql<number>`(select count(*)::integer from ${postRevisions} other where other.post_id = ${postRevisions.postId}
      and (other.observed_at, other.content_hash) <= (${postRevisions.observedAt}, ${postRevisions.contentHash}))`.as(
        'place',
      ),
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
