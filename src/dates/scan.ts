// Finds the dates in a line of text, by what its words mean. Does not settle order, year or zone: see resolve.ts.
import type { Meaning, Sense, Unit } from './names.ts'
import type { Numbers, Reading } from './reading.ts'
import { type Token, tokenize } from './tokens.ts'
import { abbreviationOffset, type Clock, parseOffset } from './zone.ts'

type Place = { readonly start: number; readonly end: number }

/** What a few tokens together may be part of. */
type Element = Place &
  (
    | { readonly type: 'clock'; readonly clock: Clock }
    | { readonly type: 'triple'; readonly numbers: Numbers }
    | {
        readonly type: 'pair'
        readonly a: number
        readonly b: number
        readonly sep: string
        readonly digits: readonly [number, number]
      }
    | {
        readonly type: 'signs'
        readonly year: number | null
        readonly month: number
        readonly day: number | null
      }
    | {
        readonly type: 'number'
        readonly value: number
        readonly digits: number
        readonly isYear: boolean
      }
    | { readonly type: 'offset'; readonly minutes: number }
    | { readonly type: 'word'; readonly word: string; readonly meanings: readonly Meaning[] }
  )

/** Languages by how likely they are; a word with several meanings takes that of the likeliest. */
export type Ranking = ReadonlyMap<string, number>

/** One point for each language that knows a word, for every word of the lines. */
export function rankLanguages(lines: readonly string[], hint: string | null): Ranking {
  const rank = new Map<string, number>()
  for (const line of lines)
    for (const token of tokenize(line)) {
      if (token.type !== 'word') continue
      const languages = new Set<string>()
      for (const meaning of token.meanings)
        if (meaning.kind !== 'filler') for (const each of meaning.languages) languages.add(each)
      for (const each of languages) rank.set(each, (rank.get(each) ?? 0) + 1)
    }
  const base = hint?.toLowerCase().split('-')[0]
  if (base) rank.set(base, (rank.get(base) ?? 0) * 1.2 + 0.5)
  return rank
}

/** All dates of a line, in order. */
export function scan(line: string, ranking: Ranking): Reading[] {
  const readings: Reading[] = []
  for (const run of runsOf(elementsOf(tokenize(line)))) {
    const reading = assemble(run, ranking)
    const last = readings.at(-1)
    // "12.04.2019 gegen 17:20": a clock belongs to the date before it, whatever the word between.
    if (last && !last.clock && reading?.kind === 'clock' && reading.start - last.end < 12)
      readings[readings.length - 1] = { ...last, ...timeOf(reading), end: reading.end }
    else if (reading) readings.push(reading)
  }
  return readings
}

const timeOf = ({ clock, twelveHours, offset }: Reading) => ({ clock, twelveHours, offset })

// ── Tokens to elements ──────────────────────────────────────────────────────

const SEPARATOR = /^[./\-–‑−。]$/
const SIGNS: Record<string, string> = {
  年: 'y',
  년: 'y',
  月: 'm',
  월: 'm',
  日: 'd',
  일: 'd',
  号: 'd',
  號: 'd',
}
const HOUR_SIGN = /^(?:时|時|点|點|시|h|uhr)$/
const MINUTE_SIGN = /^(?:分|분|min|m)$/
const SECOND_SIGN = /^(?:秒|초)$/

