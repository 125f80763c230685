// The root of all questions.
import { AppError } from '../errors.ts'
import { allAuthors } from '../read/graph/author.ts'
import { allForums } from '../read/graph/forum.ts'
import { allPosts } from '../read/graph/post.ts'
import { allSources } from '../read/graph/source.ts'
import { allThreads } from '../read/graph/thread.ts'
import { findByAddress, findNode } from '../read/lookup.ts'
import type { QueryResolvers } from './schema.generated.ts'

const MOST_NODES = 100

export const Query: QueryResolvers = {
  node: (_, { id }, { reader }) => findNode(reader, id),
  nodes(_, { ids }, { reader }) {
    if (ids.length > MOST_NODES) {
      throw new AppError('INVALID', `Ask for at most ${MOST_NODES} nodes at once.`, {
        field: ['ids'],
      })
    }
    return Promise.all(ids.map((id) => findNode(reader, id)))
  },
  resource: (_, { url }, { reader }) => findByAddress(reader, url),
  forums: (_, args, { reader }) => reader.page(allForums, args),
  threads: (_, args, { reader }) => reader.page(allThreads, args),
  posts: (_, args, { reader }) => reader.page(allPosts, args),
  authors: (_, args, { reader }) => reader.page(allAuthors, args),
  sources: (_, args, { reader }) => reader.page(allSources, args),
}
