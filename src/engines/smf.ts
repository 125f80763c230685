// SMF (Simple Machines Forum) 1 and 2.
import { defineEngine } from './define.ts'

export const smf = defineEngine({
  id: 'smf',
  marks: {
    '#forumposts': 0.3,
    '.post_wrapper': 0.3,
    '.poster': 0.1,
    smf_: 0.3,
    'action=profile;u=': 0.2,
    'Simple Machines': 0.2,
    '.keyinfo': 0.1,
  },
  thread: {
    title: '.display_title, h3.catbg .display_title, #display_head h2, #forumposts h3.catbg',
    boards: '.navigate_section a, .nav a',
    version: /SMF (\d[\d.]+)/,
  },
  posts: {
    each: 'div[id^=msg]:has(.post_wrapper), #forumposts .post_wrapper, #quickModForm tr:has(> td > .post, > td .post):not(:has(tr .post))',
    nativeId: ['.inner@data-msgid', '.inner@id', '[id^=msg_]@id', '[id^=subject_]@id', '@id'],
    url: [
      '[id^=subject_] a@href',
      '.keyinfo h5 a@href',
      '.postinfo a@href',
      'a[href*="#msg"], a[href*="?msg="]@href',
    ],
    author: [
      '.poster h4 a',
      '.poster h4',
      'b > a[href*="action=profile"]',
      'a[href*="action=profile"]',
    ],
    authorUrl: ['.poster h4 a[href*="action=profile"]@href', 'a[href*="action=profile"]@href'],
    avatar: '.avatar img@src',
    role: ['.membergroup', '.postgroup', '.title'],
    date: [
      '.postinfo a.smalltext',
      '.postinfo a',
      '.keyinfo .smalltext',
      '.postinfo',
      '.smalltext',
    ],
    edited: '.modified',
    body: ['.inner', '.post'],
    drop: '.signature, .modified, .codeoperation',
  },
})
