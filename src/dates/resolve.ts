// Turns what the words of a date say into an instant with its precision. Pure: the present is an argument.
import type { DatePrecision } from '../model.ts'
import { calendarOfYear, gregorianDay } from './calendar.ts'
import { isDay } from './machine.ts'
import type { Unit } from './names.ts'
import { dayIn, fullYear, type Order } from './order.ts'
import type { Numbers, Reading } from './reading.ts'
import { type Clock, type Day, dayOf, instantOf, offsetAt } from './zone.ts'

export interface Present {
  /** When the page was seen. */
  readonly now: number
  readonly zone: string
  /** The latest day on the page that names its year; helps the days that name none. */
  readonly latestFull: number | null
  readonly orderOf: (numbers: Numbers) => Order
}

export interface Resolved {
  readonly instant: number
  readonly precision: DatePrecision
  /** True where the zone had to be assumed. */
  readonly assumed: boolean
  /** True where the answer hangs on when the page was seen. */
  readonly relative: boolean
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
    case 'numbers': {
      const order = present.orderOf(reading.numbers)
      const [a] = reading.numbers.values
      const shifted =
        order === 'YMD' ? calendarOfYear(a) : calendarOfYear(reading.numbers.values[2])
      const day =
        shifted.calendar === 'gregory'
          ? dayIn(shiftYear(reading.numbers, order, shifted.shift), order, present.now)
          : foreignDay(reading.numbers, order, shifted.calendar)
      return day ? onDay(day, 'DAY', reading, present, false) : null
    }
    case 'named':
      return namedDay(reading, present)
    case 'back':
      return goBack(reading, present)
    case 'weekday': {
      const today = dayOf(present.now, present.zone)
      const noon = Date.UTC(today.year, today.month - 1, today.day, 12)
      const back = ((new Date(noon).getUTCDay() - (reading.weekday ?? 0) + 6) % 7) + 1
      return onDay(dayOf(noon - back * MS.day, 'UTC'), 'DAY', reading, present, true)
    }
    case 'clock': {
      const today = onDay(dayOf(present.now, present.zone), 'DAY', reading, present, true)
      return today.instant > present.now ? { ...today, instant: today.instant - MS.day } : today
    }
  }
}

function shiftYear(numbers: Numbers, order: Order, shift: number): Numbers {
  const [a, b, c] = numbers.values
  return { ...numbers, values: order === 'YMD' ? [a + shift, b, c] : [a, b, c + shift] }
}

function foreignDay({ values: [a, b, c] }: Numbers, order: Order, calendar: string): Day | null {
  const [year, month, day] = order === 'YMD' ? [a, b, c] : order === 'DMY' ? [c, b, a] : [c, a, b]
  return gregorianDay({ year, month, day }, calendar)
}

function onDay(
  day: Day,
  precision: DatePrecision,
  reading: Reading,
  present: Present,
  relative: boolean,
): Resolved {
  const { clock, offset } = reading
  const zone = offset === null ? present.zone : 'UTC'
  const instant = instantOf(day, clock, zone) - (offset ?? 0) * 60_000
  return {
    instant,
    precision: clock ? clockPrecision(clock) : precision,
    assumed: offset === null,
    relative,
  }
}

const clockPrecision = (clock: Clock): DatePrecision =>
  clock.second === null ? 'MINUTE' : 'SECOND'

function namedDay(reading: Extract<Reading, { kind: 'named' }>, present: Present): Resolved | null {
  const { month, yearDigits } = reading
  const foreign = reading.year === null || yearDigits < 4 ? null : calendarOfYear(reading.year)
  const calendar =
    reading.calendar === 'gregory' ? (foreign?.calendar ?? 'gregory') : reading.calendar
  const written =
    reading.year === null
      ? null
      : yearDigits === 2
        ? fullYear(reading.year, present.now)
        : reading.year
  const year = written === null ? null : written + (foreign?.shift ?? 0)
  if (month === null)
    return year === null ? null : onDay({ year, month: 1, day: 1 }, 'YEAR', reading, present, false)
  if (year === null)
    return reading.day === null ? null : withoutYear(month, reading.day, reading, present)
  const precision = reading.day === null ? 'MONTH' : 'DAY'
  const day = gregorianDay({ year, month, day: reading.day ?? 1 }, calendar)
  return day && isDay(day) ? onDay(day, precision, reading, present, false) : null
}

/** Forums leave out the year of recent days: the last such day before the page was seen, on the right weekday. */
function withoutYear(
  month: number,
  day: number,
  reading: Reading,
  present: Present,
): Resolved | null {
  const thisYear = dayOf(present.now, present.zone).year
  const years = Array.from({ length: 8 }, (_, back) => thisYear - back)
  if (present.latestFull !== null) {
    const from = new Date(present.latestFull).getUTCFullYear()
    years.unshift(from, from + 1)
  }
  for (const year of years) {
    const date = { year, month, day }
    if (!isDay(date)) continue
    const instant = Date.UTC(year, month - 1, day)
    if (instant > present.now + MS.day) continue
    if (
      present.latestFull !== null &&
      instant < present.latestFull - MS.day &&
      year >= thisYear - 8
    ) {
      if (year === years[0]) continue
    }
    if (reading.weekday !== null && new Date(instant).getUTCDay() !== reading.weekday) continue
    return onDay(date, 'DAY', reading, present, true)
  }
  return null
}

const PRECISION: Record<Unit, DatePrecision> = {
  second: 'MINUTE',
  minute: 'MINUTE',
  hour: 'DAY',
  day: 'DAY',
  week: 'MONTH',
  month: 'MONTH',
  year: 'YEAR',
}

/** "3 days ago" is a day, "3 hours ago" a moment known to the hour: the answer is cut to what the words can tell. */
function goBack(reading: Extract<Reading, { kind: 'back' }>, present: Present): Resolved | null {
  let instant = present.now
  let finest: Unit = 'year'
  for (const { unit, amount } of reading.spans) {
    instant = before(instant, unit, amount)
    if (MS[unit] < MS[finest]) finest = unit
  }
  if (!Number.isFinite(instant)) return null
  const largest = reading.spans.reduce((most, { unit }) => Math.max(most, MS[unit]), 0)
  if (largest < MS.day)
    return { instant, precision: PRECISION[finest], assumed: false, relative: true }
  const day = dayOf(instant, present.zone)
  const precision = PRECISION[finest]
  if (precision === 'YEAR')
    return onDay({ year: day.year, month: 1, day: 1 }, precision, reading, present, true)
  if (precision === 'MONTH' && finest === 'month')
    return onDay({ ...day, day: 1 }, precision, reading, present, true)
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

export const zoneAssumed = (zone: string, instant: number): string => {
  void offsetAt(zone, instant)
  return zone
}
