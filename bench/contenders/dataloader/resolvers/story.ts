// Fields of Story and StoryMembership that are not plain columns.

import { sourcesOfStory } from '../graph/source.ts'
import { membersOfStory } from '../graph/story.ts'
import { threadsOfStory } from '../graph/thread.ts'
import type { MembershipResolvers, StoryResolvers } from './fields.ts'

export const Story: StoryResolvers = {
  async headline({ postId }, _, { reader }) {
    const { threadId } = await reader.follow('post', postId)
    return (await reader.follow('thread', threadId)).title
  },
  language: async ({ postId }, _, { reader }) => (await reader.follow('post', postId)).language,
  earliest: ({ postId }, _, { reader }) => reader.follow('post', postId),
  members: ({ postId }, args, { reader }) => reader.page(membersOfStory, args, postId),
  threads: ({ postId }, args, { reader }) => reader.page(threadsOfStory, args, postId),
  sources: ({ postId }, args, { reader }) => reader.page(sourcesOfStory, args, postId),
  memberCount: ({ postId }, _, { reader }) => reader.count(membersOfStory, {}, postId),
  async forumCount({ postId }, _, { reader }) {
    const { nodes } = await reader.page(membersOfStory, { first: 100 }, postId)
    const carriers = await Promise.all(nodes.map((member) => reader.follow('post', member.postId)))
    return new Set(carriers.map(({ forumId }) => forumId)).size
  },
}

export const StoryMembership: MembershipResolvers = {
  story: ({ centreId }, _, { reader }) => reader.storyAround(centreId),
  post: ({ postId }, _, { reader }) => reader.follow('post', postId),
}
