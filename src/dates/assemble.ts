// Puts the elements of one run together to a date: day, span or weekday first, then clock, zone and weekday around it.
import type { Element } from './elements.ts'
import type { Sense } from './lexicon.ts'
import type { NamedDay, Numbers, Reading, Span, Time } from './reading.ts'
import { type Ranking, senseOf } from './senses.ts'
import type { Clock } from './zone.ts'

type Run = readonly Element[]
type ElementOf<T extends Element['type']> = Extract<Element, { type: T }>

/** A part of a reading with the elements it was read from. */
interface Part<T> {
  readonly value: T
  readonly from: readonly Element[]
}

/** The date that a run shows, or null; and which of its elements say so. */
export function assemble(
  run: Run,
  ranking: Ranking,
): { readonly reading: Reading | null; readonly used: ReadonlySet<Element> } {
  const byName = namedDay(run, ranking)
  // "8. feb. 2013, 5.13.00": beside a named month, numbers with dots are a clock.
  const numbers = run.find((each) => each.type === 'numbers' && !(byName && isDotClock(each)))
  const signed = first(run, 'signed')
  const spans = numbers || signed ? null : spansOf(run, ranking)
  // "5 sett. fa": what is weeks ago is not the fifth of September.
  const isSpan = spans && (!byName || (spans.value.isMarked && byName.value.year === null))
  const named = numbers || isSpan ? null : signed ? signedDay(signed, run) : byName
  const isDated = Boolean(numbers ?? named ?? isSpan)
  const dayUsed = new Set<Element>([...(named?.from ?? []), ...((isSpan && spans.from) || [])])
  if (numbers) dayUsed.add(numbers)
  const time = timeOf(run, dayUsed, isDated, ranking)
  const loose = isDated ? null : loosePair(run, time.from)
  const used = new Set<Element>([...dayUsed, ...time.from, ...(loose?.from ?? [])])
  const weekday = weekdayOf(run, used, ranking)
  if (weekday && (used.size > 0 || run.length === 1))
    for (const each of weekday.from) used.add(each)
  return { reading: used.size > 0 ? combine() : null, used }

  function combine(): Reading | null {
    const common = {
      ...time.value,
      weekday: weekday?.value ?? null,
      start: Math.min(...[...used].map(({ start }) => start)),
      end: Math.max(...[...used].map(({ end }) => end)),
    }
    if (numbers?.type === 'numbers') return { kind: 'numbers', numbers: numbers.numbers, ...common }
    if (named) return { kind: 'named', named: named.value, ...common }
    if (isSpan) return { kind: 'back', ...spans.value, ...common }
    if (loose) return { ...loose.value, ...common }
    if (weekday) return { kind: 'weekday', ...common }
    return common.clock ? { kind: 'clock', ...common } : null
  }
}

function first<T extends Element['type']>(run: Run, type: T): ElementOf<T> | null {
  return (run.find((each) => each.type === type) as ElementOf<T> | undefined) ?? null
}

function sense<K extends Sense['kind']>(element: Element | undefined, kind: K, ranking: Ranking) {
  return element?.type === 'word' ? senseOf(element.meanings, kind, ranking) : null
}

/** A word that says nothing, in a language that is known or in another. */
const isLittle = (element: Element | undefined, ranking: Ranking): boolean =>
  element?.type === 'word' &&
  (element.meanings.length === 0 || sense(element, 'filler', ranking) !== null)

// ── The day ─────────────────────────────────────────────────────────────────

function signedDay(element: ElementOf<'signed'>, run: Run): Part<NamedDay> {
  const { month, day } = element
  const later = run.slice(run.indexOf(element) + 1)
  const number =
    element.year === null
      ? later.find((each) => each.type === 'number' && each.digits === 4)
      : undefined
  const year = number?.type === 'number' ? number.value : element.year
  const value = { year, yearDigits: year === null ? 0 : 4, month, day, calendar: 'gregory' }
  return { value, from: number ? [element, number] : [element] }
}

