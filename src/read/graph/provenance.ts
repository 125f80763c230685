// Where a post comes from: its edges to sources, those on the way back to the origin first. What a human rejected is left out.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { attributions, type posts } from '../../../drizzle/schema.ts'
import { embedded, many, one, value } from '../plan/declare.ts'
import { printPlain } from '../plan/value.ts'
import { hasOlderCopy } from './carried.ts'
import { isUpheld } from './visibility.ts'

type Edges = typeof attributions
type Posts = typeof posts

const role = (edge: Edges): SQL =>
  sql`array_position(array['ORIGIN', 'SYNDICATOR', 'QUOTED', 'LINKED'], ${edge.role})`

const isOrigin = (edge: Edges): SQL => sql`(${edge.role} = 'ORIGIN')`

/** Syndicators in hop order, origins in hop order, then the others by role. */
export const chainFirst = (edge: Edges): readonly SQL[] => [
  sql`(${edge.role} in ('QUOTED', 'LINKED'))`,
  isOrigin(edge),
  sql`${edge.hop} asc nulls last`,
  role(edge),
  sql`${edge.id}`,
]

/** What a human said first, then the end of the chain. */
const endFirst = (edge: Edges): readonly SQL[] => [
  sql`(${edge.status} = 'EXTRACTED')`,
  sql`${edge.hop} desc nulls first`,
  sql`${edge.id} desc`,
]

export const ofPost = (post: Posts, edge: Edges): SQL => eq(edge.postId, post.id)

const isOnTheWay = (edge: Edges) =>
  and(sql`${edge.role} in ('SYNDICATOR', 'ORIGIN')`, isUpheld(edge)) as SQL

const isOfRole = (post: Posts, edge: Edges, name: 'SYNDICATOR' | 'ORIGIN') =>
  and(ofPost(post, edge), sql`${edge.role} = ${sql.raw(`'${name}'`)}`, isUpheld(edge))

/** Where an edge stands on the way. Stored hops only tell the order: edges come and go by human words. */
const place = (edge: Edges): SQL => sql`(${isOrigin(edge)}, ${edge.hop})`

/** Distance from the forum, counted over the edges that are left; NULL for what is not on the way. */
export const hopOf = (edge: Edges, other: Edges, others: SQL): SQL =>
  sql`case when ${isOnTheWay(edge)} and ${edge.hop} is not null then (
    select count(distinct ${place(other)}) from ${others}
    where ${and(eq(other.postId, edge.postId), isOnTheWay(other), sql`${place(other)} <= ${place(edge)}`)}) end`

/** The other edge stands nearer to the forum. */
export const isNearer = (edge: Edges, other: Edges): SQL =>
  and(
    eq(other.postId, edge.postId),
    isOnTheWay(edge),
    isOnTheWay(other),
    sql`${place(other)} < ${place(edge)}`,
  ) as SQL

/** The next one on the way first; of several the one that the extractor named. */
export const nextFirst = (other: Edges, edge: Edges): readonly SQL[] => [
  sql`${isOrigin(other)} desc`,
  sql`${other.hop} desc`,
  sql`(${other.id} is not distinct from ${edge.reachedThroughId}) desc`,
  sql`${other.id}`,
]

export const provenance = embedded<Posts>({
  chain: many(
    'Attribution',
    (post: Posts, edge: Edges) => and(ofPost(post, edge), isOnTheWay(edge)),
    chainFirst,
    'post',
  ),
  origin: one(
    'Attribution',
    (post: Posts, edge: Edges) => isOfRole(post, edge, 'ORIGIN'),
    endFirst,
    'post',
  ),
  via: many(
    'Attribution',
    (post: Posts, edge: Edges) => isOfRole(post, edge, 'SYNDICATOR'),
    chainFirst,
    'post',
  ),
  isOriginalHere: value((post: Posts) => {
    const isThere = and(ofPost(post, attributions), isOnTheWay(attributions))
    return printPlain(sql`(not exists (select 1 from ${attributions} where ${isThere})
      and not ${hasOlderCopy(post)})`)
  }),
})
