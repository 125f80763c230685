// ProBoards.
import { defineEngine } from './define.ts'

export const proboards = defineEngine({
  id: 'proboards',
  marks: {
    proboards: 0.3,
    '.o-timestamp': 0.3,
    '.user-link': 0.2,
    'tr class="post': 0.1,
    '.js-threadstatus': 0.1,
  },
  thread: {
    title: '.thread-title, h1',
    boards: '#navigation-tree a, .nav-tree a',
  },
  posts: {
    each: 'tr.post[id^=post-], .post[id^=post-]:has(.message)',
    nativeId: '@id',
    url: ['.permalink@href', '.date a@href', 'a[href*="/post/"]@href'],
    author: ['.mini-profile a.user-link', '.mini-profile .o-user-link', 'a.user-link'],
    authorUrl: ['.mini-profile a.user-link@href', 'a.user-link@href'],
    authorId: 'a.user-link@data-id',
    avatar: '.avatar img@src',
    role: '.mini-profile .rank, .mini-profile .group',
    date: ['.date .o-timestamp', '.o-timestamp', '.date'],
    edited: '.edited_by .o-timestamp',
    body: '.message',
    drop: '.signature, .edited_by',
  },
})
