// NodeBB.
import { defineEngine } from './define.ts'

export const nodebb = defineEngine({
  id: 'nodebb',
  marks: {
    '[component=post]': 0.4,
    '[component=post/content]': 0.3,
    nodebb: 0.2,
    '[component=topic]': 0.2,
  },
  thread: {
    title: '[component="topic/title"]',
    boards: '.breadcrumb a',
    locked: '[component="topic/locked"]:not(.hidden)',
    pinned: '[component="topic/pinned"]:not(.hidden)',
  },
  posts: {
    each: '[component="post"]',
    nativeId: '@data-pid',
    url: ['a.permalink@href', 'a.post-index@href', 'a.timeago@href', 'a:has(> .timeago)@href'],
    position: '.post-index',
    author: ['@data-username', '[component="post/header"] [data-username]'],
    authorUrl: ['a[href*="/user/"]@href'],
    authorId: '@data-uid',
    avatar: '[component="user/picture"]@src',
    role: '.group-label, [component="user/group"]',
    date: ['meta[itemprop=datePublished]', '@data-timestamp', '.timeago'],
    edited: '[component="post/editor"] .timeago',
    body: '[component="post/content"]',
    reactions: '[component="post/vote-count"]',
    replyTo: '[component="post/parent"]@data-topid',
  },
})
