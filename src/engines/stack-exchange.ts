// Stack Exchange sites: a question and its answers.
import { defineEngine } from './define.ts'

export const stackExchange = defineEngine({
  id: 'stackexchange',
  marks: {
    '.js-post-body': 0.3,
    '.answercell': 0.3,
    '.postcell': 0.3,
    '#question': 0.1,
    '.js-vote-count': 0.1,
  },
  thread: {
    title: '#question-header h1, h1[itemprop=name]',
    tags: '.question .post-tag',
  },
  posts: {
    each: '.question, .answer',
    nativeId: ['@data-answerid', '@data-questionid'],
    url: '.js-share-link@href',
    // An edited post carries two signatures; the author's is marked.
    author: [
      '[itemprop=author] a',
      '.post-signature.owner .user-details a',
      '.post-signature:last-child .user-details a',
      '[itemprop=author] [itemprop=name]',
      '.post-signature:last-child .user-details',
    ],
    authorUrl: ['[itemprop=author] a@href', '.post-signature.owner .user-details a@href'],
    avatar: '.post-signature:last-child .gravatar-wrapper-32 img@src',
    date: [
      'time[itemprop=dateCreated]',
      '.post-signature.owner .relativetime',
      '.post-signature:last-child .relativetime',
      '.relativetime',
    ],
    body: ['.js-post-body', '.s-prose', '.post-text'],
    reactions: '.js-vote-count@data-value',
  },
})
