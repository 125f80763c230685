// Conditions over the posts that carry stories: which posts, threads, forums and sources a story has. Posts that are not visible
// carry nothing.
import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { attributions, posts, type sources, type threads } from '../../../drizzle/schema.ts'
import { type stories, storyMembers } from '../../../drizzle/stories.ts'
import type { AttributionRole } from '../../graphql/schema.generated.ts'
import { storyPost } from '../kinds.ts'
import type { Asked } from '../plan/asked.ts'
import type { Choice } from '../plan/declare.ts'
import { hasRole, isRecord, storable } from './conditions.ts'
import { isUpheld, isVisible } from './visibility.ts'

type Posts = typeof posts
type Stories = typeof stories
type Roles = Asked<readonly AttributionRole[] | null | undefined>

const member = alias(storyMembers, 'member') as unknown as typeof storyMembers
const members = sql`${storyMembers} ${sql.identifier('member')}`
const own = alias(storyMembers, 'own') as unknown as typeof storyMembers
const owns = sql`${storyMembers} ${sql.identifier('own')}`
const carrier = alias(posts, 'carrier') as unknown as Posts
const carriers = sql`${posts} ${sql.identifier('carrier')}`
const edge = alias(attributions, 'edge') as unknown as typeof attributions
const edges = sql`${attributions} ${sql.identifier('edge')}`

/** The visible post of a member. */
const ofMember = sql`${members} join ${carriers}
  on ${and(eq(carrier.id, member.postId), isVisible(carrier.state))}`

/** The post of a member is visible. */
export const isCarried = (row: { readonly postId: PgColumn }): Choice => ({
  column: row.postId,
  holds: (id) =>
    sql`select 1 from ${carriers} where ${and(eq(carrier.id, id), isVisible(carrier.state))}`,
})

/** At least as like the earliest post. */
export const isLike = (
  row: typeof storyMembers,
  asked: Asked<{ readonly minSimilarity?: number | null | undefined }>,
): SQL | undefined =>
  asked.now.minSimilarity == null
    ? undefined
    : sql`${row.similarity} >= ${asked.bind(({ minSimilarity }) => minSimilarity)}::real`

/** The earliest post of the story that an id leads to. */
const centreOf = (id: Asked<string>): SQL => storyPost(sql`${id.bind(storable)}`)

export const postCarries = (post: Posts, id: Asked<string>): Choice => ({
  column: post.id,
  keys: sql`select ${member.postId} from ${members} where ${member.centreId} = ${centreOf(id)}`,
  holds: (key) => sql`select 1 from ${members}
    where ${and(eq(member.postId, key), sql`${member.centreId} = ${centreOf(id)}`)}`,
})

export const threadCarries = (thread: typeof threads, id: Asked<string>): Choice =>
  threadOf(thread, sql`${member.centreId} = ${centreOf(id)}`)

export const isThreadOf = (thread: typeof threads, story: Stories): Choice =>
  threadOf(thread, eq(member.centreId, story.postId))

const threadOf = (thread: typeof threads, isOfStory: SQL): Choice => ({
  column: thread.id,
  keys: sql`select ${carrier.threadId} from ${ofMember} where ${isOfStory}`,
  holds: (id) => sql`select 1 from ${ofMember} where ${and(isOfStory, eq(carrier.threadId, id))}`,
})

/** The other posts of the post's story. */
export function isCopyOf(
  post: Posts,
  other: Posts,
  asked: Asked<{ readonly minSimilarity?: number | null | undefined }>,
): Choice {
  const isOther = and(eq(own.postId, post.id), ne(member.postId, post.id), isLike(member, asked))
  const both = sql`${owns} join ${members} on ${eq(member.centreId, own.centreId)}`
  return {
    column: other.id,
    keys: sql`select ${member.postId} from ${both} where ${isOther}`,
    holds: (id) => sql`select 1 from ${both} where ${and(isOther, eq(member.postId, id))}`,
  }
}

/** The member's post has such an edge. Asked of one post after the other: joined, all edges of a source would be read. */
const hasEdge = (isSuch: SQL | undefined): SQL => sql`(select 1 from ${edges}
  where ${and(eq(edge.postId, member.postId), isUpheld(edge), isSuch)} limit 1) is not null`

/** The source is one that a post of the story names. */
export function isSourceOfStory(source: typeof sources, story: Stories, roles: Roles): Choice {
  const isOfStory = eq(member.centreId, story.postId)
  const inRole = hasRole(edge, roles)
  return {
    column: source.id,
    keys: sql`select ${edge.sourceId} from ${ofMember} join ${edges} on ${eq(edge.postId, member.postId)}
      where ${and(isOfStory, inRole, isUpheld(edge))}`,
    holds: (id) => sql`select 1 from ${ofMember}
      where ${and(isOfStory, hasEdge(and(eq(edge.sourceId, id), inRole)))}`,
  }
}

/** A post of the story stands in the forum. */
export const isInForum = (story: Stories, forumId: Asked<string>): Choice => ({
  column: story.postId,
  holds: (id) => sql`select 1 from ${ofMember}
    where ${and(sql`${member.centreId} = ${id}`, isRecord(carrier.forumId, forumId))}`,
})

/** A post of the story names the source. */
export function namesSource(story: Stories, sourceId: Asked<string>): Choice {
  const isSource = isRecord(edge.sourceId, sourceId, 'source')
  // One look-up for each edge: as a join, it would be made by walking all posts.
  const centre = sql`select ${member.centreId} from ${ofMember} where ${eq(member.postId, edge.postId)}`
  return {
    column: story.postId,
    keys: sql`select centre from (select (${centre}) as centre from ${edges}
      where ${and(isSource, isUpheld(edge))}) named
      where centre is not null`,
    holds: (id) =>
      sql`select 1 from ${ofMember} where ${and(sql`${member.centreId} = ${id}`, hasEdge(isSource))}`,
  }
}

/** At least so many posts carry the story. */
export const hasMembers = (story: Stories, least: Asked<number>): SQL =>
  sql`(select count(*) from ${ofMember} where ${eq(member.centreId, story.postId)})
    >= ${least.bind((count) => count)}::integer`

export const forumsOf = (story: Stories): SQL =>
  sql`(select count(distinct ${carrier.forumId}) from ${ofMember}
    where ${eq(member.centreId, story.postId)})`

/** An older copy of the post is known. */
export const hasOlderCopy = (post: Posts): SQL =>
  sql`exists (select 1 from ${members}
    where ${and(eq(member.postId, post.id), ne(member.centreId, post.id))})`
