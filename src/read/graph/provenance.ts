// Where a post comes from: its edges to sources, those on the way back to the origin first.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { attributions, type posts } from '../../../drizzle/schema.ts'
import { embedded, many, one, value } from '../plan/declare.ts'
import { printPlain } from '../plan/value.ts'

type Edges = typeof attributions
type Posts = typeof posts

const role = (edge: Edges): SQL =>
  sql`array_position(array['ORIGIN', 'SYNDICATOR', 'QUOTED', 'LINKED'], ${edge.role})`

/** The chain in hop order, then the others by role. */
export const chainFirst = (edge: Edges): readonly SQL[] => [
  sql`${edge.hop} asc nulls last`,
  role(edge),
  sql`${edge.id}`,
]

/** The same the other way round. */
const endFirst = (edge: Edges): readonly SQL[] => [
  sql`${edge.hop} desc nulls first`,
  sql`${edge.id} desc`,
]

export const ofPost = (post: Posts, edge: Edges): SQL => eq(edge.postId, post.id)

const onTheWay = (post: Posts, edge: Edges) =>
  and(ofPost(post, edge), sql`${edge.role} in ('SYNDICATOR', 'ORIGIN')`)

export const provenance = embedded<Posts>({
  chain: many('Attribution', onTheWay, chainFirst, 'post'),
  origin: one(
    'Attribution',
    (post: Posts, edge: Edges) => and(ofPost(post, edge), sql`${edge.role} = 'ORIGIN'`),
    endFirst,
    'post',
  ),
  via: many(
    'Attribution',
    (post: Posts, edge: Edges) => and(ofPost(post, edge), sql`${edge.role} = 'SYNDICATOR'`),
    chainFirst,
    'post',
  ),
  isOriginalHere: value((post: Posts) =>
    printPlain(
      sql`(not exists (select 1 from ${attributions} where ${onTheWay(post, attributions)}))`,
    ),
  ),
})
