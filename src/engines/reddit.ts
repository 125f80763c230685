// Reddit as it is served today.
import { defineEngine } from './define.ts'

export const reddit = defineEngine({
  id: 'reddit',
  marks: {
    'shreddit-post': 0.5,
    'shreddit-comment': 0.3,
    'shreddit-app': 0.3,
  },
  thread: {
    title: 'h1[slot=title]',
  },
  posts: {
    each: 'shreddit-post, shreddit-comment',
    nativeId: ['@thingid', '@id'],
    url: '@permalink',
    author: ['@author', '.author-name'],
    authorUrl: '[slot=commentMeta] a[href*="/user/"], [slot=authorName] a@href',
    date: [
      '@created-timestamp',
      '@created',
      '[slot=commentMeta] time, [slot=commentMeta] faceplate-timeago',
      'time',
      'faceplate-timeago',
    ],
    body: [
      '> [slot=comment]',
      '[slot=text-body] .md:not(button)',
      '[slot=text-body]',
      '[slot=title]',
    ],
    drop: 'button, shreddit-async-loader',
    replyTo: '@parentid',
    reactions: '@score',
  },
})