/** A month's name with the numbers beside it. */
function namedDay(run: Run, ranking: Ranking): Part<NamedDay> | null {
  const isNumber = (at: number): boolean => run[at]?.type === 'number'
  const isFiller = (at: number): boolean => isLittle(run[at], ranking)
  const isBeside = (at: number): boolean =>
    [-1, 1].some((step) => isNumber(at + step) || (isFiller(at + step) && isNumber(at + 2 * step)))
  const months = [...run.keys()].filter((at) => sense(run[at], 'month', ranking) && isBeside(at))
  // "mar. 12 mar. 2019": a word that may be a weekday is the month only if no other is.
  const at = months.find((each) => !sense(run[each], 'weekday', ranking)) ?? months.at(-1)
  const element = at === undefined ? undefined : run[at]
  const month = sense(element, 'month', ranking)
  if (at === undefined || !element || !month) return null

  const from: Element[] = [element]
  let day: number | null = null
  let year: ElementOf<'number'> | null = null
  for (const number of numbersNear(run, at, ranking)) {
    const isYear = number.digits === 4 || number.isYear || (day !== null && number.digits === 2)
    if (
      isYear
        ? year !== null
        : day !== null || number.value < 1 || number.value > 31 || number.digits > 2
    )
      continue
    if (isYear) year = number
    else day = number.value
    from.push(number)
  }
  if (day === null && year === null) return null
  const { calendar } = month
  const value = {
    year: year?.value ?? null,
    yearDigits: year?.digits ?? 0,
    month: month.month,
    day,
    calendar,
  }
  return { value, from }
}

/** The numbers next to a place, those before it first; only fillers and weekdays may stand between. */
function numbersNear(run: Run, at: number, ranking: Ranking): ElementOf<'number'>[] {
  const collect = (step: number): ElementOf<'number'>[] => {
    const found: ElementOf<'number'>[] = []
    for (let index = at + step; found.length < 2; index += step) {
      const each = run[index]
      if (each?.type === 'number') found.push(each)
      else if (!isLittle(each, ranking) && !(found.length === 0 && sense(each, 'weekday', ranking)))
        break
    }
    return found
  }
  return [...collect(-1).reverse(), ...collect(1)]
}

/** "1 hour 2 minutes ago", "vor einer Stunde", "yesterday", "3d". */
function spansOf(run: Run, ranking: Ranking): Part<{ spans: Span[]; isMarked: boolean }> | null {
  const unitOf = (at: number) => sense(run[at], 'unit', ranking)
  const isAgo = (at: number): boolean => sense(run[at], 'ago', ranking) !== null
  const counted = countsOf(run, ranking)
  if (counted.length === 0) {
    const named = run.find((each) => sense(each, 'back', ranking))
    const back = sense(named, 'back', ranking)
    if (named && back) return { value: { spans: [back], isMarked: true }, from: [named] }
    // "час назад": one, where no number stands beside the unit.
    const at = [...run.keys()].find((each) => unitOf(each) && (isAgo(each + 1) || isAgo(each - 1)))
    const unit = at === undefined ? null : unitOf(at)
    if (at === undefined || !unit) return null
    counted.push({ from: at, to: at, unit: unit.unit, amount: 1, isPast: false })
  }
  let from = Math.min(...counted.map((each) => each.from))
  let to = Math.max(...counted.map((each) => each.to))
  const reach = isLittle(run[from - 1], ranking) ? [from - 1, to + 1, from - 2] : [from - 1, to + 1]
  const ago = reach.find(isAgo)
  if (ago !== undefined) {
    from = Math.min(from, ago)
    to = Math.max(to, ago)
  }
  const isMarked = ago !== undefined || counted.some(({ isPast }) => isPast)
  return { value: { spans: counted, isMarked }, from: run.slice(from, to + 1) }
}

interface Count extends Span {
  readonly from: number
  readonly to: number
  readonly isPast: boolean
}

/** Numbers with their units: "3 days", "20 de zile", "an hour"; "siku 5" where the unit stands first. */
function countsOf(run: Run, ranking: Ranking): Count[] {
  const counts: Count[] = []
  const unitOf = (at: number) => sense(run[at], 'unit', ranking)
  for (let at = 0; at < run.length; at++) {
    const each = run[at]
    const amount = each?.type === 'number' ? each.value : sense(each, 'one', ranking) ? 1 : null
    if (amount === null) continue
    const next = unitOf(at + 1) ? at + 1 : isLittle(run[at + 1], ranking) ? at + 2 : at + 1
    const after = unitOf(next)
    const before =
      each?.type === 'number' && at - 1 > (counts.at(-1)?.to ?? -1) ? unitOf(at - 1) : null
    if (after) counts.push({ amount, ...after, from: at, to: next })
    else if (before) counts.push({ amount, ...before, from: at - 1, to: at })
    if (after) at = next
  }
  return counts
}

