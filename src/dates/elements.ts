// Joins tokens to what they may be of a date: a clock, numbers between separators, signed numbers (12月), an offset.
// Judges each by its own form only; what they make together is for assemble.ts.
import type { Meaning } from './lexicon.ts'
import type { Numbers } from './reading.ts'
import type { Place, Token } from './tokens.ts'
import { type Clock, parseOffset } from './zone.ts'

export type Element = Place &
  (
    | { readonly type: 'clock'; readonly clock: Clock }
    | { readonly type: 'numbers'; readonly numbers: Numbers }
    /** Two numbers: a clock with a dot (9.14), a day with its month (12.04.), a month with its year (04/2019). */
    | {
        readonly type: 'pair'
        readonly values: readonly [number, number]
        readonly digits: readonly [number, number]
        readonly separator: string
      }
    | {
        readonly type: 'signed'
        readonly year: number | null
        readonly month: number
        readonly day: number | null
      }
    | {
        readonly type: 'number'
        readonly value: number
        readonly digits: number
        /** An apostrophe before it says so: '19. */
        readonly isYear: boolean
      }
    | { readonly type: 'offset'; readonly minutes: number }
    | {
        readonly type: 'word'
        readonly meanings: readonly Meaning[]
        readonly offset: number | null
      }
  )

interface Found {
  readonly element: Element
  /** Index of the first token behind it. */
  readonly next: number
}
type Tokens = readonly Token[]

