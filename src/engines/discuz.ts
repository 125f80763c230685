// Discuz! X.
import { defineEngine } from './define.ts'

export const discuz = defineEngine({
  id: 'discuz',
  marks: {
    'generator:discuz': 0.5,
    '#postmessage_0': 0.3,
    '.t_f': 0.2,
    '.plhin': 0.3,
    '#authorposton0': 0.2,
  },
  thread: {
    title: '#thread_subject, h1.ts',
    boards: '#pt .z a',
  },
  posts: {
    each: 'div[id^=post_]:has([id^=postmessage_]), table[id^=pid]:has([id^=postmessage_]):not(div[id^=post_] table)',
    nativeId: '@id',
    url: ['[id^=postnum]@href', 'a[href*="#pid"]@href', 'a[href*="pid="]@href'],
    position: '[id^=postnum] em, [id^=postnum]',
    author: ['.authi a.xw1', '.pi .authi a', '.authi a'],
    authorUrl: ['.authi a.xw1@href', '.authi a@href'],
    avatar: '.avatar img@src',
    role: '.pls em a',
    date: ['[id^=authorposton] span[title]', '[id^=authorposton]'],
    edited: '.pstatus',
    body: '[id^=postmessage_]',
    drop: '.pstatus, .jammer, .sign, [style*="display:none"]',
  },
})
