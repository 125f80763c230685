// What the words of dates mean, in all languages of a script at once. Built when a script's first word is looked up:
// nothing is built at import. Knows nothing of numbers or of the order of words.
import { wordsOf } from './fold.ts'
import { putIntlWords } from './intl-words.ts'
import { isUnspaced, languagesOf, type Script, scriptOf } from './languages.ts'
import { putExtraWords } from './words.ts'

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

export type Sense =
  | { readonly kind: 'month'; readonly month: number; readonly calendar: string }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Hours of the day that the word can mean, as a bit set: "pm" is bits 12 to 23. */
  | { readonly kind: 'hours'; readonly hours: number }
  /** `isPast` where the word's own form says "ago", as in Hungarian. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly isPast: boolean }
  | { readonly kind: 'ago' }
  /** A whole span in words: "yesterday", the Arabic dual for "two days ago". */
  | { readonly kind: 'back'; readonly unit: Unit; readonly amount: number }
  /** A number in words, as before a unit. */
  | { readonly kind: 'number'; readonly value: number }
  /** Parts a clock from its date, or nothing at all: "at", "o'clock", "of". */
  | { readonly kind: 'filler' }

/** A sense, with the languages in which the word has it. */
export interface Meaning {
  readonly sense: Sense
  readonly languages: Set<string>
}

export interface Lexicon {
  /** By folded word; the words of a phrase are parted by one blank. */
  readonly meanings: Map<string, Meaning[]>
  /** The most words in a phrase that starts with this word. */
  readonly phraseLength: Map<string, number>
  /** First words of all that may tell of a date: without one of them, and without numbers, a line has none. */
  readonly telling: Set<string>
  /** Letters of the longest entry. */
  longest: number
}

/** Alone or in a short line; the others only beside numbers or these. */
export const TELLING: ReadonlySet<Sense['kind']> = new Set([
  'month',
  'weekday',
  'back',
  'ago',
  'unit',
])

/** Takes one word or phrase, as written, with its sense. */
export type Put = (text: string, sense: Sense) => void

const lexicons = new Map<Script, Lexicon>()

export function lexiconOf(script: Script): Lexicon {
  const known = lexicons.get(script)
  if (known) return known
  const lexicon: Lexicon = {
    meanings: new Map(),
    phraseLength: new Map(),
    telling: new Set(),
    longest: 1,
  }
  lexicons.set(script, lexicon)
  const languages = new Set<string>()
  for (const locale of languagesOf(script)) {
    const language = locale.split('-')[0] ?? locale
    languages.add(language)
    putIntlWords(locale, isUnspaced(script), (text, sense) => add(lexicon, text, sense, language))
  }
  putExtraWords(languages, (language, text, sense) => {
    if (scriptOf(wordsOf(text)[0] ?? '') === script) add(lexicon, text, sense, language)
  })
  return lexicon
}

const isNumber = (word: string): boolean => word.charCodeAt(0) < 58

function add(lexicon: Lexicon, text: string, sense: Sense, language: string): void {
  const words = wordsOf(text)
  const [first] = words
  // "12月", "thg 12": numbers are read where they stand, not as part of a name.
  if (first === undefined || words.some(isNumber)) return
  const key = words.join(' ')
  const meanings = lexicon.meanings.get(key) ?? []
  lexicon.meanings.set(key, meanings)
  const same = meanings.find((meaning) => isSame(meaning.sense, sense))
  if (same) same.languages.add(language)
  else meanings.push({ sense, languages: new Set([language]) })
  if (TELLING.has(sense.kind)) lexicon.telling.add(first)
  if (words.length > (lexicon.phraseLength.get(first) ?? 1))
    lexicon.phraseLength.set(first, words.length)
  lexicon.longest = Math.max(lexicon.longest, key.length)
}

const FIELDS = [
  'kind',
  'month',
  'calendar',
  'weekday',
  'hours',
  'unit',
  'amount',
  'isPast',
] as const

const isSame = (a: Partial<Record<string, unknown>>, b: Partial<Record<string, unknown>>) =>
  FIELDS.every((field) => a[field] === b[field])
