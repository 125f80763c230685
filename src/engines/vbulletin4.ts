// vBulletin 4.
import { defineEngine } from './define.ts'

export const vbulletin4 = defineEngine({
  id: 'vbulletin4',
  marks: {
    'generator:vbulletin 4': 0.6,
    '.postbitlegacy': 0.3,
    '.postcontainer': 0.3,
    '.postcontent': 0.2,
    '#post_message_0': 0.1,
    '.posthead': 0.2,
    '.b-post': -0.5,
  },
  thread: {
    title: '.threadtitle',
    boards: '#breadcrumb .navbit a',
    version: /vBulletin® Version (4\.[\d.]+)/,
  },
  posts: {
    each: 'li[id^=post_]:has([id^=post_message_]), li.postcontainer[id^=post_]',
    nativeId: '@id',
    url: ['.postcounter@href', '.nodecontrols a[href*="#post"]@href'],
    position: '.postcounter',
    author: ['.username_container .username', '.username', '.userinfo .guest'],
    authorUrl: ['.username_container a.username@href', 'a.username@href'],
    avatar: '.postuseravatar img@src',
    role: '.usertitle',
    date: ['.postdate .date', '.postdate', '.posthead .date'],
    edited: '.lastedited',
    body: ['[id^=post_message_] .postcontent', '[id^=post_message_]', '.postcontent'],
    drop: '.lastedited, .signature, .bbcode_description',
  },
})
