// Fields of Forum that are not plain columns.
import { authorsOfForum } from '../graph/author.ts'
import { boardsOfForum } from '../graph/board.ts'
import { postsOfForum } from '../graph/post.ts'
import { sourcesOfForum } from '../graph/source.ts'
import { threadsOfForum } from '../graph/thread.ts'
import type { ForumResolvers } from './fields.ts'

export const Forum: ForumResolvers = {
  boards: ({ id }, args, { reader }) => reader.page(boardsOfForum, args, id),
  threads: ({ id }, args, { reader }) => reader.page(threadsOfForum, args, id),
  posts: ({ id }, args, { reader }) => reader.page(postsOfForum, args, id),
  sources: ({ id }, args, { reader }) => reader.page(sourcesOfForum, args, id),
  authors: ({ id }, args, { reader }) => reader.page(authorsOfForum, args, id),
}
