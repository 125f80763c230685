// What the words of dates mean, in every language at once: Intl's own tables turned round, and a few more words.
// Built script by script when the first word of a script is looked up; nothing is built at import.
import * as extra from './extra-words.ts'
import { digitsToAscii, foldWord } from './fold.ts'
import { isUnspaced, languagesOf, type Script, scriptOf } from './languages.ts'

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']

export type Sense =
  | { readonly kind: 'month'; readonly month: number; readonly calendar: string }
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Hours of the day the word can mean, as a bit set: "pm" is bits 12 to 23. */
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'ago' }
  /** A whole span in one word: "yesterday", the Arabic dual for "two days ago". */
  | { readonly kind: 'back'; readonly unit: Unit; readonly amount: number }
  | { readonly kind: 'one' }
  | { readonly kind: 'filler' }

/** A sense with the languages in which the word has it; '' is every language. */
export type Meaning = Sense & { readonly languages: Set<string> }

export interface Lexicon {
  /** Meanings by folded word; the words of a phrase are parted by one blank. */
  readonly meanings: Map<string, Meaning[]>
  /** The most words in a phrase that starts with this word. */
  readonly phraseLength: Map<string, number>
  /** The longest word, for scripts without spaces. */
  longest: number
}

const lexicons = new Map<Script, Lexicon>()

export function lexiconOf(script: Script): Lexicon {
  let lexicon = lexicons.get(script)
  if (!lexicon) {
    lexicon = build(script)
    lexicons.set(script, lexicon)
  }
  return lexicon
}

/** The words of a text, folded: "a. m." → ["a", "m"]. Digits count as words. */
export const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []).map((word) =>
    /^\p{Nd}/u.test(word) ? digitsToAscii(word) : foldWord(word),
  )

function add(lexicon: Lexicon, text: string, sense: Sense, language: string): void {
  const words = wordsOf(text)
  if (words.length === 0 || words.every((word) => /^\d/.test(word))) return
  const key = words.join(' ')
  const known = lexicon.meanings.get(key) ?? []
  lexicon.meanings.set(key, known)
  const same = known.find((meaning) => isSame(meaning, sense))
  if (same) same.languages.add(language)
  else known.push({ ...sense, languages: new Set([language]) })
  const first = words[0] ?? ''
  lexicon.phraseLength.set(first, Math.max(words.length, lexicon.phraseLength.get(first) ?? 1))
  lexicon.longest = Math.max(lexicon.longest, key.length)
}

function isSame(a: Sense, b: Sense): boolean {
  if (a.kind === 'month' && b.kind === 'month')
    return a.month === b.month && a.calendar === b.calendar
  if (a.kind === 'weekday' && b.kind === 'weekday') return a.weekday === b.weekday
  if (a.kind === 'hours' && b.kind === 'hours') return a.hours === b.hours
  if (a.kind === 'unit' && b.kind === 'unit') return a.unit === b.unit
  if (a.kind === 'back' && b.kind === 'back') return a.unit === b.unit && a.amount === b.amount
  return a.kind === b.kind
}

function build(script: Script): Lexicon {
  const lexicon: Lexicon = { meanings: new Map(), phraseLength: new Map(), longest: 1 }
  for (const locale of languagesOf(script)) {
    addDateNames(lexicon, locale)
    addRelativeNames(lexicon, locale, isUnspaced(script))
  }
  addExtra(lexicon, script)
  return lexicon
}

const baseOf = (locale: string): string => locale.split('-')[0] ?? locale

function addDateNames(lexicon: Lexicon, locale: string): void {
  const language = baseOf(locale)
  const hours = new Map<string, number>()
  for (const width of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: width,
      year: 'numeric',
      month: width,
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
    })
    const calendar = format.resolvedOptions().calendar
    for (let i = 0; i < 24; i++) {
      const date = new Date(Date.UTC(2017, i % 12, 15 + (i % 7), i))
      const parts = format.formatToParts(date)
      parts.forEach((part, at) => {
        if (part.type === 'month') {
          // Hebrew writes "in December" as one word: the letters that touch the name belong to it.
          const before = /[\p{L}\p{M}]+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? ''
          const month = monthIn(calendar, date)
          addMonth(lexicon, part.value, month, calendar, language)
          if (before) addMonth(lexicon, before + part.value, month, calendar, language)
        } else if (part.type === 'weekday') {
          add(lexicon, part.value, { kind: 'weekday', weekday: date.getUTCDay() }, language)
        } else if (part.type === 'dayPeriod') {
          hours.set(part.value, (hours.get(part.value) ?? 0) | (1 << i))
        } else if (part.type === 'literal' && i === 0) {
          for (const word of part.value.match(/[\p{L}\p{M}]+/gu) ?? [])
            add(lexicon, word, { kind: 'filler' }, language)
        }
      })
    }
    const alone = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: width })
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2017, month, 15))
      addMonth(lexicon, alone.format(date), monthIn(calendar, date), calendar, language)
    }
  }
  for (const [word, bits] of hours) add(lexicon, word, { kind: 'hours', hours: bits }, language)
  const weekdays = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' })
  for (let day = 0; day < 7; day++) {
    const word = weekdays.format(Date.UTC(2017, 0, 1 + day))
    add(lexicon, word, { kind: 'weekday', weekday: day }, language)
  }
}

