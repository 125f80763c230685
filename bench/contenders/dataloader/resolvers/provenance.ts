// The chain from a post back to its origin, and the edges it is made of.
import type { Reader } from '../reader.ts'
import type { Provenance as Chain, Attribution as Edge } from '../rows.ts'
import { isWithheld } from '../visibility.ts'
import type { AttributionResolvers, ProvenanceResolvers } from './fields.ts'

const isOnTheWay = ({ role, status }: Edge) =>
  (role === 'SYNDICATOR' || role === 'ORIGIN') && status !== 'REJECTED'

export async function provenanceOf(reader: Reader, postId: string): Promise<Chain> {
  const member = await reader.member(postId)
  return {
    chain: (await reader.attributions(postId)).filter(isOnTheWay),
    hasOlderCopy: member !== null && member.centreId !== postId,
  }
}

export const Provenance: ProvenanceResolvers = {
  origin({ chain }) {
    const origins = chain.filter(({ role }) => role === 'ORIGIN')
    return origins.findLast(({ status }) => status !== 'EXTRACTED') ?? origins.at(-1) ?? null
  },
  via: ({ chain }) => chain.filter(({ role }) => role === 'SYNDICATOR'),
  isOriginalHere: ({ chain, hasOlderCopy }) => chain.length === 0 && !hasOlderCopy,
}

/** Places on the way, the nearest to the forum first; edges of one place stand together. */
async function stations(reader: Reader, postId: string): Promise<readonly (readonly Edge[])[]> {
  const { chain } = await provenanceOf(reader, postId)
  const groups = new Map<string, Edge[]>()
  for (const edge of chain.filter(({ hop }) => hop !== null)) {
    const place = `${edge.role} ${edge.hop}`
    groups.set(place, [...(groups.get(place) ?? []), edge])
  }
  return [...groups.values()]
}

export const Attribution: AttributionResolvers = {
  post: ({ postId }, _, { reader }) => reader.follow('post', postId),
  source: ({ sourceId }, _, { reader }) => reader.follow('source', sourceId),
  inheritedFrom: ({ inheritedFromId }, _, { reader }) => reader.follow('post', inheritedFromId),
  async hop({ id, postId }, _, { reader }) {
    const place = (await stations(reader, postId)).findIndex((all) => all.some((e) => e.id === id))
    return place < 0 ? null : place + 1
  },
  async reachedThrough({ id, postId, reachedThroughId }, _, { reader }) {
    const all = await stations(reader, postId)
    const before = all[all.findIndex((station) => station.some((e) => e.id === id)) - 1] ?? []
    return before.find((edge) => edge.id === reachedThroughId) ?? before[0] ?? null
  },
  /** Evidence quotes the post, so it goes with the post's words. */
  evidence: ({ evidence, postState }) =>
    isWithheld(postState) ? evidence.map((proof) => ({ ...proof, span: null })) : evidence,
}
