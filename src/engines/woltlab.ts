// WoltLab Suite Forum (Burning Board).
import { defineEngine } from './define.ts'

export const woltlab = defineEngine({
  id: 'woltlab',
  marks: {
    '.wbbPost': 0.5,
    '.messageSidebar': 0.2,
    '.messageContent': 0.1,
    'data-template="thread"': 0.2,
    WoltLab: 0.3,
    '.messageFooterNotes': 0.2,
  },
  thread: {
    title: '.contentHeaderTitle .contentTitle',
    boards: '.breadcrumbs a',
    locked: '.contentHeader .fa-lock',
    tags: '.tagList .tag',
  },
  posts: {
    each: 'article.wbbPost, article.message[data-post-id]',
    nativeId: ['@data-post-id', '@data-object-id'],
    url: [
      'a.permalink@href',
      '.messagePublicationTime a@href',
      '.jsButtonShare@href',
      '.messageStatus a@href',
    ],
    position: '.messageStatus .permalink, .messageStatus .jsButtonShare',
    author: ['.messageAuthor .username', '.messageSidebar .username', '.username'],
    authorUrl: [
      '.messageSidebar a.username@href',
      '.messageAuthor .username a, .messageAuthor a@href',
    ],
    authorId: '@data-user-id',
    avatar: '.userAvatarImage@src',
    role: '.userTitle',
    date: ['.messagePublicationTime time', 'time.datetime', 'meta[itemprop=dateCreated]'],
    edited: '.messageFooterNote time',
    body: '.messageText',
    drop: '.messageSignature, .embeddedContent .title',
  },
})
