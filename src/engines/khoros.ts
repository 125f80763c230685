// Khoros Communities (Lithium).
import { defineEngine } from './define.ts'

export const khoros = defineEngine({
  id: 'khoros',
  marks: {
    '.lia-message-body-content': 0.5,
    '.lia-message-view-wrapper': 0.2,
    '#lia-body': 0.3,
    'lia-': 0.1,
  },
  thread: {
    title: '.lia-message-subject, .PageTitle',
    boards: '.lia-breadcrumb a',
    tags: '.lia-tag',
  },
  posts: {
    each: '.lia-message-view-display, .lia-message-view-wrapper:has(.lia-message-body-content), [data-lia-message-uid]:has(.lia-message-body-content)',
    nativeId: ['@data-lia-message-uid', '[data-lia-message-uid]@data-lia-message-uid'],
    url: [
      '.lia-message-position-in-thread a@href',
      'a.lia-link-navigation[href*="#M"]@href',
      'a[href*="/m-p/"], a[href*="/td-p/"]@href',
    ],
    position: '.lia-message-position-in-thread',
    author: ['.lia-user-name-link', '.lia-user-name', '.UserName'],
    authorUrl: 'a.lia-user-name-link@href',
    avatar: '.lia-user-avatar-message@src',
    role: ['.lia-message-author-rank', '.lia-component-author-rank'],
    date: ['.local-friendly-date', '.DateTime', '.lia-message-post-date', 'time'],
    edited: '.lia-message-edited-on .DateTime',
    body: '.lia-message-body-content',
    drop: '.lia-message-signature, .lia-message-likes',
    reactions: '.MessageKudosCount, .lia-component-kudos-widget-kudos-count',
  },
})