function elementsOf(tokens: readonly Token[]): (Element | null)[] {
  const elements: (Element | null)[] = []
  for (let at = 0; at < tokens.length; ) {
    const found =
      signsAt(tokens, at) ??
      tripleAt(tokens, at) ??
      clockAt(tokens, at) ??
      offsetAt(tokens, at) ??
      pairAt(tokens, at)
    const token = tokens[at]
    if (found) {
      elements.push(found.element)
      at = found.next
      continue
    }
    at++
    if (token?.type === 'number') {
      const { value, digits, start, end } = token
      const before = tokens[at - 2]
      const isYear = before?.type === 'mark' && /['’`´]/.test(before.mark) && digits === 2
      elements.push({ type: 'number', value, digits, isYear, start, end })
    } else if (token?.type === 'word') {
      const { word, meanings, start, end } = token
      // A word that nobody knows ends the date.
      const known = meanings.length > 0 || abbreviationOffset(word) !== null
      elements.push(known ? { type: 'word', word, meanings, start, end } : null)
    } else if (token && !/[,.\-–—/()[\]|·•:'’`´،、,~@־]/.test(token.mark)) elements.push(null)
  }
  return elements
}

type Found = { readonly element: Element; readonly next: number }

const numberAt = (tokens: readonly Token[], at: number, most = 9) => {
  const token = tokens[at]
  return token?.type === 'number' && token.digits <= most ? token : null
}
const markAt = (tokens: readonly Token[], at: number, marks: RegExp) => {
  const token = tokens[at]
  return token?.type === 'mark' && marks.test(token.mark) ? token : null
}
const wordAt = (tokens: readonly Token[], at: number, words: RegExp) => {
  const token = tokens[at]
  return token?.type === 'word' && words.test(token.word) ? token : null
}
const touch = (a: Place, b: Place, gap = 0): boolean => b.start - a.end <= gap

/** 2017年12月11日, 12월 11일, 2017年12月. */
function signsAt(tokens: readonly Token[], at: number): Found | null {
  const parts: Record<string, number> = {}
  let next = at
  let end = 0
  for (const sign of ['y', 'm', 'd']) {
    const number = numberAt(tokens, next, 4)
    const word = tokens[next + 1]
    if (!number || word?.type !== 'word' || SIGNS[word.word] !== sign) continue
    parts[sign] = number.value
    end = word.end
    next += 2
  }
  const { y, m, d } = parts
  const start = tokens[at]?.start ?? 0
  if (m === undefined || (y === undefined && d === undefined) || m > 12) return null
  return { element: { type: 'signs', year: y ?? null, month: m, day: d ?? null, start, end }, next }
}

function tripleAt(tokens: readonly Token[], at: number): Found | null {
  const a = numberAt(tokens, at, 4)
  const first = markAt(tokens, at + 1, SEPARATOR)
  const b = numberAt(tokens, at + 2, 2)
  const second = markAt(tokens, at + 3, SEPARATOR)
  const c = numberAt(tokens, at + 4, 4)
  if (!a || !first || !b || !second || !c || first.mark !== second.mark) return null
  const gap = first.mark === '.' || first.mark === '/' ? 1 : 0
  if (
    !touch(a, first, gap) ||
    !touch(first, b, 1) ||
    !touch(b, second, gap) ||
    !touch(second, c, 1)
  )
    return null
  if (a.digits === 3 || c.digits === 3 || (a.digits === 4 && c.digits === 4)) return null
  const numbers: Numbers = {
    values: [a.value, b.value, c.value],
    digits: [a.digits, b.digits, c.digits],
    separator: first.mark,
  }
  return { element: { type: 'triple', numbers, start: a.start, end: c.end }, next: at + 5 }
}

function clockAt(tokens: readonly Token[], at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  if (!hour || hour.value > 24) return null
  const colon = markAt(tokens, at + 1, /^[:٫]$/)
  const sign = wordAt(tokens, at + 1, HOUR_SIGN)
  const minute = numberAt(tokens, at + 2, 2)
  const place = (end: number) => ({ start: hour.start, end })
  const clock = (minutes: number, second: number | null): Clock => ({
    hour: hour.value,
    minute: minutes,
    second,
  })
  if (
    colon &&
    minute?.digits === 2 &&
    minute.value < 60 &&
    touch(hour, colon) &&
    touch(colon, minute)
  ) {
    const mark = markAt(tokens, at + 3, /^[:.]$/)
    const second = numberAt(tokens, at + 4, 2)
    if (
      mark &&
      second?.digits === 2 &&
      second.value < 61 &&
      touch(minute, mark) &&
      touch(mark, second)
    ) {
      const fraction = markAt(tokens, at + 5, /^[.,]$/) && numberAt(tokens, at + 6)
      const isFraction = fraction && fraction.digits >= 3 && touch(second, fraction, 1)
      return {
        element: {
          type: 'clock',
          clock: clock(minute.value, Math.min(second.value, 59)),
          ...place(second.end),
        },
        next: at + (isFraction ? 7 : 5),
      }
    }
    return {
      element: { type: 'clock', clock: clock(minute.value, null), ...place(minute.end) },
      next: at + 3,
    }
  }
  if (!sign) return null
  if (minute && minute.value < 60 && touch(sign, minute, 1)) {
    const sayMinute = wordAt(tokens, at + 3, MINUTE_SIGN)
    if (!sayMinute && minute.digits !== 2) return null
    const second = sayMinute ? numberAt(tokens, at + 4, 2) : null
    const saySecond = second ? wordAt(tokens, at + 5, SECOND_SIGN) : null
    if (second && saySecond)
      return {
        element: {
          type: 'clock',
          clock: clock(minute.value, second.value),
          ...place(saySecond.end),
        },
        next: at + 6,
      }
    const end = sayMinute?.end ?? minute.end
    return {
      element: { type: 'clock', clock: clock(minute.value, null), ...place(end) },
      next: at + (sayMinute ? 4 : 3),
    }
  }
  if (sign.word === 'h') return null
  return { element: { type: 'clock', clock: clock(0, null), ...place(sign.end) }, next: at + 2 }
}

/** +0200, -07:00, or +3 behind UTC and GMT. */
function offsetAt(tokens: readonly Token[], at: number): Found | null {
  const sign = markAt(tokens, at, /^[+\-−]$/)
  const number = numberAt(tokens, at + 1, 4)
  if (!sign || !number || !touch(sign, number)) return null
  const colon = markAt(tokens, at + 2, /^:$/)
  const minutes = colon && numberAt(tokens, at + 3, 2)
  const before = tokens[at - 1]
  const named = before?.type === 'word' && /^(?:utc|gmt)$/.test(before.word)
  const hours =
    number.digits === 4
      ? String(number.value).padStart(4, '0')
      : String(number.value).padStart(2, '0')
  if (!minutes && number.digits !== 4 && !named) return null
  const offset = parseOffset(
    `${sign.mark}${hours}${minutes ? `:${String(minutes.value).padStart(2, '0')}` : ''}`,
  )
  if (offset === null || Math.abs(offset) > 14 * 60 || offset % 15 !== 0) return null
  const end = minutes ? minutes.end : number.end
  return {
    element: { type: 'offset', minutes: offset, start: sign.start, end },
    next: at + (minutes ? 4 : 2),
  }
}

/** Two numbers: a clock with a dot (9.14), a day and month (12.04.), or a month and year (04/2019). */
function pairAt(tokens: readonly Token[], at: number): Found | null {
  const a = numberAt(tokens, at, 4)
  const mark = markAt(tokens, at + 1, /^[./-]$/)
  const b = numberAt(tokens, at + 2, 4)
  if (!a || !mark || !b || !touch(a, mark) || !touch(mark, b)) return null
  const digits = [a.digits, b.digits] as const
  const element: Element = {
    type: 'pair',
    a: a.value,
    b: b.value,
    sep: mark.mark,
    digits,
    start: a.start,
    end: b.end,
  }
  return { element, next: at + 3 }
}

function runsOf(elements: readonly (Element | null)[]): Element[][] {
  const runs: Element[][] = []
  let run: Element[] = []
  for (const element of [...elements, null]) {
    if (element) run.push(element)
    else {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  return runs
}

// ── Elements to a reading ───────────────────────────────────────────────────

function sense<K extends Sense['kind']>(
  element: Element | undefined,
  kind: K,
  ranking: Ranking,
): Extract<Sense, { kind: K }> | null {
  if (element?.type !== 'word') return null
  let best: Meaning | null = null
  let bestRank = -1
  for (const meaning of element.meanings) {
    if (meaning.kind !== kind) continue
    let rank = 0
    for (const language of meaning.languages) rank = Math.max(rank, ranking.get(language) ?? 0)
    if (rank > bestRank) {
      best = meaning
      bestRank = rank
    }
  }
  return best as Extract<Sense, { kind: K }> | null
}

function assemble(run: readonly Element[], ranking: Ranking): Reading | null {
  const used = new Set<Element>()
  const use = <T extends Element>(element: T): T => {
    used.add(element)
    return element
  }
  const has = <K extends Sense['kind']>(element: Element | undefined, kind: K) =>
    sense(element, kind, ranking)

  // The date itself.
  const triple = run.find((each) => each.type === 'triple')
  const signs = run.find((each) => each.type === 'signs')
  const clockElement = run.find((each) => each.type === 'clock')
  const named = triple || signs ? null : namedDate(run, ranking)
  const spans: { unit: Unit; amount: number }[] = []
  let marked = false
  if (triple) use(triple)
  else if (signs) use(signs)
  else if (named) for (const each of named.elements) use(each)
  else {
    run.forEach((each, at) => {
      const back = has(each, 'back')
      const before = run[at - 1]
      const unit = has(each, 'unit')
      if (unit && before?.type === 'number' && !used.has(before)) {
        spans.push({ unit: unit.unit, amount: use(before).value })
        use(each)
      } else if (unit && has(before, 'one') && before) {
        spans.push({ unit: unit.unit, amount: 1 })
        use(before)
        use(each)
      } else if (has(each, 'ago')) {
        const after = run[at + 1]
        if (
          spans.length === 0 &&
          unit === null &&
          before &&
          has(before, 'unit') &&
          !used.has(before)
        ) {
          spans.push({ unit: has(before, 'unit')?.unit ?? 'day', amount: 1 })
          use(before)
        }
        if (spans.length > 0 || after) {
          marked = true
          use(each)
        }
      } else if (back && spans.length === 0) {
        spans.push({ unit: back.unit, amount: back.amount })
        marked = true
        use(each)
      }
    })
  }
  if (spans.length === 0 && !triple && !signs && !named) used.clear()

  // Day and month without a year, where a clock stands beside them; or a clock with a dot beside a date.
  const dated = Boolean(triple || signs || named || spans.length > 0)
  const pair = run.find((each) => each.type === 'pair')
  let clock: Clock | null = null
  let dayMonth: { a: number; b: number } | null = null
  if (clockElement?.type === 'clock') clock = use(clockElement).clock
  else if (
    pair?.type === 'pair' &&
    pair.sep === '.' &&
    pair.digits[1] === 2 &&
    pair.a < 25 &&
    pair.b < 60 &&
    (dated || run.length > 1)
  )
    clock = { hour: use(pair).a, minute: pair.b, second: null }
  if (!dated && pair?.type === 'pair' && !used.has(pair)) {
    dayMonth = { a: pair.a, b: pair.b }
    use(pair)
  }

  // am and pm, with or without minutes.
  let twelveHours = false
  run.forEach((each, at) => {
    const part = has(each, 'hours')
    if (!part || twelveHours) return
    const neighbour = [run[at - 1], run[at + 1]].find(
      (near) => near?.type === 'number' && !used.has(near) && near.value <= 12 && near.value > 0,
    )
    if (!clock && neighbour?.type === 'number' && (dated || touch(neighbour, each, 1)))
      clock = { hour: use(neighbour).value, minute: 0, second: null }
    if (!clock) return
    clock = { ...clock, hour: hourIn(clock.hour, part.hours) }
    twelveHours = true
    use(each)
  })
  if (clock && clock.hour === 24) clock = { ...clock, hour: 0 }

  let offset: number | null = null
  for (const each of run) {
    if (!clock) break
    if (each.type === 'offset') offset = (offset ?? 0) + use(each).minutes
    else if (each.type === 'word' && offset === null && each.start > (clockElement?.start ?? 0)) {
      const minutes = abbreviationOffset(each.word)
      if (minutes !== null && used.size > 0) {
        use(each)
        offset = minutes
      }
    }
  }
  const weekdayElement = run.find((each) => !used.has(each) && has(each, 'weekday'))
  const weekday = weekdayElement ? (has(weekdayElement, 'weekday')?.weekday ?? null) : null
  if (weekdayElement && (dated || clock || run.length === 1)) use(weekdayElement)

  if (used.size === 0) return null
  const start = Math.min(...[...used].map((each) => each.start))
  const end = Math.max(...[...used].map((each) => each.end))
  const common = { clock, twelveHours, offset, weekday, start, end }
  if (triple?.type === 'triple') return { kind: 'numbers', numbers: triple.numbers, ...common }
  if (signs?.type === 'signs') {
    const { year, month, day } = signs
    return {
      kind: 'named',
      year,
      yearDigits: year === null ? 0 : 4,
      month,
      day,
      calendar: 'gregory',
      ...common,
    }
  }
  if (named) return { kind: 'named', ...named.date, ...common }
  if (spans.length > 0) return { kind: 'back', spans, marked, ...common }
  if (dayMonth) return yearless(dayMonth, pair?.type === 'pair' ? pair.digits : [0, 0], common)
  if (weekday !== null) return { kind: 'weekday', ...common }
  return clock ? { kind: 'clock', ...common } : null
}

type Common = Pick<Reading, 'clock' | 'twelveHours' | 'offset' | 'weekday' | 'start' | 'end'>

function yearless(
  { a, b }: { a: number; b: number },
  digits: readonly [number, number],
  common: Common,
): Reading | null {
  const base = { kind: 'named', calendar: 'gregory', ...common } as const
  if (digits[0] === 4 && b <= 12) return { ...base, year: a, yearDigits: 4, month: b, day: null }
  if (digits[1] === 4 && a <= 12) return { ...base, year: b, yearDigits: 4, month: a, day: null }
  if (a <= 31 && b <= 12) return { ...base, year: null, yearDigits: 0, month: b, day: a }
  if (b <= 31 && a <= 12) return { ...base, year: null, yearDigits: 0, month: a, day: b }
  return null
}

/** The hour of the day that a twelve-hour clock means beside a word like "pm" or "in the evening". */
function hourIn(hour: number, hours: number): number {
  if (hour > 12) return hour
  const early = hour % 12
  if (hours & (1 << early)) return early
  if (hours & (1 << (early + 12))) return early + 12
  return hour
}

/** A month's name with the numbers beside it. */
function namedDate(run: readonly Element[], ranking: Ranking) {
  const isNumber = (at: number) => run[at]?.type === 'number'
  const isFiller = (at: number) => sense(run[at], 'filler', ranking) !== null
  const beside = (at: number): boolean =>
    isNumber(at - 1) ||
    isNumber(at + 1) ||
    (isFiller(at - 1) && isNumber(at - 2)) ||
    (isFiller(at + 1) && isNumber(at + 2))
  const months = run
    .map((_, at) => at)
    .filter((at) => sense(run[at], 'month', ranking) && beside(at))
  const at = months.find((each) => !sense(run[each], 'weekday', ranking)) ?? months.at(-1)
  const element = at === undefined ? undefined : run[at]
  const month = sense(element, 'month', ranking)
  if (at === undefined || !element || !month) return null
  const elements: Element[] = [element]
  let day: number | null = null
  let year: number | null = null
  let yearDigits = 0
  const take = (index: number): void => {
    const each = run[index]
    if (each?.type !== 'number') return
    // "Sep '19" and "2019" are years; of two short numbers the first is the day.
    if (each.digits === 4 || each.isYear || (day !== null && each.digits === 2)) {
      if (year !== null) return
      year = each.value
      yearDigits = each.digits
    } else if (day === null && each.value >= 1 && each.value <= 32 && each.digits <= 2)
      day = each.value
    else return
    elements.push(each)
  }
  const near = (step: number): number[] => {
    const found: number[] = []
    for (
      let index = at + step;
      index >= 0 && index < run.length && found.length < 2;
      index += step
    ) {
      if (isNumber(index)) found.push(index)
      else if (!isFiller(index) && !(found.length === 0 && sense(run[index], 'weekday', ranking)))
        break
    }
    return found
  }
  const before = near(-1)
  const after = near(1)
  for (const index of [...before.reverse(), ...after]) take(index)
  if (day === null && year === null) return null
  return { elements, date: { year, yearDigits, month: month.month, day, calendar: month.calendar } }
}
