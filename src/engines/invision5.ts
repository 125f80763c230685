// Invision Community 5.
import { defineEngine } from './define.ts'

export const invision5 = defineEngine({
  id: 'invision5',
  marks: {
    '.ipsEntry': 0.5,
    '.ipsEntry__post': 0.2,
    'data-ips-hook="postWrapper"': 0.2,
    '.ipsApp': 0.1,
    '.cPost': -0.4,
  },
  thread: {
    boards: '.ipsBreadcrumb--top [data-role=breadcrumbList] a, .ipsBreadcrumb a',
    locked: '.ipsPageHeader .fa-lock, .ipsBadge--locked',
    tags: '.ipsPageHeader .ipsTags a',
  },
  posts: {
    each: '[id^=elComment_].ipsEntry, [data-ips-hook=postWrapper]',
    nativeId: '@id',
    url: ['a[href*="findComment"]@href', '.ipsEntry__date a@href', 'a:has(> time)@href'],
    author: ['.ipsEntry__username a', '.ipsEntry__username'],
    authorUrl: '.ipsEntry__username a@href',
    avatar: ['.ipsAvatarStack img@src', '.ipsUserPhoto img@src'],
    role: '.ipsEntry__group',
    date: ['.ipsEntry__date time', '.ipsEntry__header time', 'time'],
    edited: '.ipsEdited time',
    body: ['[data-role=commentContent]', '.ipsEntry__content .ipsRichText'],
    drop: '.ipsEdited, [data-excludequote]',
    reactions: '[data-role=reactCountText]',
  },
})
