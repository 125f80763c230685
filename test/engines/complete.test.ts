// What the generic reader found fills the gaps of a known engine, and takes its place only where it found clearly more posts.
import { expect, test } from 'vitest'
import { complete } from '../../src/engines/complete.ts'
import type { RawPost, RawThread } from '../../src/engines/raw.ts'

const post = (text: string, rest: Partial<RawPost> = {}): RawPost => ({
  nativeId: null,
  url: null,
  position: null,
  author: null,
  published: null,
  edited: null,
  body: { text },
  replyToNativeId: null,
  reactionCount: null,
  from: {},
  ...rest,
})

const thread = (posts: readonly RawPost[]): RawThread => ({
  nativeId: null,
  url: null,
  title: 'Glaze that crawls',
  forum: { name: null, baseUrl: null, engineVersion: null },
  boards: [],
  language: null,
  tags: [],
  isLocked: null,
  isPinned: null,
  declaredPostCount: null,
  pageNumber: null,
  pageCount: null,
  nextPageUrl: null,
  furniture: [],
  posts,
})

const author = (name: string) => ({
  author: { name, nativeId: null, profileUrl: null, avatarUrl: null, role: null },
})
const on = (text: string) => ({ published: { text, machine: null } })
const words = ['My white glaze crawls off the rims.', 'Dust on the bisque.', 'Or it is too thick.']

test('a notice that the generic reader took for a post does not make its reading the better one', () => {
  const known = thread(words.map((text) => post(text, author('Wren'))))
  const generic = thread(
    ['Your browser is older than this page.', ...words].map((text) =>
      post(text, { ...author('Somebody'), ...on('4 March 2021') }),
    ),
  )
  const { posts } = complete(known, generic)
  expect(posts).toHaveLength(3)
  expect(posts.map(({ author: found, published }) => [found?.name, published?.text])).toEqual(
    words.map(() => ['Wren', '4 March 2021']),
  )
})

test('posts of which the engine knows neither author nor date yield to as many that have both', () => {
  const known = thread(words.map((text) => post(text)))
  const generic = thread(words.map((text) => post(text, { ...author('Wren'), ...on('today') })))
  expect(complete(known, generic).posts).toBe(generic.posts)
})

test('answers that open with the same quote do not take their dates from each other', () => {
  const quote = 'My white glaze crawls off the rims, whatever I fire it to.'
  const known = thread([post(`${quote} Dust.`), post(`${quote} Too thick.`, author('Okoro'))])
  const generic = thread([
    post(`${quote} Dust.`, on('4 March 2021')),
    post(`${quote} Too thick.`, on('5 March 2021')),
  ])
  expect(complete(known, generic).posts.map(({ published }) => published)).toEqual([null, null])
})
