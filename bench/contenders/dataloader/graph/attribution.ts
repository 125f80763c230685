// Edges from posts to sources as the graph has them. Each carries its post's state, because evidence quotes the post.
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { attributions, posts } from '../../../../drizzle/schema.ts'
import type {
  AttributionRole,
  AttributionStatus,
} from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { inRoles, inStatuses } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Attribution } from '../rows.ts'
import { shownPosts } from '../visibility.ts'

export const attribution: Records = {
  kind: 'attribution',
  from: attributions,
  join: { table: posts, on: eq(posts.id, attributions.postId) },
  columns: {
    ...getTableColumns(attributions),
    postState: posts.state,
  },
  id: attributions.id,
}

const firstSeen: Order = {
  tag: 'attributions:FIRST_SEEN_AT:ASC',
  keys: ['firstSeenAt', 'id'],
  columns: [attributions.firstSeenAt, attributions.id],
  direction: 'ASC',
}

export const attributionsOfSource: Collection<
  Attribution,
  {
    readonly roles?: readonly AttributionRole[] | null | undefined
    readonly statuses?: readonly AttributionStatus[] | null | undefined
  }
> = {
  ...attribution,
  name: 'source.attributions',
  order: () => firstSeen,
  where: ({ roles, statuses }, sourceId) => [
    // As an array, for the reason that posts of a source are: see there.
    sql`${attributions.id} = any(array(select ${attributions.id} from ${attributions}
      where ${and(eq(attributions.sourceId, sourceId), inRoles(roles), inStatuses(statuses))}))`,
    shownPosts(),
  ],
}
