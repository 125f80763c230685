// Days of other calendars as days of ours, by asking Intl what it calls each day.
import type { Day } from './zone.ts'

/** Years between another calendar's count and ours, to look near the right day. */
const EPOCHS: Record<string, { readonly start: number; readonly days: number }> = {
  persian: { start: Date.UTC(622, 2, 21), days: 365.2422 },
  'islamic-umalqura': { start: Date.UTC(622, 6, 19), days: 354.367 },
}
const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The Gregorian day, or null for a calendar or a day that is not known. */
export function gregorianDay(day: Day, calendar: string): Day | null {
  if (calendar === 'gregory') return day
  const epoch = EPOCHS[calendar]
  if (!epoch) return null
  let format = formats.get(calendar)
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', ...parts })
    formats.set(calendar, format)
  }
  const guess =
    epoch.start +
    Math.round((day.year - 1) * epoch.days + (day.month - 1) * (epoch.days / 12) + day.day - 1) *
      DAY
  for (let step = 0; step <= 12; step++)
    for (const instant of [guess + step * DAY, guess - step * DAY]) {
      const part: Record<string, number> = {}
      for (const { type, value } of format.formatToParts(instant))
        part[type] = Number.parseInt(value, 10)
      if (part.year === day.year && part.month === day.month && part.day === day.day) {
        const date = new Date(instant)
        return {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        }
      }
    }
  return null
}

/** Years that only another calendar counts: Thai years run 543 ahead, Persian ones 621 behind. */
export function calendarOfYear(year: number): {
  readonly calendar: string
  readonly shift: number
} {
  if (year >= 2440 && year <= 2700) return { calendar: 'gregory', shift: -543 }
  if (year >= 1340 && year <= 1419) return { calendar: 'persian', shift: 0 }
  if (year >= 1420 && year <= 1470) return { calendar: 'islamic-umalqura', shift: 0 }
  return { calendar: 'gregory', shift: 0 }
}
