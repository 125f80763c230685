// phpBB 2 (subSilver and its kin).
import { defineEngine } from './define.ts'

export const phpbb2 = defineEngine({
  id: 'phpbb2',
  marks: {
    '.postdetails': 0.3,
    '.forumline': 0.2,
    '.postbody': 0.1,
    '.maintitle': 0.1,
    '.gensmall': 0.1,
    'phpBB Group': 0.2,
    '#phpbb': -0.5,
    '.postprofile': -0.5,
  },
  thread: {
    title: 'a.maintitle, .maintitle',
    boards: '.nav a[href*="viewforum"]',
  },
  posts: {
    each: 'tr:has(> td > span.name, > td > .name)',
    nativeId: ['.name a[name]@name', 'a[name]@name'],
    url: ['a[href*="viewtopic.php?p="]@href', 'a[href*="#"]@href'],
    author: ['.name b', '.name strong', '.name'],
    authorUrl: '.name a[href*="profile"], a[href*="viewprofile"]@href',
    avatar: '.postdetails img[src*=avatar]@src',
    date: 'td:last-child .postdetails',
    edited: '.gensmall',
    body: ['.postbody'],
    drop: '.gensmall',
    cut: /_{10,}/,
  },
})
