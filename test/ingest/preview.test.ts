import { describe, expect, it } from 'vitest'
import { preview } from '../../src/ingest/preview.ts'
import type { Selectors } from '../../src/model.ts'
import { page } from '../support/extraction.ts'

const receivedAt = new Date('2026-03-01')

/** Software that nobody knows. */
const content = `<html><head><title>Which bread?</title></head><body>
<nav><a href="/">Start</a> <a href="/all">All topics</a></nav>
<section class="talk" id="t1"><b class="who"><a href="/people/7">Nuur</a></b> <i class="when">2024-05-03 10:15</i>
  <div class="say">Which bread keeps for a week in this heat, and who bakes it in town?</div><button>Answer</button></section>
<section class="talk" id="t2"><b class="who"><a href="/people/9">Ilhan</a></b> <i class="when">2024-05-03 11:40</i>
  <div class="say">The flat one from the harbour bakery, wrapped in cloth. Source: Harbour Gazette</div><button>Answer</button></section>
<footer>Rules of the house</footer></body></html>`

const selectors: Selectors = {
  post: 'section.talk',
  author: '.who',
  body: '.say',
  date: '.when',
  permalink: null,
  title: null,
  next: null,
}

describe('a preview', () => {
  it('tells the scores, where each field was found, and what is left out', () => {
    const { thread, scores, furniture, engine } = preview(page({ content }), { receivedAt })
    expect(engine).toBe('generic')
    expect(scores.map((each) => each.engine)).toContain('generic')
    expect(thread.posts.map(({ author }) => author?.name)).toEqual(['Nuur', 'Ilhan'])
    expect(thread.posts[0]?.origins).toMatchObject({ publishedAt: 'i.when', body: 'div.say' })
    expect(furniture).toContain('Rules of the house')
    expect(furniture.join()).not.toContain('bread keeps')
  })

  it('tells the keys of each post, strongest first', () => {
    const { thread } = preview(page({ content }), { receivedAt })
    for (const { identifiers } of thread.posts) {
      expect(identifiers.at(0)?.scheme).toBe('NATIVE')
      expect(identifiers.map(({ scheme }) => scheme)).toContain('CONTENT')
    }
  })
})

describe('selectors of the caller', () => {
  it('are used instead of any engine', () => {
    const { engine, thread } = preview(page({ content }), { receivedAt, selectors })
    expect(engine).toBe('selectors')
    expect(thread.posts).toMatchObject([
      {
        nativeId: '1',
        author: { name: 'Nuur', profileUrl: 'https://forum.example/people/7' },
        text: expect.stringMatching(/^Which bread/),
      },
      { nativeId: '2', author: { name: 'Ilhan' }, publishedAt: { at: '2024-05-03T11:40:00.000Z' } },
    ])
  })

  it('leave author and date out of a body that is the whole post', () => {
    const { thread } = preview(page({ content }), {
      receivedAt,
      selectors: { ...selectors, body: null },
    })
    expect(thread.posts[0]?.text).toMatch(/^Which bread/)
  })

  it('are refused by name when they are no CSS', () => {
    expect(() =>
      preview(page({ content }), { receivedAt, selectors: { ...selectors, date: 'i[[' } }),
    ).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        message: expect.stringContaining('selectors.date'),
      }),
    )
  })
})
