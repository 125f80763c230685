// Finds a date inside a short line of text, and tells whether a text is one. Says where, not when: see read.ts.
import type { Reading } from './reading.ts'
import { scan } from './scan.ts'
import { rankLanguages } from './senses.ts'
import { type Token, tokenize } from './tokens.ts'

const LONGEST_LINE = 300
const LONGEST_DATE = 80
const LONGEST_WORDS = 40
const HAS_DIGIT = /\p{Nd}/u

/** The first date inside a line, with its place; null where there is none. */
export function findDate(line: string): { start: number; end: number; text: string } | null {
  const hasDigit = HAS_DIGIT.test(line)
  if (line.length > (hasDigit ? LONGEST_LINE : LONGEST_WORDS)) return null
  const found = readingsOf(tokenize(line)).find(isTelling)
  if (!found) return null
  const { start, end } = found
  // "Today" is a date beside little else, and just a word in a sentence.
  if (!hasDigit && 2 * (end - start) < line.trim().length) return null
  return { start, end, text: line.slice(start, end) }
}

/** Whether the whole short text is a date, in any language. */
export function looksLikeDate(text: string): boolean {
  const line = text.trim()
  if (line.length < 2 || line.length > (HAS_DIGIT.test(line) ? LONGEST_DATE : LONGEST_WORDS))
    return false
  const tokens = tokenize(line)
  const [only, ...others] = readingsOf(tokens)
  if (!only || others.length > 0 || !(isTelling(only) || only.kind === 'back')) return false
  // Around the date there may be words of dates ("Uhr"), marks and crumbs, but no number and no other word.
  return tokens.every(
    (token) =>
      token.type === 'mark' ||
      (token.start >= only.start && token.end <= only.end) ||
      (token.type === 'word' && (token.meanings.length > 0 || token.word.length < 3)),
  )
}

const readingsOf = (tokens: readonly Token[]): readonly Reading[] =>
  scan(tokens, rankLanguages([tokens], null)).readings

/** Whether a reading is surely a date, even inside other words. */
function isTelling(reading: Reading): boolean {
  switch (reading.kind) {
    case 'numbers':
      return reading.numbers.digits[2] > 0 || reading.clock !== null
    case 'named':
      return true
    case 'back':
      return reading.isMarked
    case 'weekday':
      return reading.clock !== null
    case 'clock':
      return false
  }
}
