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
  isLikelyFeedBot: async ({ id }, _, { reader }) => verdictOf(await reader.newest(id)).isLikely,
  feedBot: async ({ id }, _, { reader }) => verdictOf(await reader.newest(id)),
  identifiers: ({ id }, _, { reader }) => reader.identifiers('author', id),
}

function verdictOf(newest: readonly { readonly byFeed: boolean; readonly position: number }[]) {
  const all = newest.length
  const fed = newest.filter(({ byFeed }) => byFeed).length
  const opening = newest.filter(({ position }) => position === 1).length
  const isLikely = all >= 5 && fed / all >= 0.8 && opening / all >= 0.9
  const why = isLikely
    ? 'a person would write and answer more'
    : all < 5
      ? 'too few to tell, 5 are needed'
      : 'a feed robot has at least 80 and 90 in a hundred'
  const share = (count: number) => (all === 0 ? null : Math.round((count / all) * 1000) / 1000)
  return {
    isLikely,
    reason: `${fed} of the newest ${all} posts came by a feed, ${opening} of them open a thread: ${why}`,
    postsLookedAt: all,
    feedShare: share(fed),
    openingShare: share(opening),
  }
}
