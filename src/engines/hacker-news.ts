// Hacker News.
import { defineEngine } from './define.ts'

export const hackerNews = defineEngine({
  id: 'hacker-news',
  marks: {
    '#hnmain': 0.6,
    '.hnuser': 0.2,
    '.commtext': 0.2,
  },
  thread: {
    title: '.fatitem .titleline > a',
  },
  posts: {
    each: '.fatitem, tr.athing.comtr',
    nativeId: ['@id', '.athing@id'],
    url: ['.age a@href'],
    author: '.hnuser',
    authorUrl: '.hnuser@href',
    date: '.age',
    body: ['.commtext', '.toptext', '.titleline > a, .titleline'],
    drop: '.reply',
    reactions: '.score',
  },
})
