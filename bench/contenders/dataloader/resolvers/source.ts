// Fields of Source that are not plain columns.
import { attributionsOfSource } from '../graph/attribution.ts'
import { postsOfSource } from '../graph/post.ts'
import type { SourceResolvers } from './fields.ts'

export const Source: SourceResolvers = {
  type: ({ type }) => type ?? 'UNKNOWN',
  async aliases({ id, name, nameKey, domain }, _, { reader }) {
    const keys = await reader.identifiers('source', id)
    const values = new Set(keys.map(({ value }) => value))
    return [...values].filter((value) => ![name, nameKey, domain].includes(value)).sort()
  },
  merged: async ({ id }, _, { reader }) =>
    (await reader.merges(id)).map(({ source, ...merge }) => ({ ...merge, name: source.name })),
  attributions: ({ id }, args, { reader }) => reader.page(attributionsOfSource, args, id),
  posts: ({ id }, args, { reader }) => reader.page(postsOfSource, args, id),
  postCount: ({ id }, { roles }, { reader }) => reader.count(postsOfSource, { roles }, id),
}
