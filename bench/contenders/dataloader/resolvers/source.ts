// Fields of Source that are not plain columns.
import { attributionsOfSource } from '../graph/attribution.ts'
import { postsOfSource } from '../graph/post.ts'
import type { Attribution } from '../rows.ts'
import type { SourceResolvers } from './fields.ts'

export const Source: SourceResolvers = {
  type: ({ type }) => type ?? 'UNKNOWN',
  async aliases({ id, name, nameKey, domain }, _, { reader }) {
    const keys = await reader.identifiers('source', id)
    const values = new Set(keys.map(({ value }) => value))
    return [...values].filter((value) => ![name, nameKey, domain].includes(value)).sort()
  },
  async topAuthors({ id }, { first, roles }, { reader }) {
    const edges = await reader.edgesOf(id)
    const postIds = new Set(
      edges.filter(({ role }) => roles?.includes(role) ?? true).map(({ postId }) => postId),
    )
    const posts = await Promise.all([...postIds].map((postId) => reader.follow('post', postId)))
    const authors = posts.flatMap(({ authorId }) => authorId ?? [])
    return await Promise.all(
      ranked(authors, first).map(async ({ value, count }) => ({
        author: await reader.follow('author', value),
        count,
      })),
    )
  },
  async upstream({ id }, { first }, { reader }) {
    const edges = (await reader.edgesOf(id)).filter(({ role }) => role === 'SYNDICATOR')
    const pairs = new Set<string>()
    for (const near of edges) {
      for (const far of await reader.attributions(near.postId)) {
        if (far.sourceId !== id && isFarther(far, near)) pairs.add(`${far.sourceId} ${far.postId}`)
      }
    }
    const found = [...pairs].map((pair) => pair.split(' ')[0] ?? '')
    return await Promise.all(
      ranked(found, first).map(async ({ value, count }) => ({
        source: await reader.follow('source', value),
        count,
      })),
    )
  },
  merged: async ({ id }, _, { reader }) =>
    (await reader.merges(id)).map(({ source, ...merge }) => ({ ...merge, name: source.name })),
  attributions: ({ id }, args, { reader }) => reader.page(attributionsOfSource, args, id),
  posts: ({ id }, args, { reader }) => reader.page(postsOfSource, args, id),
  postCount: ({ id }, { roles }, { reader }) => reader.count(postsOfSource, { roles }, id),
}

/** The values by how often they stand there, bytewise where that is equal. */
function ranked(values: readonly string[], first: number | null | undefined) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, first ?? 10)
}

const isFarther = (far: Attribution, near: Attribution): boolean =>
  far.status !== 'REJECTED' &&
  far.hop !== null &&
  near.hop !== null &&
  (far.role === 'ORIGIN' || (far.role === 'SYNDICATOR' && far.hop > near.hop))
