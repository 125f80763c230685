// The root of all questions.
import { AppError } from '../../../../src/errors.ts'
import { allAuthors } from '../graph/author.ts'
import { allBoards } from '../graph/board.ts'
import { allForums } from '../graph/forum.ts'
import { allIngestions } from '../graph/ingestion.ts'
import { allPosts } from '../graph/post.ts'
import { allSources } from '../graph/source.ts'
import { allStories } from '../graph/story.ts'
import { allThreads } from '../graph/thread.ts'
import { findByAddress, findNode } from '../lookup.ts'
import type { QueryResolvers } from './fields.ts'

const MOST_NODES = 100

export const Query: QueryResolvers = {
  node: (_, { id }, { reader }) => findNode(reader, id),
  nodes(_, { ids }, { reader }) {
    if (ids.length > MOST_NODES) {
      throw new AppError('INVALID', `Ask for at most ${MOST_NODES} nodes at once.`, {
        field: ['ids'],
      })
    }
    return Promise.all(ids.map((id: string) => findNode(reader, id)))
  },
  resource: (_, { url }, { reader }) => findByAddress(reader, url),
  forums: (_, args, { reader }) => reader.page(allForums, args),
  boards: (_, args, { reader }) => reader.page(allBoards, args),
  ingestions: (_, args, { reader }) => reader.page(allIngestions, args),
  threads: (_, args, { reader }) => reader.page(allThreads, args),
  posts: (_, args, { reader }) => reader.page(allPosts, args),
  authors: (_, args, { reader }) => reader.page(allAuthors, args),
  sources: (_, args, { reader }) => reader.page(allSources, args),
  stories: (_, args, { reader }) => reader.page(allStories, args),
}
