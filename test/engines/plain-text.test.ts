import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPage } from '../../src/engines/page.ts'
import { plainText } from '../../src/engines/plain-text.ts'
import { AppError } from '../../src/errors.ts'

const folder = new URL('../fixtures/plain-text/', import.meta.url)
const seed = new URL('../../../shared/corpus/seed.txt', import.meta.url)

const pageOf = (content: string, kind: 'text' | 'html' = 'text') =>
  createPage({
    kind,
    content,
    url: null,
    fetchedAt: null,
    timezone: null,
    language: null,
    forum: null,
  })

const read = (content: string) => plainText.extract(pageOf(content))

const textOf = (post: ReturnType<typeof read>['posts'][number] | undefined): string =>
  post !== undefined && 'text' in post.body ? post.body.text : ''

function summary(content: string): unknown {
  try {
    const { title, posts } = read(content)
    return {
      title,
      posts: posts.map((post) => ({
        author: post.author?.name ?? null,
        published: post.published?.text ?? null,
        edited: post.edited?.text ?? null,
        position: post.position,
        text: textOf(post),
      })),
    }
  } catch (error) {
    if (error instanceof AppError) return { error: error.code }
    throw error
  }
}

describe('a dump of a thread page', () => {
  for (const name of readdirSync(folder))
    it(`is read as its author meant it: ${name}`, () => {
      const file = (base: string) => readFileSync(new URL(`${name}/${base}`, folder), 'utf8')
      expect(summary(file('page.txt'))).toEqual(JSON.parse(file('expected.json')))
    })

  it('reads the same with Windows line ends and indentation', () => {
    const text = readFileSync(new URL('phpbb-3/page.txt', folder), 'utf8')
    const other = text.replace(/^(?=.)/gm, '      ').replace(/\n/g, '\r\n')
    expect(summary(other)).toEqual(summary(text))
  })

  it('names what it left out', () => {
    const { furniture } = read(readFileSync(new URL('invision-single/page.txt', folder), 'utf8'))
    expect(furniture).toContain('Share this post')
    expect(furniture).not.toContain('Source: The Shabelle Courier')
  })

  it('keeps a one-word answer that is also a button', () => {
    const { posts } = read(readFileSync(new URL('phpbb-3/page.txt', folder), 'utf8'))
    expect(posts.map(textOf)).toContain('Thanks!')
  })
})

describe('detection', () => {
  it('claims text and leaves HTML alone', () => {
    expect(plainText.detect(pageOf('anything'))).toBeGreaterThan(0.5)
    expect(plainText.detect(pageOf('<p>anything</p>', 'html'))).toBe(0)
  })
})

describe('a document that is no thread', () => {
  it.each(['', ' \n\t\n', '\u200b\n'])('is refused when it is empty: %j', (content) => {
    expect(summary(content)).toEqual({ error: 'UNSUPPORTED_INPUT' })
  })

  it('is refused with a remedy when it is one endless line', () => {
    expect(() => read('word '.repeat(200_000))).toThrow(/copy the whole thread page/)
  })
})

describe('hostile text', () => {
  it('is read in one pass when it is a thread of ten thousand posts', () => {
    const post = (n: number) =>
      `user${n % 97}\nMember\nPosts: ${n}\nby user${n % 97} » 3 May 2020, 10:${10 + (n % 50)}\n` +
      `This is answer ${n}, short and to the point.\nTop\n`
    const { posts } = read(Array.from({ length: 10_000 }, (_, n) => post(n)).join('\n'))
    expect(posts).toHaveLength(10_000)
    expect(posts.at(-1)?.author?.name).toBe(`user${9_999 % 97}`)
  })

  it('never throws anything but an AppError', () => {
    const pieces = readdirSync(folder).flatMap((name) =>
      readFileSync(new URL(`${name}/page.txt`, folder), 'utf8').split('\n'),
    )
    const line = fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const result = summary(lines.join('\n')) as { posts?: { text: string }[] }
        for (const post of result.posts ?? []) expect(post.text.trim()).not.toBe('')
      }),
      { numRuns: 150 },
    )
  })
})

describe.skipIf(!existsSync(seed))('the first document this project was given', () => {
  it('is one post without page furniture, its sources left in place, without a date', () => {
    const { title, posts } = read(readFileSync(seed, 'utf8'))
    const gold = JSON.parse(readFileSync(new URL('seed.gold.json', seed), 'utf8'))
    expect(title).toBe(gold.title)
    expect(posts).toHaveLength(1)
    expect(posts[0]?.author?.name).toBe(gold.posts[0].author)
    expect(posts[0]?.published).toBeNull()
    const text = textOf(posts[0])
    expect(text.startsWith(gold.posts[0].text)).toBe(true)
    expect(text.slice(gold.posts[0].text.length)).toMatch(
      /^\s+Source: [^\n]+\n\nThe post [^\n]+\.$/,
    )
    for (const words of gold.mustNotContain) expect(text).not.toContain(words)
  })
})
