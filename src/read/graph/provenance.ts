// Where a post comes from: its edges to sources, those on the way back to the origin first. What a human rejected is left out.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { attributions, type posts } from '../../../drizzle/schema.ts'
import { among, embedded, many, one, oneAmong, value } from '../plan/declare.ts'
import { orNull, printPlain } from '../plan/value.ts'
import { hasOlderCopy } from './carried.ts'
import { isUpheld } from './visibility.ts'

type Edges = typeof attributions
type Posts = typeof posts

const role = (edge: Edges): SQL =>
  sql`array_position(array['ORIGIN', 'SYNDICATOR', 'QUOTED', 'LINKED'], ${edge.role})`

const isOrigin = (edge: Edges): SQL => sql`(${edge.role} = 'ORIGIN')`

/** Syndicators in hop order, origins in hop order. */
const wayFirst = (edge: Edges): readonly SQL[] => [
  isOrigin(edge),
  sql`${edge.hop} asc nulls last`,
  sql`${edge.id}`,
]

/** The same, then the others by role. */
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

/** More than any text has hops: behind all syndicators stand the origins. */
const BEHIND = 1_000_000

/**
 * Where an edge stands on the way, as one number, because rows are dear to compare; NULL for what is not on the way. Stored hops
 * only tell the order: edges come and go by human words.
 */
const place = (edge: Edges): SQL => sql`(case when ${isUpheld(edge)} then case ${edge.role}
  when 'SYNDICATOR' then 0 when 'ORIGIN' then ${sql.raw(String(BEHIND))} end + ${edge.hop} end)`

/** The edges on the way of one post. */
export const way = {
  has: (edge: Edges, other: Edges) => and(eq(other.postId, edge.postId), isOnTheWay(other)),
  place,
}

/** Distance from the forum, counted over the edges that are left; NULL for what is not on the way. */
export const hop = among('way', ({ other, isOne, mine, theirs }) => {
  const counted = sql`select count(distinct ${theirs}) from ${other.from}
    where ${and(isOne, sql`${theirs} <= ${mine}`)}`
  // Nothing stands before the first place.
  return orNull(sql`(case when ${mine} = 1 then 1 when ${mine} > 1 then (${counted}) end)::text`)
})

/** The next nearer one on the way; of several the one that the extractor named. */
export const reachedThrough = oneAmong<Edges>(
  'way',
  'Attribution',
  (_, __, { mine, theirs }) => sql`${mine} > 1 and ${theirs} < ${mine}`,
  (other, edge, { theirs }) => [
    sql`${theirs} desc`,
    sql`(${other.id} is not distinct from ${edge.reachedThroughId}) desc`,
    sql`${other.id}`,
  ],
)

/** The other edge stands nearer to the forum. */
export const isNearer = (edge: Edges, other: Edges): SQL => sql`${place(other)} < ${place(edge)}`

export const provenance = embedded<Posts>({
  chain: many(
    'Attribution',
    (post: Posts, edge: Edges) => and(ofPost(post, edge), isOnTheWay(edge)),
    wayFirst,
    { back: 'post', whole: 'way' },
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
    wayFirst,
    { back: 'post' },
  ),
  isOriginalHere: value((post: Posts) => {
    const isThere = and(ofPost(post, attributions), isOnTheWay(attributions))
    return printPlain(sql`(not exists (select 1 from ${attributions} where ${isThere})
      and not ${hasOlderCopy(post)})`)
  }),
})
