import { describe, expect, it } from 'vitest'
import { receive } from '../../src/ingest/receive.ts'
import { page } from '../support/extraction.ts'

describe('receiving a document', () => {
  it('drops NUL characters and replaces lone surrogates, and says so', () => {
    const { input, warnings } = receive(page({ content: 'a\0b\ud800c' }))
    expect(input.content).toBe('ab\ufffdc')
    expect(warnings.map(({ code }) => code)).toEqual(['TEXT_REPAIRED'])
  })

  it('says that a document without an address is matched by content only', () => {
    expect(receive(page({ url: null })).warnings.map(({ code }) => code)).toEqual(['URL_MISSING'])
  })

  it('keeps a clean document as it is', () => {
    const { input, warnings } = receive(page({ content: 'Waa maxay 👋', timezone: '+03:00' }))
    expect(input).toMatchObject({ content: 'Waa maxay 👋', timezone: '+03:00' })
    expect(warnings).toEqual([])
  })

  it.each([
    ['UNSUPPORTED_INPUT', { content: ' \n\0 ' }],
    ['TOO_LARGE', { content: 'é'.repeat(2.5 * 1024 * 1024 + 1) }],
    ['INVALID', { url: 'forum.example/t/1' }],
    ['INVALID', { url: 'javascript:alert(1)' }],
    ['INVALID', { timezone: 'Mars/Olympus' }],
    ['INVALID', { forum: { name: null, baseUrl: 'ftp://forum.example' } }],
  ])('refuses with %s: %j', (code, over) => {
    expect(() => receive(page(over))).toThrow(expect.objectContaining({ code }))
  })
})