/** A pair beside a clock or alone: 12.04. or 04/2019. */
function loosePair(
  run: Run,
  used: readonly Element[],
): Part<{ kind: 'numbers'; numbers: Numbers } | { kind: 'named'; named: NamedDay }> | null {
  const pair = run.find((each) => each.type === 'pair' && !used.includes(each))
  if (pair?.type !== 'pair') return null
  const [a, b] = pair.values
  const [aDigits, bDigits] = pair.digits
  const monthOf = (year: number, month: number): NamedDay => ({
    year,
    yearDigits: 4,
    month,
    day: null,
    calendar: 'gregory',
  })
  const isMonth = (value: number): boolean => pair.separator === '/' && value >= 1 && value <= 12
  if (aDigits === 4 && isMonth(b))
    return { value: { kind: 'named', named: monthOf(a, b) }, from: [pair] }
  if (bDigits === 4 && isMonth(a))
    return { value: { kind: 'named', named: monthOf(b, a) }, from: [pair] }
  if (aDigits > 2 || bDigits > 2) return null
  const numbers: Numbers = {
    values: [a, b, 0],
    digits: [aDigits, bDigits, 0],
    separator: pair.separator,
  }
  return { value: { kind: 'numbers', numbers }, from: [pair] }
}

// ── The time around it ──────────────────────────────────────────────────────

function timeOf(
  run: Run,
  dayUsed: ReadonlySet<Element>,
  isDated: boolean,
  ranking: Ranking,
): Part<Time> {
  const isClock = (each: Element): boolean =>
    !dayUsed.has(each) && (each.type === 'clock' || (isDated && isDotClock(each)))
  const shown = run.find(isClock)
  const part = dayPartOf(run, shown, dayUsed, ranking)
  const written = shown ? clockOf(shown) : part?.hour ? clockOf(part.hour) : null
  if (!written) return { value: { clock: null, isTwelveHour: false, offset: null }, from: [] }
  const from = [shown, part?.element, part?.hour].filter((each) => each !== undefined)
  const hour = part ? hourIn(written.hour, part.hours) : written.hour
  let offset: number | null = null
  for (const each of run) {
    if (each.start < (shown?.end ?? 0)) continue
    const minutes =
      each.type === 'offset' ? each.minutes : each.type === 'word' ? each.offset : null
    if (minutes === null) continue
    // "UTC+3", "GMT+0200 (CEST)": the number counts, a name beside it only repeats it.
    if (each.type === 'offset') offset = minutes
    else offset ??= minutes
    from.push(each)
  }
  const clock = { ...written, hour: hour % 24 }
  return { value: { clock, isTwelveHour: part !== null, offset }, from }
}

interface DayPart {
  readonly element: Element
  readonly hours: number
  /** The hour alone, where no clock is shown: "7pm". */
  readonly hour: Element | undefined
}

/** "pm" and its like, next to the clock or to a number that so becomes one. */
function dayPartOf(
  run: Run,
  shown: Element | undefined,
  dayUsed: ReadonlySet<Element>,
  ranking: Ranking,
): DayPart | null {
  const clocks = shown
    ? [shown]
    : run.filter((each) => each.type === 'number' && !dayUsed.has(each) && isTwelve(each.value))
  for (const clock of clocks) {
    const at = run.indexOf(clock)
    for (const step of [1, -1]) {
      // "9:14 ч. pm"
      const skip = sense(run[at + step], 'hours', ranking) ? step : 2 * step
      if (skip !== step && !sense(run[at + step], 'filler', ranking)) continue
      const element = run[at + skip]
      const hours = sense(element, 'hours', ranking)?.hours
      if (element && hours !== undefined && !dayUsed.has(element))
        return { element, hours, hour: shown ? undefined : clock }
    }
  }
  return null
}

const isTwelve = (hour: number): boolean => hour >= 1 && hour <= 12

/** 9.14 or 9.14.00, where a date stands beside it. */
function isDotClock(element: Element): boolean {
  if (element.type !== 'pair' && element.type !== 'numbers') return false
  const { values, digits, separator } = element.type === 'pair' ? element : element.numbers
  const [hour, ...rest] = values
  return (
    separator === '.' &&
    hour < 25 &&
    rest.every((value) => value < 60) &&
    digits.slice(1).every((count) => count === 2)
  )
}

function clockOf(element: Element): Clock | null {
  switch (element.type) {
    case 'clock':
      return element.clock
    case 'number':
      return { hour: element.value, minute: 0, second: null }
    case 'pair':
      return { hour: element.values[0], minute: element.values[1], second: null }
    case 'numbers': {
      const [hour, minute, second] = element.numbers.values
      return { hour, minute, second }
    }
    default:
      return null
  }
}

/** The hour of the day that a twelve-hour clock means beside a word that goes with these hours. */
function hourIn(hour: number, hours: number): number {
  if (hour > 12) return hour
  const early = hour % 12
  if (hours & (1 << early)) return early
  return hours & (1 << (early + 12)) ? early + 12 : hour
}

function weekdayOf(run: Run, used: ReadonlySet<Element>, ranking: Ranking): Part<number> | null {
  for (const each of run) {
    const found = used.has(each) ? null : sense(each, 'weekday', ranking)
    if (found) return { value: found.weekday, from: [each] }
  }
  return null
}
