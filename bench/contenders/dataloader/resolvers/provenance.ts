// The chain from a post back to its origin, and the edges it is made of.
import type { Reader } from '../reader.ts'
import type { Provenance as Chain } from '../rows.ts'
import { isWithheld } from '../visibility.ts'
import type { AttributionResolvers, ProvenanceResolvers } from './fields.ts'

export async function provenanceOf(reader: Reader, postId: string): Promise<Chain> {
  const all = await reader.attributions(postId)
  return { chain: all.filter(({ role }) => role === 'SYNDICATOR' || role === 'ORIGIN') }
}

export const Provenance: ProvenanceResolvers = {
  origin: ({ chain }) => chain.findLast(({ role }) => role === 'ORIGIN') ?? null,
  via: ({ chain }) => chain.filter(({ role }) => role === 'SYNDICATOR'),
  isOriginalHere: ({ chain }) => chain.length === 0,
}

export const Attribution: AttributionResolvers = {
  post: ({ postId }, _, { reader }) => reader.follow('post', postId),
  source: ({ sourceId }, _, { reader }) => reader.follow('source', sourceId),
  inheritedFrom: ({ inheritedFromId }, _, { reader }) => reader.follow('post', inheritedFromId),
  reachedThrough: ({ reachedThroughId }, _, { reader }) =>
    reader.follow('attribution', reachedThroughId),
  /** Evidence quotes the post, so it goes with the post's words. */
  evidence: ({ evidence, postState }) =>
    isWithheld(postState) ? evidence.map((proof) => ({ ...proof, span: null })) : evidence,
}
