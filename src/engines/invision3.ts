// Invision Power Board 2 and 3.
import { defineEngine } from './define.ts'

export const invision3 = defineEngine({
  id: 'invision3',
  marks: {
    '.post_block': 0.4,
    '.ipb_table': 0.2,
    '#ipbwrapper': 0.4,
    '.post_body': 0.1,
    ips_: 0.1,
    '.ipsApp': -0.5,
  },
  thread: {
    title: 'h1.ipsType_pagetitle, .maintitle .main_topic_title',
    boards: '#secondary_navigation a, #breadcrumb a',
  },
  posts: {
    each: '.post_block[id^=post_id_], .post_block',
    nativeId: '@id',
    url: ['a[rel=bookmark]@href', '.post_id a@href', 'a[href*="findpost"]@href'],
    position: '.post_id a',
    author: ['.author [itemprop=name]', '.author .fn', '.post_username', '.author'],
    authorUrl: ['.author a[href*="/user/"]@href', '.post_username a@href', '.author a@href'],
    avatar: '.avatar img, .ipsUserPhoto@src',
    role: ['.group_title', '.member_title'],
    date: ['.published', '.posted_info'],
    edited: '.edit',
    body: ['.entry-content', '.post.entry-content'],
    drop: '.signature, p.edit, .rep_bar',
    reactions: '.reputation',
  },
})
