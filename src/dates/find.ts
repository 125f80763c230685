// Finds a date inside a short line of text, and tells whether a text is one. Says where, not when: see read.ts.
import { lexiconOf, TELLING } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { scan } from './scan.ts'
import type { Ranking } from './senses.ts'
import { type Token, tokenize } from './tokens.ts'

const LONGEST_LINE = 300
const LONGEST_DATE = 80
const LONGEST_WORDS = 40
const LONGEST_SHORT_SPAN = 6
const HAS_DIGIT = /\p{Nd}/u

/** The first date inside a line, with its place; null where there is none. */
export function findDate(line: string): { start: number; end: number; text: string } | null {
  if (line.length > (HAS_DIGIT.test(line) ? LONGEST_LINE : LONGEST_WORDS)) return null
  if (!mayShowDate(line)) return null
  const found = readingsOf(line, tokenize(line)).find(isTelling)
  if (!found) return null
  const { start, end } = found
  const text = line.slice(start, end)
  // "Today" is a date beside little else, and just a word in a sentence.
  if (!HAS_DIGIT.test(text) && 2 * text.length < line.trim().length) return null
  return { start, end, text }
}

/** Whether the whole short text is a date, in any language. */
export function looksLikeDate(text: string): boolean {
  const line = text.trim()
  if (line.length < 2 || line.length > (HAS_DIGIT.test(line) ? LONGEST_DATE : LONGEST_WORDS))
    return false
  const tokens = tokenize(line)
  const [only, ...others] = readingsOf(line, tokens)
  if (!only || others.length > 0 || !(isTelling(only) || isShortSpan(only, line))) return false
  // Around the date there may be words of dates ("Uhr"), marks and crumbs, but no number and no other word.
  return tokens.every(
    (token) =>
      token.type === 'mark' ||
      (token.start >= only.start && token.end <= only.end) ||
      (token.type === 'word' && (token.meanings.length > 0 || token.word.length < 3)),
  )
}

/** Where a date stands does not hang on the language of its words, so none is preferred. */
const NO_RANKING: Ranking = new Map()

function readingsOf(line: string, tokens: readonly Token[]): readonly Reading[] {
  const isShort = line.length <= LONGEST_DATE
  const mayHold = (token: Token): boolean =>
    token.type === 'word' &&
    token.meanings.some(({ sense: { kind } }) => TELLING.has(kind) && (isShort || kind !== 'unit'))
  return TOUCHING.test(line) || tokens.some(mayHold) ? scan(tokens, NO_RANKING).readings : []
}

/** A quick look at lines in plain Latin letters, most of which hold no date; false where there can be none. */
function mayShowDate(line: string): boolean {
  if (!ASCII.test(line) || TOUCHING.test(line)) return true
  const { telling } = lexiconOf('Latin')
  const words = line.toLowerCase().match(/[a-z]+/g)
  return words?.some((word) => telling.has(word)) === true
}

const ASCII = /^[ -~]*$/

/** Numbers parted by a mark or a sign (12.04., 9:14, 12月11), whatever the direction of writing. */
const TOUCHING = /\p{Nd}[\s\u200e\u200f]?[^\s\p{Nd}][\s\u200e\u200f]?\p{Nd}/u

/** Whether a reading is surely a date, even inside other words. */
function isTelling(reading: Reading): boolean {
  switch (reading.kind) {
    case 'numbers':
      return isFullDate(reading) || reading.clock !== null
    case 'named':
      return true
    case 'back':
      // "It is now 15:48" is the clock of the page.
      return reading.isMarked && !(isNow(reading) && reading.clock)
    case 'weekday':
      return reading.clock !== null
    case 'clock':
      return false
  }
}

/** With a year; and not like a version (1.1.10). */
function isFullDate({ numbers }: Extract<Reading, { kind: 'numbers' }>): boolean {
  const { digits, separator } = numbers
  const isLong = Math.max(...digits) === 4 || Math.min(...digits) === 2
  return digits[2] > 0 && (isLong || separator === '/')
}

const isNow = ({ spans }: Extract<Reading, { kind: 'back' }>): boolean =>
  spans.every(({ amount }) => amount === 0) && spans.some(({ unit }) => unit === 'second')

/** "3d", "5 mo", "1 year 2 months"; but "18 months" may be anything. */
const isShortSpan = (reading: Reading, line: string): boolean =>
  reading.kind === 'back' && (reading.spans.length > 1 || line.length <= LONGEST_SHORT_SPAN)
