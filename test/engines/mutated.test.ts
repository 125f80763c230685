// Whatever happens to a page on its way, reading it ends in a thread or in an AppError.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { extract } from '../../src/ingest/extract.ts'
import { fixtures, inputOf } from './fixtures.ts'

const pages = fixtures.map(({ folder }) => inputOf(folder))
const junk = [
  '<',
  '</div>',
  '<table><tr>',
  '<p>',
  '"',
  '<!--',
  '<![CDATA[',
  '\u0000',
  '\ud800',
  '</td></tr>',
  '<a href="',
  '🏴',
]

const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat(400),
  insert: fc.oneof(fc.constantFrom(...junk), fc.string({ maxLength: 20 })),
})

test('a mutated page is read or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(edit, { maxLength: 8 }), (page, edits) => {
      let { content } = page
      for (const { at, cut, insert } of edits) {
        const place = at % (content.length + 1)
        content = content.slice(0, place) + insert + content.slice(place + cut)
      }
      try {
        const { thread } = extract({ ...page, content }, { receivedAt: new Date(0) })
        expect(thread.posts.length).toBeGreaterThan(0)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }),
    { numRuns: 150 },
  )
})
