// Hostile markup is refused before it costs anything.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/engines/dom.ts'
import { AppError, type ErrorCode } from '../../src/errors.ts'
import { extract } from '../../src/ingest/extract.ts'
import type { PageInput } from '../../src/model.ts'

const page = (content: string): PageInput => ({
  kind: 'html',
  content,
  url: null,
  fetchedAt: null,
  timezone: null,
  language: null,
  forum: null,
})
const codeOf = (content: string): ErrorCode | 'read' => {
  try {
    extract(page(content), { receivedAt: new Date(0) })
    return 'read'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe('bounds of a page', () => {
  test.each([
    ['tags nested too deep', '<div>'.repeat(100_000)],
    ['formatting that is never closed', '<font size=1><p>x'.repeat(10_000)],
    [
      'too many attributes',
      `<div ${Array.from({ length: 5000 }, (_, n) => `a${n}=1`).join(' ')}>x`,
    ],
    ['too many nodes', '<b>x</b>'.repeat(150_000)],
  ])('%s: HTML_TOO_COMPLEX, naming the bound and the remedy', (_, content) => {
    expect(() => parseHtml(content)).toThrow(/The page has .+\. Send the page/)
    expect(codeOf(content)).toBe('HTML_TOO_COMPLEX')
  })

  test('a tag may be called like a property of every object', () => {
    expect(codeOf('<p>a<constructor>b<__proto__ class=constructor>c</p>')).toBe('NO_POSTS_FOUND')
  })

  test('over 5 MB: TOO_LARGE, counted in bytes', () => {
    expect(codeOf('ж'.repeat(2_700_000))).toBe('TOO_LARGE')
  })

  test('text of more lines than any thread has: TOO_LARGE, at once', () => {
    const text = { ...page('cat\n'.repeat(1_200_000)), kind: 'text' as const }
    expect(() => extract(text, { receivedAt: new Date(0) })).toThrow(/over 150000 lines/)
  })

  test('a long page of many entities is within bounds', () => {
    expect(() => parseHtml('&#1587;&#1604;'.repeat(120_000))).not.toThrow()
  })
})

interface Bomb {
  readonly name: string
  readonly spec: {
    readonly pre?: string
    readonly unit?: string
    readonly count?: number
    readonly post?: string
    readonly open?: string
    readonly close?: string
    readonly depth?: number
    readonly core?: string
  }
}

const bombs = '../shared/attacks/html-bombs.json'
// Skipped where the shared attack data is absent: it is not part of this project.
describe.skipIf(!existsSync(bombs))('known html bombs', () => {
  const list: Bomb[] = existsSync(bombs) ? JSON.parse(readFileSync(bombs, 'utf8')) : []

  test.each(list)('$name is answered in under two seconds', ({ spec }) => {
    const { pre = '', unit = '', count = 0, post = '', open = '', close = '', depth = 0 } = spec
    const content =
      open.repeat(depth) +
      (spec.core ?? '') +
      close.repeat(depth) +
      pre +
      Array.from({ length: count }, (_, i) => unit.replaceAll('{i}', String(i))).join('') +
      post
    const started = performance.now()
    expect(codeOf(content)).toMatch(/^[A-Z_]+$|^read$/)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(process.memoryUsage().rss).toBeLessThan(1_000_000_000)
  })
})
