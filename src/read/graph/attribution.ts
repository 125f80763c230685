// Edges from posts to sources. Evidence quotes the post, so it goes with the post's words.
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attributions, posts, type sources } from '../../../drizzle/schema.ts'
import { type List, one, storedWith, type Type } from '../plan/declare.ts'
import { hop, reachedThrough, way } from './provenance.ts'
import { isVisible, isWithheld } from './visibility.ts'

type Edges = typeof attributions

const carrier = alias(posts, 'carrier') as unknown as typeof posts
const carriers = sql`${posts} ${sql.identifier('carrier')}`

export const listOfAttributions: List<Edges> = {
  type: 'Attribution',
  tag: 'attributions',
  orders: { FIRST_SEEN_AT: (edge) => edge.firstSeenAt },
  tie: (edge) => edge.id,
  byDefault: { field: 'FIRST_SEEN_AT', direction: 'ASC' },
}

export const attribution: Type<Edges> = {
  table: attributions,
  listed: (edge) => ({
    column: edge.postId,
    holds: (id) => sql`select 1 from ${carriers}
      where ${and(eq(carrier.id, id), isVisible(carrier.state))}`,
  }),
  joins: {
    post: { table: posts, on: (edge, post: typeof posts) => eq(post.id, edge.postId) },
  },
  groups: { way },
  fields: {
    post: one('Post', (edge, post: typeof posts) => eq(post.id, edge.postId)),
    source: one('Source', (edge, source: typeof sources) => eq(source.id, edge.sourceId)),
    inheritedFrom: one('Post', (edge, post: typeof posts) => eq(post.id, edge.inheritedFromId)),
    hop,
    reachedThrough,
    evidence: storedWith('post', (edge, post: typeof posts) => {
      const withoutSpans = sql`select jsonb_agg(value - 'span' order by ordinality)
        from jsonb_array_elements(${edge.evidence}) with ordinality`
      return sql`(case when ${isWithheld(post)} then (${withoutSpans}) else ${edge.evidence} end)`
    }),
  },
}
