// Flarum: the page for readers without scripts, which names author and words but neither date nor id.
import { defineEngine } from './define.ts'

export const flarum = defineEngine({
  id: 'flarum',
  marks: { '#flarum-content': 0.6, '#flarum-loading': 0.2, '.PostUser': 0.2, '.Post-body': 0.2 },
  posts: {
    each: '#flarum-content article, article.Post',
    nativeId: ['@data-id'],
    position: '@data-number',
    author: ['.PostUser-name .username', '.PostUser-name'],
    authorUrl: '.PostUser-name a@href',
    date: 'time',
    edited: '.PostEdited',
    body: '.Post-body',
  },
})
