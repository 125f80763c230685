// Turns Intl's own tables of date words round: formats known dates and spans, and notes which word stood for what.
import { wordsOf } from './fold.ts'
import type { Put, Sense, Unit } from './lexicon.ts'

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

/** A fortnight and an hour on each time: every month of any calendar, every weekday, every hour. */
const FORTNIGHTS = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2017, 0, 4 + 15 * i, i)))
/** Every month of ours, and every weekday. */
const MONTHS = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2017, i, 4)))

function putCalendarWords(locale: string, put: Put): void {
  const hours = new Map<string, number>()
  for (const options of FORMATS) {
    const format = new Intl.DateTimeFormat(locale, options)
    const { calendar } = format.resolvedOptions()
    const samples = 'timeStyle' in options || calendar !== 'gregory' ? FORTNIGHTS : MONTHS
    for (const [i, date] of samples.entries()) {
      const parts = format.formatToParts(date)
      for (const [at, { type, value }] of parts.entries()) {
        if (type === 'month')
          putMonth(value, [parts[at - 1]?.value, parts[at + 1]?.value], calendar, date, put)
        else if (type === 'weekday') put(value, { kind: 'weekday', weekday: date.getUTCDay() })
        else if (type === 'dayPeriod')
          hours.set(value, (hours.get(value) ?? 0) | (1 << date.getUTCHours()))
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
    const phrases: Phrase[] = []
    const wholes: Whole[] = []
    for (const unit of UNITS)
      for (const count of COUNTS) {
        const parts = format.formatToParts(-count, unit)
        const [first] = parts
        // "-5 h" is no language.
        if (!first || parts.some(({ type }) => type === 'minusSign')) continue
        // The Arabic dual names the number with the unit; Hebrew adds it once more in brackets.
        if (parts.length === 1) {
          const words = wordsOf(first.value.replace(/\(\p{Nd}\)/u, ''))
          wholes.push({ words, sense: { kind: 'back', unit, amount: count } })
        }
        const [before, after] = first.type === 'literal' ? [first, parts[2]] : [null, parts[1]]
        if (parts.length > 1)
          phrases.push({
            unit,
            count,
            before: wordsOf(before?.value ?? ''),
            after: after?.value.trim() ?? '',
          })
      }
    const ago = putUnits(phrases, unspaced, put)
    for (const { words, sense } of wholes) {
      put(words.join(' '), sense)
      // The dual stands behind other words for "ago", too.
      put(words.filter((word) => !ago.has(word)).join(' '), sense)
    }
    const named = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' })
    for (const [amount, unit] of NAMED_SPANS)
      put(named.format(-amount, unit), { kind: 'back', unit, amount })
  }
}

/** A span that needs no number, like the Arabic dual. */
interface Whole {
  readonly words: readonly string[]
  readonly sense: Sense
}

/** What stands before and after the number: "vor", "Stunden". */
interface Phrase {
  readonly unit: Unit
  readonly count: number
  readonly before: readonly string[]
  readonly after: string
}

/** A word that goes with one unit only is that unit's name; words that go with several say "ago", and are returned. */
function putUnits(phrases: readonly Phrase[], unspaced: boolean, put: Put): ReadonlySet<string> {
  const said = new Set<string>()
  const suffix = unspaced ? commonSuffix(phrases.map(({ after }) => after)) : ''
  if (suffix.trim()) put(suffix, { kind: 'ago' })
  const cut = phrases.map((phrase) => ({
    ...phrase,
    after: wordsOf(phrase.after.slice(0, phrase.after.length - suffix.length)),
  }))
  const ends = { before: unitsBy(cut, 'before'), after: unitsBy(cut, 'after') }
  const isShared = (units: ReadonlySet<Unit>): boolean => units.size > 1
  const isPast = !suffix && ![...ends.before.values(), ...ends.after.values()].some(isShared)
  for (const units of Object.values(ends))
    for (const [word, those] of units)
      for (const unit of those) if (!isShared(those)) put(word, { kind: 'unit', unit, isPast })
  for (const { count, before, after } of cut) {
    // Romanian puts "de" behind larger numbers only: that is grammar, not "ago".
    if (count >= 20) continue
    const shared = (words: readonly string[], units: Map<string, Set<Unit>>): string =>
      words.filter((word) => isShared(units.get(word) ?? new Set())).join(' ')
    // Danish says "for 5 år siden", where "for" alone says nothing.
    const [first, last] = [shared(before, ends.before), shared(after, ends.after)]
    if (last) put(last, { kind: 'ago' })
    if (first) put(first, { kind: last ? 'filler' : 'ago' })
    said.add(last || first)
  }
  return said
}

function unitsBy<End extends 'before' | 'after'>(
  phrases: readonly ({ readonly unit: Unit } & Readonly<Record<End, readonly string[]>>)[],
  end: End,
): Map<string, Set<Unit>> {
  const units = new Map<string, Set<Unit>>()
  for (const phrase of phrases)
    for (const word of phrase[end]) units.set(word, (units.get(word) ?? new Set()).add(phrase.unit))
  return units
}

function commonSuffix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = first.length
  while (length > 0 && !rest.every((text) => text.endsWith(first.slice(-length)))) length--
  return length > 0 ? first.slice(-length) : ''
}
