import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, looksLikeDate } from '../../src/dates/find.ts'
import { readDates } from '../../src/dates/read.ts'

const LANGUAGES = (
  'en-US en-GB en-IN de de-AT fr fr-CA es es-MX pt-BR pt-PT it nl pl tr cs sv id vi ro hu da fi nb hr sk sl ' +
  'sr-Latn lt lv et sq az uz is ms fil sw so af ca gl ru uk be bg mk sr kk ky tg ar ar-EG ar-MA fa ur he el hi mr ' +
  'ne bn pa gu ta te kn ml si th lo my km ka hy am zh-Hans zh-Hant ja ko'
).split(' ')

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short', hour12: true },
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
]
const NOW = new Date('2026-03-05T12:34:56Z')
const MINUTE = 60_000
/** The tables of two dozen scripts are built on the way. */
const PATIENCE = 30_000

const read = (text: string, language: string) => {
  const context = { fetchedAt: NOW, receivedAt: NOW, timezone: null, language }
  return readDates([{ text, machine: null }], context).dates[0]
}

const dates = fc
  .integer({ min: Date.UTC(2001, 0) / MINUTE, max: Date.UTC(2026, 0) / MINUTE })
  .map((minutes) => new Date(minutes * MINUTE))

describe('what Intl writes', () => {
  it(
    'is read back as the same date, in every language and style',
    () => {
      const written = fc.tuple(fc.constantFrom(...LANGUAGES), fc.constantFrom(...STYLES), dates)
      fc.assert(
        fc.property(written, ([language, style, date]) => {
          const text = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(date)
          const length = style.timeStyle ? 16 : 10
          const at = read(text, language)?.at
          expect(`${text} → ${at?.slice(0, length)}`).toBe(
            `${text} → ${date.toISOString().slice(0, length)}`,
          )
        }),
        { numRuns: 500 },
      )
    },
    PATIENCE,
  )

  it(
    'is found behind other words',
    () => {
      const written = fc.tuple(fc.constantFrom(...LANGUAGES), dates)
      fc.assert(
        fc.property(written, ([language, date]) => {
          const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
          const text = new Intl.DateTimeFormat(language, style).format(date)
          expect(looksLikeDate(text), text).toBe(true)
          expect(findDate(`Ambrosius » ${text}`)?.start, text).toBeGreaterThan(8)
        }),
        { numRuns: 500 },
      )
    },
    PATIENCE,
  )

  it(
    'is counted back from the time of fetching, where it is relative',
    () => {
      const written = fc.tuple(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('long', 'short'),
        fc.constantFrom('minute', 'hour', 'day', 'month', 'year'),
        fc.integer({ min: 1, max: 11 }),
      )
      fc.assert(
        fc.property(written, ([language, style, unit, count]) => {
          const format = new Intl.RelativeTimeFormat(language, { style })
          const text = format.format(-count, unit)
          const length = { minute: 19, hour: 19, day: 10, month: 7, year: 4 }[unit]
          expect(`${text} → ${read(text, language)?.at?.slice(0, length)}`).toBe(
            `${text} → ${earlier(count, unit).toISOString().slice(0, length)}`,
          )
        }),
        { numRuns: 500 },
      )
    },
    PATIENCE,
  )
})

function earlier(count: number, unit: 'minute' | 'hour' | 'day' | 'month' | 'year'): Date {
  const date = new Date(NOW)
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count)
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - count)
  else date.setTime(date.getTime() - count * { minute: 1, hour: 60, day: 1440 }[unit] * MINUTE)
  return date
}
