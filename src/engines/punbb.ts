// PunBB 1.3 and later.
import { defineEngine } from './define.ts'

export const punbb = defineEngine({
  id: 'punbb',
  marks: {
    'generator:punbb': 0.5,
    '.post-entry': 0.4,
    '.post-byline': 0.2,
    '.brd-page': 0.1,
    '#brd-viewtopic': 0.4,
  },
  posts: {
    each: '.post:has(.post-entry)',
    nativeId: ['@id', '[id^=p]@id'],
    url: ['a.permalink@href', '.post-link a@href', '.posthead a[href*="#p"]@href'],
    position: '.post-num',
    author: ['.post-byline strong', '.author .username', '.post-author .username'],
    authorUrl: '.post-byline a, .username a@href',
    avatar: '.useravatar img@src',
    role: '.usertitle',
    date: ['.post-link', '.posthead .permalink', '.posthead'],
    edited: '.lastedit',
    body: '.entry-content',
    drop: '.sig-content, .lastedit',
  },
})
