// Finds a date inside a short line of text, and tells whether a text is a date. Reads no values: see read.ts.
import type { Reading } from './reading.ts'
import { rankLanguages, scan } from './scan.ts'

const LONGEST_LINE = 300
const LONGEST_DATE = 80

/** Every date has a digit, or is one of few words ("yesterday"): lines without either are not scanned. */
const HAS_DIGIT = /\p{Nd}/u

const scanLine = (line: string): Reading[] => scan(line, rankLanguages([line], null))

/** A day, or a span that says "ago": what may stand inside other words. */
const isTelling = (reading: Reading): boolean =>
  reading.kind === 'numbers' ||
  (reading.kind === 'named' && (reading.month !== null || reading.clock !== null)) ||
  (reading.kind === 'back' && reading.marked) ||
  (reading.kind === 'weekday' && reading.clock !== null)

/** The first date inside a line, with its place; null where there is none. */
export function findDate(line: string): { start: number; end: number; text: string } | null {
  if (line.length > LONGEST_LINE || !HAS_DIGIT.test(line)) return null
  const found = scanLine(line).find(isTelling)
  if (!found) return null
  return { start: found.start, end: found.end, text: line.slice(found.start, found.end) }
}

/** Whether the whole short text is a date, in any language. */
export function looksLikeDate(text: string): boolean {
  const line = text.trim()
  if (line.length < 2 || line.length > LONGEST_DATE) return false
  const readings = scanLine(line)
  const [only] = readings
  if (readings.length !== 1 || !only || !(isTelling(only) || only.kind === 'back')) return false
  const rest = line.slice(0, only.start) + line.slice(only.end)
  return !/[\p{L}\p{Nd}]{3}/u.test(rest)
}
