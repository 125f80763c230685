// What most often stands on either side of a source: the authors who post from it, the sources behind it.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attributions, posts, type sources } from '../../../drizzle/schema.ts'
import type { SourceTopAuthorsArgs, SourceUpstreamArgs } from '../../graphql/schema.generated.ts'
import { compileRanking } from '../counts/ranking.ts'
import type { Asked } from '../plan/asked.ts'
import { ownOf } from '../plan/declare.ts'
import { hasRole } from './conditions.ts'
import { isNearer } from './provenance.ts'
import { isUpheld, isVisible } from './visibility.ts'

type Edges = typeof attributions
type Sources = typeof sources

const near = alias(attributions, 'near') as unknown as Edges
const far = alias(attributions, 'far') as unknown as Edges
const carrier = alias(posts, 'carrier') as unknown as typeof posts

/** The source's edges beside the visible posts they are of. */
const carried = (more: SQL = sql``): SQL =>
  sql`from ${attributions} near join ${posts} carrier on ${eq(carrier.id, near.postId)} ${more}`

export const topAuthors = ownOf<Sources, SourceTopAuthorsArgs>((compile, picked, asked, source) => {
  const roles = (asked as Asked<SourceTopAuthorsArgs>).at(({ roles }) => roles)
  const isSuch = and(
    eq(near.sourceId, source.id),
    hasRole(near, roles),
    isUpheld(near),
    isVisible(carrier.state),
    sql`${carrier.authorId} is not null`,
  )
  const pairs = sql`select ${carrier.authorId} as value, ${carrier.id} as counted ${carried()} where ${isSuch}`
  const ranking = { type: 'AuthorCount', field: 'author', kind: 'author' } as const
  return compileRanking(compile, ranking, picked, asked.now.first, pairs)
})

export const upstream = ownOf<Sources, SourceUpstreamArgs>((compile, picked, asked, source) => {
  const isSuch = and(
    eq(near.sourceId, source.id),
    sql`${near.role} = 'SYNDICATOR'`,
    isVisible(carrier.state),
    sql`${far.sourceId} <> ${source.id}`,
    isNearer(far, near),
  )
  const others = sql`join ${attributions} far on ${eq(far.postId, near.postId)}`
  const pairs = sql`select ${far.sourceId} as value, ${carrier.id} as counted ${carried(others)} where ${isSuch}`
  const ranking = { type: 'SourceCount', field: 'source', kind: 'source' } as const
  return compileRanking(compile, ranking, picked, asked.now.first, pairs)
})
