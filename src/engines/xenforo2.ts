// XenForo 2.
import { defineEngine } from './define.ts'

export const xenforo2 = defineEngine({
  id: 'xenforo2',
  marks: {
    '.message--post': 0.4,
    '.message-userContent': 0.2,
    '.p-body': 0.15,
    '.bbWrapper': 0.15,
    'data-app="public"': 0.3,
  },
  thread: {
    title: 'h1.p-title-value',
    boards: '.p-breadcrumbs li a',
    locked: '.blockStatus-message--locked',
    tags: '.js-tagList .tagItem',
  },
  posts: {
    each: '.message--post, article.message:has(.message-body)',
    nativeId: ['@data-content', '@id'],
    url: [
      '.message-attribution-main a[href*="post-"]@href',
      '.message-attribution a[href*="post-"]@href',
      'a[href*="/post-"], a[href*="#post-"]@href',
    ],
    position: '.message-attribution-opposite li:last-child a',
    author: ['@data-author', '.message-name .username', '.message-name'],
    authorUrl: ['.message-name a.username@href', '.message-name a@href'],
    authorId: '.message-name [data-user-id]@data-user-id',
    avatar: '.message-avatar img@src',
    role: ['.message-userTitle', '.userTitle'],
    date: [
      '.message-attribution-main time',
      '.message-attribution time',
      '.message-header',
      'time.u-dt:not(.message-lastEdit *)',
    ],
    edited: '.message-lastEdit time',
    body: ['.message-body .bbWrapper', '.message-body', '.message-userContent'],
    drop: '.message-signature, .message-lastEdit, .bbCodeBlock-expandLink, .js-selectToQuoteEnd, .bbCodeSpoiler-button',
  },
})
