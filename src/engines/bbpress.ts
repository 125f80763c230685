// bbPress on WordPress.
import { defineEngine } from './define.ts'

export const bbpress = defineEngine({
  id: 'bbpress',
  marks: {
    '.bbp-reply-content': 0.5,
    '#bbpress-forums': 0.4,
    '.bbp-reply-author': 0.2,
    '.bbp-topic-content': 0.1,
  },
  thread: {
    boards: '.bbp-breadcrumb a',
  },
  posts: {
    each: '.hentry, .bbp-body > .topic, .bbp-body > .reply',
    before: '.bbp-reply-header, .bbp-topic-header',
    nativeId: ['.bbp-reply-permalink@href', '@id'],
    url: ['.bbp-reply-permalink@href', '.bbp-topic-permalink@href'],
    author: [
      '.bbp-author-name',
      '.bbp-reply-author .bbp-author-link:last-of-type',
      '.bbp-reply-author',
    ],
    authorUrl: ['a.bbp-author-name@href', 'a.bbp-author-link@href'],
    avatar: 'img.avatar@src',
    role: '.bbp-author-role',
    date: ['.bbp-reply-post-date', '.bbp-topic-post-date', '.bbp-reply-date', '.date-published'],
    body: ['.bbp-reply-content', '.bbp-topic-content', '.topic-content'],
    drop: '.bbp-reply-revision-log, .bbp-signature, .bbp-attachments',
  },
})
