// Invision Community 4 (IPS 4).
import { defineEngine } from './define.ts'

export const invision4 = defineEngine({
  id: 'invision4',
  marks: {
    '.ipsComment_content': 0.2,
    '.cPost': 0.3,
    '.ipsApp': 0.3,
    '.ipsType_richText': 0.2,
    '#ipsLayout_body': 0.2,
    '.cAuthorPane_author': 0.2,
    '.ipsEntry': -0.6,
  },
  thread: {
    title: '.ipsPageHeader .ipsType_pageTitle, h1.ipsType_pageTitle',
    boards:
      '.ipsBreadcrumb_top [data-role=breadcrumbList] a, .ipsBreadcrumb_top ul:not(.ipsPos_right) a',
    locked: '.ipsPageHeader .fa-lock, .ipsMessage .fa-lock',
    pinned: '.ipsPageHeader .fa-thumb-tack',
    tags: '.ipsPageHeader .ipsTags a',
  },
  posts: {
    each: '.ipsComment:has([data-role=commentContent])[id^=elComment_], article.cPost[id^=elComment_], .cQuestion[id^=elComment_]',
    nativeId: '@id',
    url: [
      '.ipsType_reset a[href*="findComment"]@href',
      '.ipsComment_meta a[href*="comment="]@href',
      'a[data-role=shareComment], a[href*="#comment-"]@href',
      '.ipsComment_meta a[href*="/topic/"]:has(time)@href',
      'a:has(> time)@href',
    ],
    author: [
      '.cAuthorPane_author a[href*="profile"]',
      '.cAuthorPane_author a.ipsType_break',
      '.cAuthorPane_author strong > span:not(:has(.fa))',
      '.cAuthorPane_author strong',
      '.cAuthorPane_author',
      '.ipsComment_author strong',
      'h3 strong',
    ],
    authorUrl: [
      '.cAuthorPane_author a[href*="profile"]@href',
      '.ipsComment_author a[href*="profile"]@href',
    ],
    avatar: ['.cAuthorPane_photo img@src', '.ipsUserPhoto img@src'],
    role: ['[data-role=group]', '.cAuthorPane_info [class*=group i]'],
    date: ['.ipsType_reset time', '.ipsComment_meta time', 'time'],
    edited: '.ipsType_reset.ipsType_medium time, .ipsType_light.ipsType_small time',
    body: '[data-role=commentContent]',
    drop: '.ipsEdited, [data-excludequote], .ipsItemControls, [data-role=memberSignature], .ipsType_light > em, .ipsQuote_citation .ipsPos_right',
    reactions: '[data-role=reactCountText]',
  },
})
