// wpForo on WordPress.
import { defineEngine } from './define.ts'

export const wpforo = defineEngine({
  id: 'wpforo',
  marks: {
    '.wpforo-post': 0.5,
    '#wpforo': 0.3,
    '#wpforo-wrap': 0.3,
  },
  thread: {
    title: '.wpf-post-head-title, .wpforo-post-title',
    boards: '.wpforo-breadcrumb a',
  },
  posts: {
    each: '.wpforo-post, [id^=post-]:has(.wpforo-post-content)',
    nativeId: ['@id', '[data-postid]@data-postid'],
    url: ['.wpforo-post-link a@href', 'a[href*="#post-"]@href'],
    author: ['.author-name', '.wpf-author-name', '.post-author-name'],
    authorUrl: ['.author-name a@href', '.wpf-author-name a@href'],
    role: '.author-title',
    date: ['.wpf-post-date', '.bottom .cbleft', '.cbleft', 'time'],
    body: '.wpforo-post-content',
    drop: '.wpforo-post-signature, .wpf-post-button-actions',
    reactions: '.wpfvote-num, .wpforo-voter .count',
  },
})
