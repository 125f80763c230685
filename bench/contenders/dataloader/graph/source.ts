// Sources as the graph has them: all, and those of what an author posted.
import { eq, getTableColumns } from 'drizzle-orm'
import { posts, sources } from '../../../../drizzle/schema.ts'
import type {
  AttributionRole,
  SourceFilter,
  SourceOrder,
} from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { carries, hasPost, sourceConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Source } from '../rows.ts'

export const source: Records = {
  kind: 'source',
  from: sources,
  columns: getTableColumns(sources),
  id: sources.id,
}

export interface SourceArgs {
  readonly filter?: SourceFilter | null | undefined
  readonly orderBy?: SourceOrder | null | undefined
}

function order({ orderBy }: SourceArgs): Order {
  const { field, direction } = orderBy ?? { field: 'NAME', direction: 'ASC' }
  const key = field === 'NAME' ? 'nameKey' : 'firstSeenAt'
  return {
    tag: `sources:${field}:${direction}`,
    keys: [key, 'id'],
    columns: [sources[key], sources.id],
    direction,
  }
}

export const allSources: Collection<Source, SourceArgs> = {
  ...source,
  name: 'sources',
  order,
  where: ({ filter }) => sourceConditions(filter),
}

export const sourcesOfForum: Collection<
  Source,
  { readonly roles?: readonly AttributionRole[] | null | undefined }
> = {
  ...source,
  name: 'forum.sources',
  order: () => order({}),
  where: ({ roles }, forumId) => [hasPost(roles, eq(posts.forumId, forumId))],
}

export const sourcesOfAuthor: Collection<
  Source,
  { readonly roles?: readonly AttributionRole[] | null | undefined }
> = {
  ...source,
  name: 'author.sources',
  order: () => order({}),
  where: ({ roles }, authorId) => [hasPost(roles, eq(posts.authorId, authorId))],
}

/** By the id of its earliest post. */
export const sourcesOfStory: Collection<
  Source,
  { readonly roles?: readonly AttributionRole[] | null | undefined }
> = {
  ...source,
  name: 'story.sources',
  order: () => order({}),
  where: ({ roles }, postId) => [hasPost(roles, carries(postId))],
}
