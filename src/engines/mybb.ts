// MyBB.
import { defineEngine } from './define.ts'

export const mybb = defineEngine({
  id: 'mybb',
  marks: {
    '.post_author': 0.3,
    '.post_body': 0.3,
    '.post_content': 0.1,
    MyBB: 0.2,
    '#posts': 0.1,
    mybb: 0.1,
    '.author_information': 0.3,
  },
  thread: {
    boards: '.navigation a:not(.pagination *)',
  },
  posts: {
    each: '.post[id^=post_]:has(.post_body), table.tborder[id^=post_], [id^=post_]:has(> .post_content)',
    nativeId: '@id',
    url: ['a[href*="#pid"]@href', '.post_head .float_right a@href'],
    position: ['.post_head .float_right a', '.float_right strong a'],
    author: ['.author_information .largetext', '.largetext', '.author_information strong'],
    authorUrl: '.author_information .largetext a, .largetext a@href',
    avatar: '.author_avatar img@src',
    role: '.author_information .smalltext',
    date: ['.post_date'],
    edited: '.post_edit',
    body: '.post_body',
    drop: '.signature, .post_edit',
  },
})
