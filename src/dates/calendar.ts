// Days of other calendars as days of ours, by asking Intl what those calendars call each day.
import type { Day } from './zone.ts'

const DAY = 86_400_000
const BUDDHIST_YEARS_AHEAD = 543

/** Where a calendar's count begins and how long its years are: enough to look near the right day. */
const CALENDARS: Record<string, { readonly start: number; readonly yearDays: number }> = {
  persian: { start: Date.UTC(622, 2, 21), yearDays: 365.2422 },
  'islamic-umalqura': { start: Date.UTC(622, 6, 19), yearDays: 354.367 },
}
/** Days around the guess that are looked at. */
const REACH = 12

/** Whether our calendar has this day. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * Our day for a day as it is written, or null where there is none. Years that only another calendar counts (Thai ones
 * run ahead, Persian and Islamic ones behind) tell theirs, unless the month's name has told it.
 */
export function calendarDay(written: Day, calendar = 'gregory'): Day | null {
  const { year } = written
  const other = calendar === 'gregory' ? calendarOfYear(year) : calendar
  if (other !== 'gregory') return foreignDay(written, other)
  const isBuddhist = year >= 2440 && year <= 2700
  const day = isBuddhist ? { ...written, year: year - BUDDHIST_YEARS_AHEAD } : written
  return isDay(day) ? day : null
}

function calendarOfYear(year: number): string {
  if (year >= 1340 && year < 1420) return 'persian'
  return year >= 1420 && year < 1470 ? 'islamic-umalqura' : 'gregory'
}

const formats = new Map<string, Intl.DateTimeFormat>()

function foreignDay(day: Day, calendar: string): Day | null {
  const known = CALENDARS[calendar]
  if (!known) return null
  const { start, yearDays } = known
  let format = formats.get(calendar)
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', ...parts })
    formats.set(calendar, format)
  }
  const days = Math.round((day.year - 1 + (day.month - 1) / 12) * yearDays) + day.day - 1
  for (let step = -REACH; step <= REACH; step++) {
    const date = new Date(start + (days + step) * DAY)
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(date))
      part[type] = Number.parseInt(value, 10)
    if (part.year === day.year && part.month === day.month && part.day === day.day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }
  return null
}
