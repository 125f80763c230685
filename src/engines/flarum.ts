// Flarum: the discussion as data in the page, else the part for readers without scripts, which has neither dates nor ids.
import { defineEngine } from './define.ts'
import { preferData } from './embedded.ts'
import type { Engine } from './engine.ts'
import { describeDiscussion } from './flarum/payload.ts'

const markup = defineEngine({
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

export const flarum: Engine = {
  ...markup,
  extract: (page) => preferData(describeDiscussion(page), markup.extract(page)),
}
