// Finds the numbers of a date among tokens: with signs (12月11日), between separators (12.04.2019), in pairs (12.04.).
import { clockAt } from './clock-elements.ts'
import type { Element, Found } from './elements.ts'
import type { Numbers } from './reading.ts'
import type { Place } from './tokens.ts'
import { markAt, numberAt, type Tokens, touch, wordAt } from './tokens-at.ts'

const YEAR_SIGN = /^[年년]$/
const MONTH_SIGN = /^[月월]$/
const DAY_SIGN = /^[日일号號]$/
const MONTH_BEFORE = /^(?:thang|thg)$/
/** The year before the first of an era. */
const ERAS = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
])

/** 2017年12月11日, 12월 11일, 2017年12月, 平成29年12月11日; and 11 tháng 12. */
export function signedAt(tokens: Tokens, at: number): Found | null {
  const first = tokens[at]
  if (!first) return null
  const era = first.type === 'word' ? ERAS.get(first.word) : undefined
  if (first.type === 'word' && era === undefined) return monthBehindAt(tokens, at)
  let next = era === undefined ? at : at + 1
  const signed = (sign: RegExp): number | null => {
    const number = numberAt(tokens, next, 4)
    if (!number || !wordAt(tokens, next + 1, sign)) return null
    next += 2
    return number.value
  }
  const written = signed(YEAR_SIGN)
  const year = written === null ? null : written + (era ?? 0)
  const month = signed(MONTH_SIGN)
  if (month === null) return year === null ? monthBehindAt(tokens, at) : null
  const named = signed(DAY_SIGN)
  const bare = named === null ? numberAt(tokens, next, 2) : null
  // "6月 05, 2012": the day may go without its sign, unless it is the hour of a clock.
  const day = named ?? (bare && !markAt(tokens, next + 1, /[:：]/) ? bare.value : null)
  if (bare && day !== null) next++
  if (year === null && day === null) return null
  return signedFound(year, month, day, first, tokens[next - 1], next)
}

function monthBehindAt(tokens: Tokens, at: number): Found | null {
  const day = numberAt(tokens, at, 2)
  const sign = wordAt(tokens, day ? at + 1 : at, MONTH_BEFORE)
  const month = sign && numberAt(tokens, day ? at + 2 : at + 1, 2)
  const first = tokens[at]
  if (!month || !first) return null
  return signedFound(null, month.value, day?.value ?? null, first, month, day ? at + 3 : at + 2)
}

function signedFound(
  year: number | null,
  month: number,
  day: number | null,
  first: Place,
  last: Place | undefined,
  next: number,
): Found | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31)) || !last) return null
  const place = { start: first.start, end: last.end }
  return { element: { type: 'signed', year, month, day, ...place }, next }
}

const SEPARATOR = /^[./\-–‑−。]$/

export function numbersAt(tokens: Tokens, at: number): Found | null {
  const a = numberAt(tokens, at, 4)
  const first = a && markAt(tokens, at + 1, SEPARATOR)
  const b = first && numberAt(tokens, at + 2, 2)
  const second = b && markAt(tokens, at + 3, SEPARATOR)
  const c = second && numberAt(tokens, at + 4, 4)
  if (!c || first.mark !== second.mark) return null
  // "2019. 4. 12." has blanks behind its dots; "5 - 6 - 12" is no date.
  const gap = first.mark === '.' ? 1 : 0
  if (!touch(a, first) || !touch(first, b, gap) || !touch(b, second) || !touch(second, c, gap))
    return null
  const isYearFirst = a.digits === 4 && c.digits <= 2
  const isYearLast = a.digits <= 2 && (c.digits === 2 || c.digits === 4)
  const values = [a.value, b.value, c.value] as const
  if (!(isYearFirst || isYearLast) || !(mayBeDate(...values) || mayBeClock(...values))) return null
  // Addresses and versions go on: 10.0.12.254.
  const last = markAt(tokens, at + 5, SEPARATOR)
  const more = last && numberAt(tokens, at + 6, 9)
  if (more && touch(c, last) && touch(last, more) && last.mark === first.mark) return null
  const numbers: Numbers = {
    values,
    digits: [a.digits, b.digits, c.digits],
    separator: first.mark,
  }
  return { element: { type: 'numbers', numbers, start: a.start, end: c.end }, next: at + 5 }
}

/** Whether any order of day, month and year goes with the numbers; or a clock with dots. */
const mayBeDate = (a: number, b: number, c: number): boolean =>
  a > 0 && b > 0 && ((b <= 12 && (a <= 31 || c <= 31)) || (a <= 12 && b <= 31))
const mayBeClock = (a: number, b: number, c: number): boolean => a <= 24 && b < 60 && c < 60

export function pairAt(tokens: Tokens, at: number): Found | null {
  const a = numberAt(tokens, at, 4)
  const mark = a && markAt(tokens, at + 1, /^[./-]$/)
  const b = mark && numberAt(tokens, at + 2, 4)
  if (!b || !touch(a, mark) || !touch(mark, b)) return null
  // "2012/09:14": the second number begins a clock.
  if (mark.mark !== '.' && clockAt(tokens, at + 2)) return null
  const element: Element = {
    type: 'pair',
    values: [a.value, b.value],
    digits: [a.digits, b.digits],
    separator: mark.mark,
    start: a.start,
    end: b.end,
  }
  return { element, next: at + 3 }
}
