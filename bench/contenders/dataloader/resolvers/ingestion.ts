// Fields of Ingestion that are not plain columns.
import { postsOfIngestion } from '../graph/post.ts'
import type { IngestionResolvers } from './fields.ts'

export const Ingestion: IngestionResolvers = {
  threads: async ({ threadId }, _, { reader }) =>
    threadId === null ? [] : [await reader.follow('thread', threadId)],
  posts: ({ id }, args, { reader }) => reader.page(postsOfIngestion, args, id),
}
