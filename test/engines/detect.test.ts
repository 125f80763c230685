// No engine takes another's page: the confusion matrix of all fixtures.
import { describe, expect, test } from 'vitest'
import { detect, engineById, engines } from '../../src/engines/index.ts'
import { createPage } from '../../src/engines/page.ts'
import { AppError } from '../../src/errors.ts'
import { fixtures, inputOf } from './fixtures.ts'

const margin = 0.2
const withMarks = fixtures.filter(({ engine }) => !['generic', 'structured-data'].includes(engine))

describe('recognising forum software', () => {
  test.each(withMarks)('$name is recognised as its own, by a margin', ({ folder, engine }) => {
    const [best, second] = detect(createPage(inputOf(folder)))
    expect(best?.engine.id).toBe(engine)
    expect((best?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(margin)
  })

  test('every engine with marks has a fixture', () => {
    const covered = new Set(fixtures.map(({ engine }) => engine))
    const missing = engines
      .map(({ id }) => id)
      .filter((id) => id !== 'plain-text' && !covered.has(id))
    expect(missing).toEqual([])
  })

  test('ids are unique', () => {
    expect(new Set(engines.map(({ id }) => id)).size).toBe(engines.length)
  })

  test('an unknown id is refused with the known ones', () => {
    const ask = () => engineById('fidonet')
    expect(ask).toThrow(AppError)
    expect(ask).toThrow(/no engine "fidonet".*phpbb3/)
  })
})
