// FluxBB, and PunBB 1.2 from which it grew.
import { defineEngine } from './define.ts'

export const fluxbb = defineEngine({
  id: 'fluxbb',
  marks: {
    '.blockpost': 0.5,
    '.postmsg': 0.3,
    '.postleft': 0.2,
    '#punviewtopic': 0.3,
    FluxBB: 0.2,
  },
  thread: {
    boards: '.crumbs a',
    locked: '.postlink .closed',
  },
  posts: {
    each: '.blockpost',
    nativeId: '@id',
    url: 'h2 a@href',
    position: 'h2 .conr',
    author: ['.postleft dt', '.postleft strong'],
    authorUrl: '.postleft dt a@href',
    avatar: '.postavatar img@src',
    role: '.usertitle',
    date: ['h2 a', 'h2'],
    edited: '.postedit',
    body: '.postmsg',
    drop: '.postedit, .postsignature',
  },
})
