// schema.org completes what an engine read, and stands alone only where it lists every post.
import { expect, test } from 'vitest'
import { extract } from '../../src/ingest/extract.ts'
import type { Extraction } from '../../src/model.ts'

const read = (content: string): Extraction =>
  extract(
    {
      kind: 'html',
      content,
      url: 'https://a.example/t/1',
      fetchedAt: null,
      timezone: null,
      language: null,
      forum: null,
    },
    { receivedAt: new Date('2026-01-01T00:00:00Z') },
  )

const json = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
const post = (id: number, name: string, body: string) =>
  `<div id="p${id}" class="post"><div class="postbody"><div class="content">${body}</div></div><dl class="postprofile"><dt><a class="username">${name}</a></dt></dl></div>`

test('a missing date is taken from the item that opens with the same words', () => {
  const page = `<body id="phpbb">${post(1, 'ann', 'The kettle whistles too early these days.')}${post(2, 'bob', 'Clean its spout, then.')}${json(
    {
      '@type': 'DiscussionForumPosting',
      text: 'The kettle whistles too early these days.',
      datePublished: '2020-05-01T10:00:00Z',
      author: { name: 'ann' },
    },
  )}</body>`
  const [first, second] = read(page).thread.posts
  expect(first?.publishedAt?.at).toBe('2020-05-01T10:00:00.000Z')
  expect(second?.publishedAt).toBeNull()
})

test('the epoch is no date', () => {
  const page = `<body id="phpbb">${post(1, 'ann', 'The kettle whistles too early these days.')}${json(
    {
      '@type': 'DiscussionForumPosting',
      text: 'The kettle whistles too early these days.',
      datePublished: '1970-01-01T00:00:00Z',
    },
  )}</body>`
  expect(read(page).thread.posts[0]?.publishedAt).toBeNull()
})

test('microdata lists the posts of software nobody knows', () => {
  const item = (name: string, when: string, body: string) =>
    `<section itemscope itemtype="https://schema.org/Comment"><b itemprop="author" itemscope><i itemprop="name">${name}</i></b><time itemprop="datePublished" datetime="${when}"></time><div itemprop="text">${body}</div></section>`
  const page = `<html><body><main>${item('ann', '2021-02-03T04:05:06Z', '<p>First of all.</p>')}${item('bob', '2021-02-03T05:05:06Z', '<p>And then.</p>')}</main></body></html>`
  const { thread } = read(page)
  expect(thread.posts.map(({ author, text }) => [author?.name, text])).toEqual([
    ['ann', 'First of all.'],
    ['bob', 'And then.'],
  ])
})

test('JSON in a CDATA section is read', () => {
  const item = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    text: 'The kettle whistles too early these days.',
    datePublished: '2020-05-01T10:00:00Z',
  })
  const page = `<body id="phpbb">${post(1, 'ann', 'The kettle whistles too early these days.')}<script type="application/ld+json"><![CDATA[${item}]]></script></body>`
  expect(read(page).thread.posts[0]?.publishedAt?.at).toBe('2020-05-01T10:00:00.000Z')
})

test('broken JSON is passed over', () => {
  const page = `<body id="phpbb">${post(1, 'ann', 'Still here.')}<script type="application/ld+json">{"@context": "https://schema.org", oops</script></body>`
  expect(read(page).thread.posts).toHaveLength(1)
})
