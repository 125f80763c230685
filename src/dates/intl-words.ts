// Turns Intl's own tables of date words round: formats known dates and spans, and notes which word stood for what.
import { wordsOf } from './fold.ts'
import type { Put, Unit } from './lexicon.ts'

export function putIntlWords(locale: string, unspaced: boolean, put: Put): void {
  putCalendarWords(locale, put)
  putRelativeWords(locale, unspaced, put)
}

/** Styles and short lists of fields: a format of many fields takes Intl four times as long to make. */
const FORMATS = [
  { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short', hour12: true },
  { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' },
  { timeZone: 'UTC', month: 'long' },
  { timeZone: 'UTC', month: 'short' },
] as const

function putCalendarWords(locale: string, put: Put): void {
  const hours = new Map<string, number>()
  for (const options of FORMATS) {
    const format = new Intl.DateTimeFormat(locale, options)
    const { calendar } = format.resolvedOptions()
    for (let i = 0; i < 24; i++) {
      // A fortnight and an hour on each time: shows every month of any calendar, every weekday, every hour.
      const date = new Date(Date.UTC(2017, 0, 4 + 15 * i, i))
      const parts = format.formatToParts(date)
      for (const [at, { type, value }] of parts.entries()) {
        if (type === 'month')
          putMonth(value, [parts[at - 1]?.value, parts[at + 1]?.value], calendar, date, put)
        else if (type === 'weekday') put(value, { kind: 'weekday', weekday: date.getUTCDay() })
        else if (type === 'dayPeriod') hours.set(value, (hours.get(value) ?? 0) | (1 << i))
        else if (type === 'literal' && i === 0)
          for (const word of wordsOf(value)) put(word, { kind: 'filler' })
      }
    }
  }
  for (const [word, bits] of hours) put(word, { kind: 'hours', hours: bits })
}

function putMonth(
  name: string,
  [before = '', after = '']: readonly (string | undefined)[],
  calendar: string,
  date: Date,
  put: Put,
): void {
  const months = calendar === 'buddhist' ? 'gregory' : calendar
  const sense = { kind: 'month', month: monthIn(months, date), calendar: months } as const
  put(name, sense)
  // Hebrew writes "in December" as one word, Basque "of December": letters that touch a name belong to it.
  const prefix = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? ''
  const suffix = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
  if (prefix || suffix) put(prefix + name + suffix, sense)
}

const monthFormats = new Map<string, Intl.DateTimeFormat>()

function monthIn(calendar: string, date: Date): number {
  if (calendar === 'gregory') return date.getUTCMonth() + 1
  let format = monthFormats.get(calendar)
  if (!format) {
    const options = { timeZone: 'UTC', month: 'numeric' } as const
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, options)
    monthFormats.set(calendar, format)
  }
  return Number.parseInt(format.format(date), 10)
}

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']

/** Counts that between them show the plural forms of the languages read here. */
const COUNTS = [1, 2, 5, 20]

const NAMED_SPANS: readonly (readonly [number, Unit])[] = [
  [0, 'day'],
  [1, 'day'],
  [2, 'day'],
  [0, 'second'],
  [0, 'minute'],
  [0, 'hour'],
  [1, 'week'],
  [1, 'month'],
  [1, 'year'],
]

function putRelativeWords(locale: string, unspaced: boolean, put: Put): void {
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.RelativeTimeFormat(locale, { style })
    const phrases = new Map<Unit, Set<string>>()
    for (const unit of UNITS) {
      const literals = new Set<string>()
      phrases.set(unit, literals)
      for (const count of COUNTS) {
        const parts = format.formatToParts(-count, unit)
        const [only] = parts
        if (parts.length === 1 && only) put(only.value, { kind: 'back', unit, amount: count })
        else for (const { type, value } of parts) if (type === 'literal') literals.add(value)
      }
    }
    putUnits(phrases, unspaced, put)
  }
  const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [amount, unit] of NAMED_SPANS)
    put(named.format(-amount, unit), { kind: 'back', unit, amount })
}

/** A word that goes with one unit only is that unit's name; words that go with several say "ago". */
function putUnits(phrases: ReadonlyMap<Unit, Set<string>>, unspaced: boolean, put: Put): void {
  const suffix = unspaced
    ? commonSuffix([...phrases.values()].map((set) => [...set].at(-1) ?? ''))
    : ''
  if (suffix.trim()) put(suffix, { kind: 'ago' })
  const unitsOf = new Map<string, Set<Unit>>()
  const texts: string[][] = []
  for (const [unit, literals] of phrases)
    for (const literal of literals) {
      const words = wordsOf(
        literal.endsWith(suffix) ? literal.slice(0, literal.length - suffix.length) : literal,
      )
      texts.push(words)
      for (const word of words) unitsOf.set(word, (unitsOf.get(word) ?? new Set()).add(unit))
    }
  for (const [word, [unit, ...others]] of unitsOf)
    if (unit && others.length === 0) put(word, { kind: 'unit', unit })
  for (const words of texts) {
    const ago = words.filter((word) => (unitsOf.get(word)?.size ?? 0) > 1).join(' ')
    if (ago) put(ago, { kind: 'ago' })
  }
}

function commonSuffix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = first.length
  while (length > 0 && !rest.every((text) => text.endsWith(first.slice(-length)))) length--
  return length > 0 ? first.slice(-length) : ''
}
