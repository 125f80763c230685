// Conditions over the edges from posts to sources: which posts have such an edge, which sources have such posts.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import {
  attributions,
  type authors,
  posts,
  type sources,
  type threads,
} from '../../../drizzle/schema.ts'
import type { AttributionFilter, AttributionRole } from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import type { Along, Choice } from '../plan/declare.ts'
import { hasRole, hasStatus, isRecord, isSourceNamed, isSourceOf } from './conditions.ts'
import { isUpheld, isVisible } from './visibility.ts'

type Edges = typeof attributions
type Posts = typeof posts
type Roles = Asked<readonly AttributionRole[] | null | undefined>

const edge = alias(attributions, 'edge') as unknown as Edges
const edges = sql`${attributions} ${sql.identifier('edge')}`
const carrier = alias(posts, 'carrier') as unknown as Posts
const carriers = sql`${posts} ${sql.identifier('carrier')}`
const edgesOfPosts = sql`${edges} join ${carriers} on ${eq(carrier.id, edge.postId)}`

/** What is asked of one edge. */
function conditionOf(edge: Edges, asked: Asked<AttributionFilter>): SQL {
  const { sourceId, sourceName, sourceDomain, minConfidence } = asked.now
  const part = <Key extends keyof AttributionFilter>(key: Key) =>
    asked.at((filter) => filter[key]) as Asked<NonNullable<AttributionFilter[Key]>>
  return and(
    sourceId == null ? undefined : isRecord(edge.sourceId, part('sourceId'), 'source'),
    sourceName == null ? undefined : isSourceNamed(edge.sourceId, part('sourceName')),
    sourceDomain == null ? undefined : isSourceOf(edge.sourceId, part('sourceDomain')),
    hasRole(edge, part('roles')),
    hasStatus(edge, part('statuses')),
    minConfidence == null
      ? undefined
      : sql`${edge.confidence} >= ${part('minConfidence').bind((value) => value)}::real`,
  ) as SQL
}

/** Through the posts of such edges by time. */
const along = (post: Posts, isSuch: (edge: Edges) => SQL | undefined): Along => ({
  repeats: post.sortAt,
  by(name) {
    const edge = alias(attributions, name) as unknown as Edges
    return {
      from: sql`${attributions} ${sql.identifier(name)}`,
      where: isSuch(edge),
      columns: [edge.postSortAt, edge.postId],
    }
  },
})

/** Whether the post has an edge at all. */
export const hasAnyEdge = (post: Posts, hasIt: boolean): Choice => ({
  column: post.id,
  holds: (id) => sql`select 1 from ${edges} where ${and(eq(edge.postId, id), isUpheld(edge))}`,
  isNot: !hasIt,
})

/** The post has an edge that meets all that is asked. */
export function hasEdge(post: Posts, asked: Asked<AttributionFilter>): Choice {
  const condition = conditionOf(edge, asked)
  const { sourceId, sourceName } = asked.now
  const isOfOneSource = sourceId != null || sourceName != null
  return {
    column: post.id,
    keys: sql`select ${edge.postId} from ${edges} where ${condition}`,
    holds: (id) => sql`select 1 from ${edges} where ${and(eq(edge.postId, id), condition)}`,
    // One source's edges are in order; those of several, as a domain may have, are not.
    ...(isOfOneSource && { along: along(post, (edge) => conditionOf(edge, asked)) }),
  }
}

/** The thread has a visible post with such an edge. */
export function threadHasEdge(thread: typeof threads, asked: Asked<AttributionFilter>): Choice {
  const condition = conditionOf(edge, asked)
  // One look-up for each edge: as a join, it would be made by walking all posts.
  const threadId = sql`select ${carrier.threadId} from ${carriers}
    where ${and(eq(carrier.id, edge.postId), isVisible(carrier.state))}`
  return {
    column: thread.id,
    keys: sql`select (${threadId}) from ${edges} where ${condition}`,
    holds(id) {
      const found = sql`(select 1 from ${edges} where ${and(eq(edge.postId, carrier.id), condition)} limit 1)`
      const isSuch = and(eq(carrier.threadId, id), isVisible(carrier.state))
      return sql`select 1 from ${carriers} where ${isSuch} and ${found} is not null`
    },
  }
}

/** The post has an edge to the source, in one of the roles. */
export function isOfSource(post: Posts, source: typeof sources, roles: Roles): Choice {
  const isSuch = (edge: Edges) =>
    and(eq(edge.sourceId, source.id), hasRole(edge, roles), isUpheld(edge))
  return {
    column: post.id,
    keys: sql`select ${edge.postId} from ${edges} where ${isSuch(edge)}`,
    holds: (id) => sql`select 1 from ${edges} where ${and(eq(edge.postId, id), isSuch(edge))}`,
    along: along(post, isSuch),
  }
}

/** The source is one of a visible post that meets the condition. */
export const hasPost = (
  source: typeof sources,
  roles: Roles,
  condition: (post: Posts) => SQL | undefined,
): Choice => ({
  column: source.id,
  holds: (id) =>
    sql`select 1 from ${edgesOfPosts} where ${and(
      eq(edge.sourceId, id),
      hasRole(edge, roles),
      isUpheld(edge),
      isVisible(carrier.state),
      condition(carrier),
    )}`,
})

/** The source is one of what the author posted, who may have posted little. */
export function hasPostOf(source: typeof sources, author: typeof authors, roles: Roles): Choice {
  const isOfAuthor = eq(carrier.authorId, author.id)
  const isSuch = and(hasRole(edge, roles), isUpheld(edge), isVisible(carrier.state), isOfAuthor)
  return {
    ...hasPost(source, roles, () => isOfAuthor),
    keys: sql`select ${edge.sourceId} from ${edgesOfPosts} where ${isSuch}`,
  }
}
