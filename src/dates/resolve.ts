// Turns what the words of a date say into an instant with its precision. Pure: the present is an argument.
import type { DatePrecision } from '../model.ts'
import { calendarDay, isDay } from './calendar.ts'
import type { Unit } from './lexicon.ts'
import { dayIn, fullYear, inOrder, type Order } from './order.ts'
import type { NamedDay, Numbers, Reading, Span } from './reading.ts'
import { type Clock, type Day, dayOf, instantOf } from './zone.ts'

export interface Present {
  /** When the page was seen. */
  readonly now: number
  readonly zone: string
  /** Where it is unknown when the page was seen: a time near to which its days without a year lie. */
  readonly near: number | null
  readonly orderOf: (numbers: Numbers) => Order
}

export interface Resolved {
  readonly instant: number
  readonly precision: DatePrecision
  /** True where the zone had to be assumed. */
  readonly isAssumed: boolean
  /** True where the answer hangs on when the page was seen. */
  readonly isRelative: boolean
}

const MS: Record<Unit, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30.44 * 86_400_000,
  year: 365.25 * 86_400_000,
}

export function resolve(reading: Reading, present: Present): Resolved | null {
  switch (reading.kind) {
    case 'numbers':
      return numberedDay(reading.numbers, reading, present)
    case 'named':
      return namedDay(reading.named, reading, present)
    case 'back':
      return goBack(reading.spans, reading, present)
    case 'weekday': {
      // Forums name the weekday within the last week, and say "today" for today.
      const noon = noonOf(present)
      const back = ((new Date(noon).getUTCDay() - (reading.weekday ?? 0) + 6) % 7) + 1
      return onDay(dayOf(noon - back * MS.day, 'UTC'), 'DAY', reading, present, true)
    }
    case 'clock': {
      const today = onDay(dayOf(present.now, present.zone), 'DAY', reading, present, true)
      return today.instant > present.now ? { ...today, instant: today.instant - MS.day } : today
    }
  }
}

/** Noon of the present day, as if its zone were UTC: safe to count days from. */
function noonOf({ now, zone }: Present): number {
  const { year, month, day } = dayOf(now, zone)
  return Date.UTC(year, month - 1, day, 12)
}

function numberedDay(numbers: Numbers, reading: Reading, present: Present): Resolved | null {
  const order = present.orderOf(numbers)
  const written = inOrder(numbers, order)
  if (written.yearDigits === 0) return withoutYear(written.month, written.day, reading, present)
  const date = dayIn(numbers, order, present.now)
  return date && onDay(date, 'DAY', reading, present, false)
}

function onDay(
  day: Day,
  precision: DatePrecision,
  reading: Reading,
  present: Present,
  isRelative: boolean,
): Resolved {
  const { clock, offset } = reading
  const zone = offset === null ? present.zone : 'UTC'
  const instant = instantOf(day, clock, zone) - (offset ?? 0) * 60_000
  return {
    instant,
    precision: clock ? clockPrecision(clock) : precision,
    isAssumed: offset === null,
    isRelative,
  }
}

const clockPrecision = (clock: Clock): DatePrecision =>
  clock.second === null ? 'MINUTE' : 'SECOND'

function namedDay(named: NamedDay, reading: Reading, present: Present): Resolved | null {
  const { month, day, yearDigits } = named
  if (named.year === null) return day === null ? null : withoutYear(month, day, reading, present)
  const written = yearDigits === 2 ? fullYear(named.year, present.now) : named.year
  const date = calendarDay({ year: written, month, day: day ?? 1 }, named.calendar)
  // A month with a clock but without a day is a day that was not understood.
  if (!date || (day === null && reading.clock !== null)) return null
  return onDay(date, day === null ? 'MONTH' : 'DAY', reading, present, false)
}

/** How far back a weekday is looked for: the calendar repeats itself after at most so many years. */
const YEARS_BACK = 12

/** Forums leave out the year of recent days: the last such day before the page was seen, on the right weekday. */
function withoutYear(
  month: number,
  day: number,
  reading: Reading,
  present: Present,
): Resolved | null {
  const { near } = present
  const from = near ?? noonOf(present)
  const first = new Date(from).getUTCFullYear() + (near === null ? 0 : 1)
  const days = Array.from({ length: YEARS_BACK }, (_, back) => ({ year: first - back, month, day }))
    .filter((each) => isDay(each) && timeOf(each) <= present.now + MS.day)
    .filter((each) => reading.weekday === null || weekdayOf(each) === reading.weekday)
  const distance = (each: Day): number => Math.abs(timeOf(each) - from)
  const [last] = near === null ? days : days.sort((a, b) => distance(a) - distance(b))
  return last ? onDay(last, 'DAY', reading, present, true) : null
}

const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day)
const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay()

const PRECISION: Record<Unit, DatePrecision> = {
  second: 'MINUTE',
  minute: 'MINUTE',
  hour: 'DAY',
  day: 'DAY',
  week: 'MONTH',
  month: 'MONTH',
  year: 'YEAR',
}

/** "3 days ago" is a day, "3 hours ago" a moment known to the hour: never finer than the words can tell. */
function goBack(spans: readonly Span[], reading: Reading, present: Present): Resolved | null {
  let instant = present.now
  for (const { unit, amount } of spans) instant = before(instant, unit, amount)
  if (!Number.isFinite(instant)) return null
  const finest = spans.reduce(
    (least, { unit }) => (MS[unit] < MS[least] ? unit : least),
    'year' as Unit,
  )
  const precision = PRECISION[finest]
  if (spans.every(({ unit }) => MS[unit] < MS.day))
    return { instant, precision, isAssumed: false, isRelative: true }
  const day = dayOf(instant, present.zone)
  if (finest === 'year')
    return onDay({ ...day, month: 1, day: 1 }, precision, reading, present, true)
  if (finest === 'month') return onDay({ ...day, day: 1 }, precision, reading, present, true)
  return onDay(day, precision, reading, present, true)
}

/** Months and years keep the day of the month where there is one. */
function before(instant: number, unit: Unit, amount: number): number {
  if (unit !== 'month' && unit !== 'year') return instant - amount * MS[unit]
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - amount)
  else date.setUTCFullYear(date.getUTCFullYear() - amount)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}