const FINDERS = [signedAt, numbersAt, clockAt, offsetAt, pairAt]
/** Marks that may stand inside a date; any other ends it. */
const INNER = /[,.\-–—/()[\]|·•:'’`´،、,~@־׳״॰፣।]/

/** Unknown words up to this length are taken for some language's "of" or "at". */
const SHORT_WORD = 3

/** The elements of a line in runs: a word nobody knows, or a mark that no date has, parts two runs. */
export function runsOf(tokens: Tokens): Element[][] {
  const runs: Element[][] = []
  let run: Element[] = []
  const cut = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (let at = 0; at < tokens.length; ) {
    const found = find(tokens, at)
    if (found) run.push(found.element)
    else {
      const token = tokens[at]
      if (token?.type !== 'mark' || !INNER.test(token.mark)) cut()
    }
    at = found?.next ?? at + 1
  }
  cut()
  return runs
}

function find(tokens: Tokens, at: number): Found | null {
  for (const finder of FINDERS) {
    const found = finder(tokens, at)
    if (found) return found
  }
  const token = tokens[at]
  if (token?.type === 'number') {
    const isYear = token.digits === 2 && markAt(tokens, at - 1, /['’`´]/) !== null
    return { element: { ...token, isYear }, next: at + 1 }
  }
  if (token?.type === 'word' && (isKnown(token) || token.word.length <= SHORT_WORD))
    return { element: token, next: at + 1 }
  return null
}

const isKnown = (word: Extract<Token, { type: 'word' }>): boolean =>
  word.meanings.length > 0 || word.offset !== null

const numberAt = (tokens: Tokens, at: number, most: number) => {
  const token = tokens[at]
  return token?.type === 'number' && token.digits <= most ? token : null
}
const markAt = (tokens: Tokens, at: number, marks: RegExp) => {
  const token = tokens[at]
  return token?.type === 'mark' && marks.test(token.mark) ? token : null
}
const wordAt = (tokens: Tokens, at: number, words: RegExp) => {
  const token = tokens[at]
  return token?.type === 'word' && words.test(token.word) ? token : null
}
const touch = (a: Place, b: Place, gap = 0): boolean => b.start - a.end <= gap

// ── Numbers with a sign for what they count ─────────────────────────────────

const YEAR_SIGN = /^[年년]$/
const MONTH_SIGN = /^[月월]$/
const DAY_SIGN = /^[日일号號]$/
const MONTH_BEFORE = /^(?:thang|thg)$/
/** The year before the first of an era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

/** 2017年12月11日, 12월 11일, 2017年12月, 平成29年12月11日; and 11 tháng 12. */
function signedAt(tokens: Tokens, at: number): Found | null {
  const first = tokens[at]
  if (!first) return null
  const era = first.type === 'word' ? ERAS[first.word] : undefined
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

// ── Numbers between separators ──────────────────────────────────────────────

const SEPARATOR = /^[./\-–‑−。]$/

function numbersAt(tokens: Tokens, at: number): Found | null {
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

function pairAt(tokens: Tokens, at: number): Found | null {
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

// ── Clocks and offsets ──────────────────────────────────────────────────────

const HOUR_SIGN = /^(?:时|時|点|點|시|h|uhr|gio)$/
const MINUTE_SIGN = /^(?:分|분|min|m|phut)$/
const SECOND_SIGN = /^(?:秒|초|s|giay)$/

function clockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  if (!hour || hour.value > 24) return null
  return colonClockAt(tokens, at) ?? signClockAt(tokens, at)
}

/** 9:14, 21:14:05, 21:14:05.123. */
function colonClockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  const colon = hour && markAt(tokens, at + 1, /^[:٫]$/)
  const minute = colon && numberAt(tokens, at + 2, 2)
  if (minute?.digits !== 2 || minute.value > 59 || !colon || !hour) return null
  if (!touch(hour, colon) || !touch(colon, minute)) return null
  const mark = markAt(tokens, at + 3, /^[:.]$/)
  const second = mark && numberAt(tokens, at + 4, 2)
  const isSecond = second && second.digits === 2 && second.value <= 60
  if (!isSecond || !touch(minute, mark) || !touch(mark, second))
    return clockFound(hour, minute, null, minute, at + 3)
  const point = markAt(tokens, at + 5, /^[.,]$/)
  const fraction = point && numberAt(tokens, at + 6, 9)
  const hasFraction = fraction !== null && fraction.digits >= 3 && touch(second, fraction, 1)
  return clockFound(hour, minute, second, second, at + (hasFraction ? 7 : 5))
}

/** 21h14, 9時14分, 오후 2시, 21 Uhr. */
function signClockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  const sign = hour && wordAt(tokens, at + 1, HOUR_SIGN)
  if (!sign) return null
  const minute = numberAt(tokens, at + 2, 2)
  const minuteSign = minute && wordAt(tokens, at + 3, MINUTE_SIGN)
  if (
    minute &&
    minute.value < 60 &&
    touch(sign, minute, 1) &&
    (minuteSign || minute.digits === 2)
  ) {
    const second = minuteSign && numberAt(tokens, at + 4, 2)
    const secondSign = second && wordAt(tokens, at + 5, SECOND_SIGN)
    if (secondSign) return clockFound(hour, minute, second, secondSign, at + 6)
    return clockFound(hour, minute, null, minuteSign ?? minute, at + (minuteSign ? 4 : 3))
  }
  // "5h" and "5 giờ" alone are five hours, not five o'clock.
  return /^(?:h|gio)$/.test(sign.word) ? null : clockFound(hour, { value: 0 }, null, sign, at + 2)
}

function clockFound(
  hour: Place & { readonly value: number },
  minute: { readonly value: number },
  second: { readonly value: number } | null,
  last: Place,
  next: number,
): Found {
  const clock: Clock = {
    hour: hour.value,
    minute: minute.value,
    second: second && Math.min(second.value, 59),
  }
  return { element: { type: 'clock', clock, start: hour.start, end: last.end }, next }
}

/** +0200, -07:00; +3 behind UTC and GMT. */
function offsetAt(tokens: Tokens, at: number): Found | null {
  const sign = markAt(tokens, at, /^[+\-−]$/)
  const hours = sign && numberAt(tokens, at + 1, 4)
  if (!hours || !touch(sign, hours)) return null
  const colon = markAt(tokens, at + 2, /^:$/)
  const minutes = colon && numberAt(tokens, at + 3, 2)
  const isNamed = wordAt(tokens, at - 1, /^(?:utc|gmt)$/) !== null
  if (!minutes && hours.digits !== 4 && !(isNamed && hours.digits <= 2)) return null
  const pad = ({ value, digits }: { value: number; digits: number }) =>
    String(value).padStart(digits, '0')
  const offset = parseOffset(`${sign.mark}${pad(hours)}${minutes ? `:${pad(minutes)}` : ''}`)
  if (offset === null || Math.abs(offset) > 14 * 60 || offset % 15 !== 0) return null
  const last = minutes ?? hours
  const element: Element = { type: 'offset', minutes: offset, start: sign.start, end: last.end }
  return { element, next: at + (minutes ? 4 : 2) }
}
