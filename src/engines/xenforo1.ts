// XenForo 1.
import { defineEngine } from './define.ts'

export const xenforo1 = defineEngine({
  id: 'xenforo1',
  marks: {
    '.messageUserInfo': 0.3,
    '.messageText': 0.3,
    '#XenForo': 0.5,
    '.messageMeta': 0.1,
    '.primaryContent': 0.1,
    '.message--post': -0.5,
  },
  thread: {
    title: '.titleBar h1',
    boards: '.breadcrumb .crust a',
    locked: '.threadAlerts .lockedAlert',
    tags: '.tagList .tag',
  },
  posts: {
    each: 'li.message[id^=post-], .message:has(.messageInfo)',
    nativeId: '@id',
    url: ['.datePermalink@href', '.hashPermalink@href', 'a[href*="posts/"]@href'],
    position: ['.postNumber', '.hashPermalink'],
    author: ['@data-author', '.userText .username', '.username'],
    authorUrl: ['.userText a.username@href', 'a.username@href'],
    avatar: '.avatarHolder img@src',
    role: '.userTitle',
    date: ['.messageMeta .DateTime', '.DateTime'],
    edited: '.editDate .DateTime',
    body: ['.messageText', '.messageContent'],
    drop: '.messageTextEndMarker, .editDate, .signature',
  },
})
