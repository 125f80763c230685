// Phorum.
import { defineEngine } from './define.ts'

export const phorum = defineEngine({
  id: 'phorum',
  marks: {
    '.message-body': 0.1,
    '.message-author': 0.3,
    'generator:phorum': 0.5,
    '#phorum': 0.3,
    '.message-options': 0.3,
    'read.php?': 0.1,
  },
  thread: {
    title: 'h1, h2.phorum-title',
  },
  posts: {
    each: '.message:has(.message-body)',
    nativeId: '.generic a[href*="#msg-"]@href',
    url: '.generic a[href*="#msg-"]@href',
    author: '.message-author',
    authorUrl: '.message-author a@href',
    date: ['.generic small', '.message-date'],
    body: '.message-body',
    drop: '.message-options, .message-signature, .attachments',
  },
})
