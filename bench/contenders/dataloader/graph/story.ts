// Stories as the graph has them, and the posts that carry them.
import { eq, getTableColumns, gte, type SQL } from 'drizzle-orm'
import { posts } from '../../../../drizzle/schema.ts'
import { stories, storyMembers } from '../../../../drizzle/stories.ts'
import type { StoryFilter } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { storyConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Member, Story } from '../rows.ts'
import { shownPosts } from '../visibility.ts'

export const story: Records = {
  kind: 'story',
  from: stories,
  join: { table: posts, on: eq(posts.id, stories.postId) },
  columns: getTableColumns(stories),
  id: stories.id,
}

const latestFirst: Order = {
  tag: 'stories:FIRST_SEEN_AT:DESC',
  keys: ['firstSeenAt', 'id'],
  columns: [stories.firstSeenAt, stories.id],
  direction: 'DESC',
}

export const allStories: Collection<Story, { readonly filter?: StoryFilter | null | undefined }> = {
  ...story,
  name: 'stories',
  order: () => latestFirst,
  where: ({ filter }) => [shownPosts(), ...storyConditions(filter)],
}

const inTime: Order = {
  tag: 'members:PUBLISHED_AT:ASC',
  keys: ['sortAt', 'postId'],
  columns: [storyMembers.sortAt, storyMembers.postId],
  direction: 'ASC',
}

export interface LikeArgs {
  readonly minSimilarity?: number | null | undefined
}

export const isLike = ({ minSimilarity }: LikeArgs): SQL | undefined =>
  minSimilarity == null ? undefined : gte(storyMembers.similarity, minSimilarity)

/** By the id of the earliest post. */
export const membersOfStory: Collection<Member, LikeArgs> = {
  from: storyMembers,
  join: { table: posts, on: eq(posts.id, storyMembers.postId) },
  columns: getTableColumns(storyMembers),
  name: 'story.members',
  order: () => inTime,
  where: (args, postId) => [eq(storyMembers.centreId, postId), isLike(args), shownPosts()],
}
