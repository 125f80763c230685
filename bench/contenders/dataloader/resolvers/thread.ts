// Fields of Thread that are not plain columns.
import { postsOfThread } from '../graph/post.ts'
import type { ThreadResolvers } from './fields.ts'
import { provenanceOf } from './provenance.ts'

export const Thread: ThreadResolvers = {
  forum: ({ forumId }, _, { reader }) => reader.follow('forum', forumId),
  board: ({ boardId }, _, { reader }) => reader.follow('board', boardId),
  author: ({ authorId }, _, { reader }) => reader.follow('author', authorId),
  openingPost: ({ id }, _, { reader }) => reader.openingPost(id),
  posts: ({ id }, args, { reader }) => reader.page(postsOfThread, args, id),
  postCount: ({ id }, _, { reader }) => reader.count(postsOfThread, {}, id),
  async coverage({ id, declaredPageCount, completeAt, lastSeenAt }, _, { reader }) {
    const pagesSeen = await reader.pagesSeen(id)
    const isWhole = completeAt !== null && completeAt >= lastSeenAt
    const seen = pagesSeen.filter((page) => page >= 1 && page <= (declaredPageCount ?? 0))
    const isComplete = declaredPageCount ? seen.length >= declaredPageCount : null
    return { pagesSeen, pagesDeclared: declaredPageCount, isComplete: isWhole || isComplete }
  },
  async provenance({ id }, _, { reader }) {
    const opening = await reader.openingPost(id)
    return opening && (await provenanceOf(reader, opening.id))
  },
  identifiers: ({ id }, _, { reader }) => reader.identifiers('thread', id),
}
