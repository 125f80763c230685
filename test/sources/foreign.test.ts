import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/sources/attribute.ts'

const named = (text: string, html: string) =>
  attribute({ text, html, language: 'en', links: [], forumHost: null }).attributions.map(
    (one) => `${one.role} ${one.source.name}`,
  )

describe('words that are not the post’s own', () => {
  it('say nothing of the post when they quote another member', () => {
    const text = 'The bridge is open.\n\nSource: BBC\n\nThanks for posting this.'
    const html =
      '<blockquote data-author="anna" data-post="7"><p>The bridge is open.</p><p>Source:&nbsp;<b>BBC</b></p></blockquote><p>Thanks for posting this.</p>'
    expect(named(text, html)).toEqual([])
  })

  it('count when the quote is of an article, not of a member', () => {
    const text = 'The bridge is open.\n\nSource: BBC\n\nGood news.'
    const html =
      '<blockquote><p>The bridge is open.</p><p>Source: BBC</p></blockquote><p>Good news.</p>'
    expect(named(text, html)).toEqual(['ORIGIN BBC'])
  })

  it('say nothing of the post when they are the caption of a picture', () => {
    const text = 'The bridge at dawn. Source: Harbour Gazette\n\nThe bridge is open.\n\nSource: BBC'
    const html =
      '<figure><img src="a.jpg"><figcaption>The bridge at dawn. Source: Harbour Gazette</figcaption></figure><p>The bridge is open.</p><p>Source: BBC</p>'
    expect(named(text, html)).toEqual(['ORIGIN BBC'])
  })

  it('end where their outermost quote ends, however many stand inside', () => {
    const text = 'One.\n\nSource: BBC\n\nTwo.\n\nSource: CNN'
    const html =
      '<blockquote data-author="a"><blockquote><p>One.</p></blockquote><p>Source: BBC</p></blockquote><p>Two.</p><p>Source: CNN</p>'
    expect(named(text, html)).toEqual(['ORIGIN CNN'])
  })

  it('are found in broken markup of any size without delay', () => {
    const begin = performance.now()
    named(
      'Source: BBC',
      `<blockquote data-author="a">${'<'.repeat(100_000)}${'<blockquote>'.repeat(5_000)}`,
    )
    expect(performance.now() - begin).toBeLessThan(1_500)
  })
})
