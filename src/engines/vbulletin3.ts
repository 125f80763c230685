// vBulletin 3 and its table skins.
import { defineEngine } from './define.ts'

export const vbulletin3 = defineEngine({
  id: 'vbulletin3',
  marks: {
    'generator:vbulletin 3': 0.6,
    '#post_message_0': 0.3,
    '.bigusername': 0.3,
    '.thead': 0.1,
    '.tborder': 0.1,
    '#posts': 0.1,
    '.postbitlegacy': -0.4,
    '.b-post': -0.5,
  },
  thread: {
    title: '.navbar strong, h1',
    boards: '.navbar a, span.navbar a',
    version: /vBulletin® Version (3\.[\d.]+)/,
  },
  posts: {
    each: '[id^=post]:has([id^=post_message_]):has([id^=postcount]):not(#posts):not([id^=post_])',
    nativeId: '@id',
    url: ['a[href*="#post"]@href', '[id^=postcount]@href', 'a[href*="showpost"]@href'],
    position: '[id^=postcount]',
    author: ['.bigusername', '[id^=postmenu_] a', '[id^=postmenu_]'],
    authorUrl: ['a.bigusername@href', '[id^=postmenu_] a@href'],
    avatar: 'img[alt*=Avatar i]@src',
    role: '[id^=postmenu_] ~ .smallfont',
    date: ['.thead', '.normal', '.smallfont'],
    body: '[id^=post_message_]',
    drop: '.smallfont',
  },
})