function addMonth(
  lexicon: Lexicon,
  word: string,
  month: number,
  calendar: string,
  language: string,
): void {
  // "12月", "thg 12", "M12": the digits are read where the month is written so.
  if (/\p{Nd}/u.test(word)) return
  const solar = calendar === 'buddhist' ? 'gregory' : calendar
  add(lexicon, word, { kind: 'month', month, calendar: solar }, language)
}

const monthFormats = new Map<string, Intl.DateTimeFormat>()

function monthIn(calendar: string, date: Date): number {
  if (calendar === 'gregory' || calendar === 'buddhist') return date.getUTCMonth() + 1
  let format = monthFormats.get(calendar)
  if (!format) {
    const options = { timeZone: 'UTC', month: 'numeric' } as const
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, options)
    monthFormats.set(calendar, format)
  }
  return Number.parseInt(format.format(date), 10)
}

/** Counts that between them show every plural form of the languages read here. */
const COUNTS = [1, 2, 3, 5, 11, 100]

function addRelativeNames(lexicon: Lexicon, locale: string, unspaced: boolean): void {
  const language = baseOf(locale)
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(locale, { style })
    const phrases = new Map<Unit, Set<string>>()
    for (const unit of UNITS) {
      const literals = new Set<string>()
      phrases.set(unit, literals)
      for (const count of style === 'long' ? COUNTS : COUNTS.slice(0, 4)) {
        const parts = format.formatToParts(-count, unit)
        if (parts.length === 1)
          add(lexicon, parts[0]?.value ?? '', { kind: 'back', unit, amount: count }, language)
        else for (const part of parts) if (part.type === 'literal') literals.add(part.value)
      }
    }
    addUnits(lexicon, phrases, language, unspaced)
  }
  const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [amount, unit] of [
    [0, 'day'],
    [1, 'day'],
    [2, 'day'],
    [0, 'second'],
    [0, 'minute'],
    [0, 'hour'],
    [1, 'week'],
    [1, 'month'],
    [1, 'year'],
  ] as const) {
    const words = named.format(-amount, unit)
    if (!/\p{Nd}/u.test(words)) add(lexicon, words, { kind: 'back', unit, amount }, language)
  }
}

/** A word that goes with one unit only is that unit's name; one that goes with several says "ago". */
function addUnits(
  lexicon: Lexicon,
  phrases: Map<Unit, Set<string>>,
  language: string,
  unspaced: boolean,
): void {
  const suffix = unspaced
    ? commonSuffix([...phrases.values()].map((set) => [...set].at(-1) ?? ''))
    : ''
  if (suffix.trim()) add(lexicon, suffix, { kind: 'ago' }, language)
  const users = new Map<string, Set<Unit>>()
  for (const [unit, literals] of phrases)
    for (const literal of literals)
      for (const word of wordsOf(suffix ? literal.replace(suffix, '') : literal))
        users.set(word, (users.get(word) ?? new Set()).add(unit))
  for (const [word, units] of users) {
    const [unit] = units
    if (units.size === 1 && unit) add(lexicon, word, { kind: 'unit', unit }, language)
    else add(lexicon, word, { kind: 'ago' }, language)
  }
}

function commonSuffix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = first.length
  while (length > 0 && !rest.every((text) => text.endsWith(first.slice(-length)))) length--
  return length > 0 ? first.slice(-length) : ''
}

function addExtra(lexicon: Lexicon, script: Script): void {
  const put = (word: string, sense: Sense, language: string): void => {
    if (scriptOf(foldWord(word)) === script) add(lexicon, word, sense, baseOf(language))
  }
  for (const [language, names] of Object.entries(extra.MONTHS))
    names.split('/').forEach((word, at) => {
      put(word, { kind: 'month', month: at + 1, calendar: 'gregory' }, language)
    })
  for (const [language, names] of Object.entries(extra.WEEKDAYS))
    names.split('/').forEach((word, at) => {
      put(word, { kind: 'weekday', weekday: at }, language)
    })
  for (const [word, [from, to]] of Object.entries(extra.DAY_PARTS)) {
    let hours = 0
    for (let hour = from; hour <= to; hour++) hours |= 1 << hour
    put(word, { kind: 'hours', hours }, '')
  }
  for (const [unit, words] of Object.entries(extra.UNITS))
    for (const word of words.split(' ')) put(word, { kind: 'unit', unit: unit as Unit }, '')
  for (const word of extra.AGO) put(word, { kind: 'ago' }, '')
  for (const [word, amount] of Object.entries(extra.DAYS_BACK))
    put(word, { kind: 'back', unit: 'day', amount }, '')
  for (const word of extra.NOW) put(word, { kind: 'back', unit: 'second', amount: 0 }, '')
  for (const word of extra.ONE.split(' ')) put(word, { kind: 'one' }, '')
  for (const word of extra.FILLERS.split(' ')) put(word, { kind: 'filler' }, '')
}
