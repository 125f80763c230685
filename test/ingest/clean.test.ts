// Cleaning: absolute addresses without session noise, quotes, links, attachments. Hostile html: see inert-html.test.ts.
import { describe, expect, test } from 'vitest'
import { markupOf } from '../../src/engines/dom.ts'
import type { RawPost } from '../../src/engines/raw.ts'
import { cleanMarkup } from '../../src/ingest/clean-markup.ts'
import { cleanPost } from '../../src/ingest/clean-post.ts'
import { cleanUrl } from '../../src/ingest/clean-url.ts'

const base = 'https://a.example/forum/viewtopic.php?t=1'

describe('addresses', () => {
  test.each([
    ['./viewtopic.php?p=5&sid=0123456789abcdef#p5', 'https://a.example/forum/viewtopic.php?p=5#p5'],
    ['/x?utm_source=a&b=1', 'https://a.example/x?b=1'],
    ['/x?s=0123456789abcdef0123', 'https://a.example/x'],
    ['/search?s=cedar', 'https://a.example/search?s=cedar'],
    ['/x;jsessionid=AB12?y=1', 'https://a.example/x?y=1'],
    ['//b.example/', 'https://b.example/'],
    ['https://user:word@b.example/', 'https://b.example/'],
  ])('%s becomes %s', (href, url) => {
    expect(cleanUrl(href, base)).toBe(url)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '', 'http://'])(
    '%s is none',
    (href) => {
      expect(cleanUrl(href, base)).toBeNull()
    },
  )

  test('without a base only absolute addresses are known', () => {
    expect(cleanUrl('/x', null)).toBeNull()
    expect(cleanUrl('https://b.example/x', null)).toBe('https://b.example/x')
  })
})

const post = (html: string) => {
  const raw: RawPost = {
    nativeId: '1',
    url: null,
    position: null,
    author: null,
    published: null,
    edited: null,
    body: markupOf(html),
    replyToNativeId: null,
    reactionCount: null,
    from: {},
  }
  return cleanPost(raw, null, null, base)
}

describe('a post', () => {
  test('keeps its quotes with their author, and replies to the quoted post', () => {
    const { quotes, replyToNativeId, text } = post(
      '<blockquote data-author="Ann" data-post="7"><cite>Ann wrote:</cite>How many?</blockquote>Six.',
    )
    expect(quotes).toEqual([{ author: 'Ann', postNativeId: '7', text: 'How many?' }])
    expect(replyToNativeId).toBe('7')
    expect(text).toBe('Ann wrote:\nHow many?\n\nSix.')
  })

  test('tells links from attachments', () => {
    const { links, attachments } = post(
      '<a href="/plan.html">plan</a> <a href="./download/file.php?id=3">keel.pdf</a>',
    )
    expect(links).toEqual([{ url: 'https://a.example/plan.html', text: 'plan' }])
    expect(attachments).toEqual([
      {
        url: 'https://a.example/forum/download/file.php?id=3',
        name: 'keel.pdf',
        mediaType: 'application/pdf',
      },
    ])
  })

  test('takes the address that a lazy image keeps aside', () => {
    expect(post('<img src="data:image/gif;base64,x" data-src="/boat.jpg">').html).toContain(
      'src="https://a.example/boat.jpg"',
    )
  })
})

describe('quotes of many engines', () => {
  test.each([
    [
      'a container with a header',
      '<div class="bbCodeQuote"><div class="attribution">Ann said: ↑</div><blockquote>How many?</blockquote></div>Six.',
    ],
    [
      'a blockquote with a title',
      '<blockquote data-source="post: 7"><div class="bbCodeBlock-title"><a href="#p7">Ann said:</a></div>How many?<div class="bbCodeBlock-expandLink">Click to expand</div></blockquote>Six.',
    ],
    [
      'an aside named by its attributes',
      '<aside class="quote" data-username="Ann" data-post="7"><blockquote>How many?</blockquote></aside>Six.',
    ],
  ])('%s', (_, html) => {
    const { quotes, html: stored } = post(html)
    expect(quotes).toEqual([expect.objectContaining({ author: 'Ann', text: 'How many?' })])
    expect(stored).toContain('<blockquote data-author="Ann"')
    expect(stored?.match(/<blockquote/g)).toHaveLength(1)
  })

  test('a quote in a quote keeps both authors, and the outer holds the inner words', () => {
    const { quotes } = post(
      '<blockquote data-author="Ann">Why? <blockquote data-author="Bob">Because.</blockquote></blockquote>',
    )
    expect(quotes).toEqual([
      { author: 'Ann', postNativeId: null, text: 'Why?\n\nBecause.' },
      { author: 'Bob', postNativeId: null, text: 'Because.' },
    ])
  })
})

test('words end where the engine says, inside a text too', () => {
  const markup = { ...markupOf('<p>Mind the gap. ____________ sig</p><p>more</p>'), end: /_{10,}/ }
  expect(cleanMarkup(markup, base).text).toBe('Mind the gap.')
})
