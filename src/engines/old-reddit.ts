// Reddit in its old dress.
import { defineEngine } from './define.ts'

export const oldReddit = defineEngine({
  id: 'old-reddit',
  marks: {
    '.thing': 0.3,
    '.usertext-body': 0.2,
    '.commentarea': 0.3,
    '.tagline': 0.2,
    'shreddit-': -0.6,
  },
  thread: {
    title: '.top-matter a.title',
    forumName: '.redditname',
  },
  posts: {
    each: '.sitetable .thing.link, .commentarea .thing.comment',
    nativeId: '@data-fullname',
    url: ['@data-permalink', '> .entry a.bylink@href'],
    author: ['@data-author', '> .entry .author'],
    authorUrl: '> .entry .author@href',
    date: ['> .entry .tagline time', '@data-timestamp'],
    body: ['> .entry .usertext-body .md', '> .entry .title a.title'],
    replyTo: (post) => post.parent().closest('.thing').attr('data-fullname') ?? null,
    reactions: ['@data-score', '> .entry .score.unvoted@title'],
  },
})
