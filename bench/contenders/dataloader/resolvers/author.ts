// Fields of Author that are not plain columns.
import { postsOfAuthor } from '../graph/post.ts'
import { sourcesOfAuthor } from '../graph/source.ts'
import { threadsOfAuthor } from '../graph/thread.ts'
import type { AuthorResolvers } from './fields.ts'

export const Author: AuthorResolvers = {
  forum: ({ forumId }, _, { reader }) => reader.follow('forum', forumId),
  posts: ({ id }, args, { reader }) => reader.page(postsOfAuthor, args, id),
  threads: ({ id }, args, { reader }) => reader.page(threadsOfAuthor, args, id),
  sources: ({ id }, args, { reader }) => reader.page(sourcesOfAuthor, args, id),
  postCount: ({ id }, _, { reader }) => reader.count(postsOfAuthor, {}, id),
  identifiers: ({ id }, _, { reader }) => reader.identifiers('author', id),
}
