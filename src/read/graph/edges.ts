// Conditions over the edges from posts to sources: which posts have such an edge, which sources have such posts.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attributions, posts, type sources } from '../../../drizzle/schema.ts'
import type { AttributionFilter, AttributionRole } from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import {
  type Conditions,
  given,
  hasRole,
  isRecord,
  isSourceNamed,
  isSourceOf,
} from './conditions.ts'
import { isVisible } from './visibility.ts'

type Edges = typeof attributions
type Posts = typeof posts

const conditions: Conditions<Edges, AttributionFilter> = {
  sourceId: (edge, id) => isRecord(edge.sourceId, id, 'source'),
  sourceName: (edge, name) => isSourceNamed(edge.sourceId, name),
  sourceDomain: (edge, domain) => isSourceOf(edge.sourceId, domain),
  roles: (edge, roles) => hasRole(edge, roles),
  minConfidence: (edge, least) => sql`${edge.confidence} >= ${least.bind((value) => value)}::real`,
}

const edge = alias(attributions, 'edge') as unknown as Edges
const edges = sql`${attributions} ${sql.identifier('edge')}`
const carrier = alias(posts, 'carrier') as unknown as Posts
const carriers = sql`${posts} ${sql.identifier('carrier')}`

/** The post has an edge that meets all that is asked. */
export const hasEdge = (post: Posts, asked?: Asked<AttributionFilter>): SQL =>
  sql`exists (select 1 from ${edges}
    where ${and(eq(edge.postId, post.id), ...(asked ? given(conditions, edge, asked) : []))})`

/** The thread has a visible post with such an edge. */
export const threadHasEdge = (threadId: SQL, asked: Asked<AttributionFilter>): SQL =>
  sql`exists (select 1 from ${carriers}
    where ${and(sql`${carrier.threadId} = ${threadId}`, isVisible(carrier.state), hasEdge(carrier, asked))})`

/** The source is one of a visible post that meets the condition. */
export const hasPost = (
  source: typeof sources,
  roles: Asked<readonly AttributionRole[] | null | undefined>,
  condition: (post: Posts) => SQL | undefined,
): SQL => sql`exists (select 1 from ${edges} join ${carriers} on ${eq(carrier.id, edge.postId)}
  where ${and(
    eq(edge.sourceId, source.id),
    hasRole(edge, roles),
    isVisible(carrier.state),
    condition(carrier),
  )})`
