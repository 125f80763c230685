// phpBB 3 and its skins (prosilver and what grew from it).
import { defineEngine } from './define.ts'
import type { Nodes } from './dom.ts'

const anchor = (post: Nodes): string | null => {
  const id = post.attr('id') ?? post.find('a[id^=p]').attr('id')
  return id === undefined ? null : `#${id}`
}

export const phpbb3 = defineEngine({
  id: 'phpbb3',
  marks: {
    '#phpbb': 0.5,
    '.postbody': 0.2,
    '.postprofile': 0.3,
    '.topic-title': 0.1,
    'viewtopic.php': 0.1,
    'generator:phpbb': 0.5,
    'phpBB Group': 0.2,
    'phpBB Limited': 0.3,
  },
  thread: {
    title: 'h2.topic-title, h3.topic-title, #page-body > h2, h2 > a[href*="viewtopic.php"]',
    boards:
      '#nav-breadcrumbs a[href*="viewforum"], .icon-home a[href*="viewforum"], .breadcrumbs a[href*="forum"]',
    locked: '.lockedtopic, .topic-locked, a[title*="locked" i], .fa-lock',
  },
  posts: {
    each: 'div.post:has(.postbody, .content):not(#preview)',
    nativeId: ['@id', '[id^=post_content]@id', 'a[id^=p]@id'],
    url: ['p.author a[href*="#p"]@href', 'h3 a[href*="#p"]@href', 'a[href*="#p"]@href', anchor],
    position: ['a[title^="Post #"]', '.post-number', '.icon_post_target'],
    author: [
      '.postprofile .username',
      '.postprofile .username-coloured',
      'p.author .username, p.author .username-coloured',
      '.postprofile dt a[href*="viewprofile"]:not(:has(img))',
      'p.author strong',
      '.postprofile dt strong',
      '.postprofile dt',
    ],
    authorUrl: ['.postprofile a[href*="viewprofile"]@href', 'p.author a[href*="viewprofile"]@href'],
    avatar: ['.postprofile .avatar img@src', '.postprofile dt img@src', 'img.avatar@src'],
    role: '.postprofile .profile-rank',
    date: ['p.author time', '.author .timestamp', '.posttime', 'p.author', '.author', 'time'],
    edited: '.notice',
    body: '.content',
    drop: '.signature, .notice, .postedit, dl.codebox dt',
  },
})
