// Discourse: the topic as data, alone or preloaded in a page, else the page for crawlers or the rendered one.
import { defineEngine } from './define.ts'
import { describeTopic, furniture, topicIn } from './discourse/topic.ts'
import { preferData } from './embedded.ts'
import type { Engine } from './engine.ts'
import type { RawThread } from './raw.ts'

const markup = defineEngine({
  id: 'discourse',
  marks: {
    'generator:discourse': 0.6,
    '.crawler-post': 0.4,
    '#main-outlet': 0.1,
    '.cooked': 0.1,
    'data-preloaded': 0.1,
  },
  thread: {
    title: '#topic-title h1 a, #topic-title h1, .topic-title',
    boards: '#topic-title .badge-category, .topic-category a',
    tags: '#topic-title .discourse-tag',
  },
  posts: {
    each: '.crawler-post, article[data-post-id]:has(.cooked)',
    nativeId: '@data-post-id',
    url: [
      'a.post-date@href',
      'a[itemprop=url][href*="/t/"]@href',
      '[itemprop=mainEntityOfPage]@href',
    ],
    position: ['[itemprop=position]', '@id'],
    author: ['.creator [itemprop=name]', '.names .username', '.creator'],
    authorUrl: ['.creator a@href', '.names .username a@href', '.names a@href'],
    avatar: 'img.avatar@src',
    role: '.user-title',
    date: [
      '.crawler-post-infos time',
      '[itemprop=datePublished]',
      '.post-date .relative-date',
      'time',
    ],
    body: ['.post[itemprop]', '.cooked', '.post'],
    drop: furniture,
    reactions: '.post-likes, .like-count',
  },
})

export const discourse: Engine = {
  id: markup.id,
  detect: (page) => (page.kind === 'json' ? Number(topicIn(page) !== null) : markup.detect(page)),
  extract(page) {
    const topic = topicIn(page)
    return preferData(topic && describeTopic(topic, page), numbered(markup.extract(page)))
  },
}

/** The page for crawlers links few of its posts; any can be reached by its number. */
const numbered = (thread: RawThread): RawThread => ({
  ...thread,
  posts: thread.posts.map((post) =>
    post.url !== null || post.position === null || thread.url === null
      ? post
      : {
          ...post,
          url: `${thread.url}/${post.position}`,
          from: { ...post.from, url: 'position' },
        },
  ),
})
