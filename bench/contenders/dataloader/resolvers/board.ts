// Fields of Board that are not plain columns.
import { threadsOfBoard } from '../graph/thread.ts'
import type { BoardResolvers } from './fields.ts'

export const Board: BoardResolvers = {
  parent: ({ parentId }, _, { reader }) => reader.follow('board', parentId),
  forum: ({ forumId }, _, { reader }) => reader.follow('forum', forumId),
  threads: ({ id }, args, { reader }) => reader.page(threadsOfBoard, args, id),
}
