// vBulletin 5 and 6.
import { defineEngine } from './define.ts'

export const vbulletin5 = defineEngine({
  id: 'vbulletin5',
  marks: {
    'generator:vbulletin 5': 0.6,
    'generator:vbulletin 6': 0.6,
    '.b-post': 0.5,
    '.js-post': 0.2,
    '.b-userinfo': 0.2,
  },
  thread: {
    title: '.b-main-title, h1.main-title',
    boards: '#breadcrumbs a, .b-breadcrumbs a',
  },
  posts: {
    each: '.b-post[data-node-id]',
    nativeId: '@data-node-id',
    url: ['.b-post__count@href', '.b-post__timestamp a@href', 'a.js-show-post-link@href'],
    position: '.b-post__count',
    author: ['.author [itemprop=name]', '.b-userinfo .author', '.author a'],
    authorUrl: ['.author a@href', '.b-userinfo a@href'],
    authorId: '.author a@data-userid',
    avatar: '.b-avatar img@src',
    role: ['.b-userinfo__rank', '.usertitle'],
    date: ['.b-post__timestamp time', 'time'],
    edited: '.b-post__edit-reason time',
    body: [
      '.js-post__content-text',
      '.b-post__content .OLD__post-content-padding',
      '[itemprop=text]',
    ],
    drop: '.b-post__signature, .b-post__edit-reason, .post-signature',
  },
})
