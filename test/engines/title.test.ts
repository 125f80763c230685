// The document's own <title> names the thread, and often the forum.
import { describe, expect, test } from 'vitest'
import { createPage } from '../../src/engines/page.ts'
import { siteIn, titleOf } from '../../src/engines/title.ts'

const page = (content: string) =>
  createPage({
    kind: 'html',
    content,
    url: 'https://boats.example/t/1',
    fetchedAt: null,
    timezone: null,
    language: null,
    forum: null,
  })
const titled = (title: string) => page(`<html><head><title>${title}</title></head></html>`)

describe('the name of the forum', () => {
  test.each([
    ['Which varnish? - Wood - Boat Forum', 'Boat Forum'],
    ['Which varnish? | Boat Forum', 'Boat Forum'],
    ['Which varnish? / Wood / Boat Forum', 'Boat Forum'],
    ['Boat Forum • View topic - Which varnish?', 'Boat Forum'],
    ['WHICH VARNISH? - Page 2 - Boat Forum', 'Boat Forum'],
    ['Which varnish?', null],
    ['Which varnish? - Page 2', null],
    ['Boat Forum - A discussion', null],
  ])('of "%s" is %s', (title, name) => {
    expect(siteIn(titled(title), 'Which varnish?')).toBe(name)
  })
})

test('a heading that repeats the name of the site is not the title of the thread', () => {
  const heading = '<h1>Boats.example</h1>'
  const head =
    '<title>Oars? - Boats.example</title><meta property="og:site_name" content="Boats.example">'
  expect(titleOf(page(`<html><head>${head}</head><body>${heading}</body></html>`))).toBe('Oars?')
})
