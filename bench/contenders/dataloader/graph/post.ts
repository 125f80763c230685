// Posts as the graph has them: all, and those of a forum, thread, author or source.
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attributions, posts } from '../../../../drizzle/schema.ts'
import { storyMembers } from '../../../../drizzle/stories.ts'
import type {
  AttributionRole,
  PostFilter,
  PostOrder,
  ThreadPostOrder,
} from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import { inRoles, postConditions } from '../filters.ts'
import type { Order } from '../keyset.ts'
import type { Post } from '../rows.ts'
import { isUpheld } from '../visibility.ts'
import { isLike, type LikeArgs } from './story.ts'

export const post: Records = {
  kind: 'post',
  from: posts,
  columns: getTableColumns(posts),
  id: posts.id,
}

export interface PostArgs {
  readonly filter?: PostFilter | null | undefined
  readonly orderBy?: PostOrder | ThreadPostOrder | null | undefined
  readonly roles?: readonly AttributionRole[] | null | undefined
}

const keyByField = {
  PUBLISHED_AT: 'sortAt',
  FIRST_SEEN_AT: 'firstSeenAt',
  UPDATED_AT: 'updatedAt',
  POSITION: 'position',
} as const

const order =
  (byDefault: PostOrder | ThreadPostOrder) =>
  ({ orderBy }: PostArgs): Order => {
    const { field, direction } = orderBy ?? byDefault
    const key = keyByField[field]
    return {
      tag: `posts:${field}:${direction}`,
      keys: [key, 'id'],
      columns: [posts[key], posts.id],
      direction,
    }
  }

const newestFirst = order({ field: 'PUBLISHED_AT', direction: 'DESC' })
const inThread = order({ field: 'POSITION', direction: 'ASC' })

const list = (
  name: string,
  belongs?: (parent: SQL, args: PostArgs) => SQL,
): Collection<Post, PostArgs> => ({
  ...post,
  name,
  order: newestFirst,
  where: (args, parent) => [belongs?.(parent, args), ...postConditions(args.filter)],
})

export const allPosts = list('posts')
export const postsOfForum = list('forum.posts', (id) => eq(posts.forumId, id))
export const postsOfAuthor = list('author.posts', (id) => eq(posts.authorId, id))
// As an array, because the planner would rather walk all posts by time until enough of them are the source's: most
// sources have few.
export const postsOfSource = list(
  'source.posts',
  (id, { roles }) =>
    sql`${posts.id} = any(array(select ${attributions.postId} from ${attributions}
      where ${and(eq(attributions.sourceId, id), inRoles(roles), isUpheld())}))`,
)
export const postsOfThread: Collection<Post, PostArgs> = {
  ...list('thread.posts', (id) => eq(posts.threadId, id)),
  order: inThread,
}

/** Those that it wrote last. */
export const postsOfIngestion: Collection<Post, PostArgs> = {
  ...list('ingestion.posts', (id) => eq(posts.ingestionId, id)),
  order: inThread,
}

/** Those that answer it, by the native id that they name. */
export const repliesToPost: Collection<Post, PostArgs> = {
  ...list('post.replies', (id) => {
    const answered = alias(posts, 'answered')
    return sql`exists (select 1 from ${posts} answered where ${and(
      eq(answered.id, id),
      eq(answered.forumId, posts.forumId),
      eq(answered.nativeId, posts.replyToNativeId),
    )})`
  }),
  order: inThread,
}

/** Those that are part of the same story, the earliest first. */
export const copiesOfPost: Collection<Post, PostArgs & LikeArgs> = {
  ...post,
  name: 'post.copies',
  order: order({ field: 'PUBLISHED_AT', direction: 'ASC' }),
  where: (args, id) => [
    sql`exists (select 1 from ${storyMembers} where ${and(
      eq(storyMembers.postId, posts.id),
      isLike(args),
      sql`${storyMembers.postId} <> ${id}`,
      sql`${storyMembers.centreId} = (select own.centre_id from ${storyMembers} own where own.post_id = ${id})`,
    )})`,
    ...postConditions(null),
  ],
}
