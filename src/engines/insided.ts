// inSided (Gainsight) communities.
import { defineEngine } from './define.ts'

export const insided = defineEngine({
  id: 'insided',
  marks: {
    '.qa-topic-first-post': 0.5,
    '.qa-topic-header': 0.3,
    '.qa-username': 0.2,
    insided: 0.2,
  },
  thread: {
    title: '.qa-thread-title',
    boards: '.breadcrumb-list a, .qa-breadcrumb a',
  },
  posts: {
    each: '.post[id^=post], .qa-topic-reply-box[id^=post]',
    nativeId: '@id',
    url: (post) => `#${post.attr('id')}`,
    author: ['.qa-username', '.username'],
    authorUrl: ['a.qa-username@href', 'a.username@href'],
    avatar: '.profilepicture img@src',
    role: '.qa-usertitle',
    // The first post shows its date in the topic's header.
    date: (post) => {
      const own = post.find('time, .post__date, .qa-topic-post-date').first()
      return own.length > 0 ? own : post.closest('.qa-topic-first-post').find('time').first()
    },
    body: ['.qa-topic-post-content', '.post__content'],
    drop: '.answer-field, .post__signature',
    reactions: '.post__like-count',
  },
})
