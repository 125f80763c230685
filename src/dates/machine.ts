// Reads the machine's way of writing dates: ISO 8601, epoch seconds and milliseconds, RFC 2822. Never words.
import type { DatePrecision } from '../model.ts'
import { isDay } from './calendar.ts'
import { type Clock, type Day, instantOf, parseOffset } from './zone.ts'

export interface MachineDate {
  readonly instant: number
  readonly precision: DatePrecision
  /** True where the value names its own zone. */
  readonly isZoned: boolean
}

const ISO =
  /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T\s_]+(\d\d)[:.]?(\d\d)(?:[:.]?(\d\d)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+\-−]\d\d(?::?\d\d)?)?)?$/i
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?()(Z|[+-]\d\d:?\d\d)?)?$/
const RFC =
  /^(?:[a-z]{3},?\s+)?(?:(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})|([a-z]{3})\s+(\d{1,2})\s+(\d{4}))\s+(\d\d):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC)?([+-]\d\d:?\d\d)|(Z|GMT|UTC|UT))(?:\s*\(.*\))?$/i
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

export function readMachine(value: string, zone: string): MachineDate | null {
  const text = value.trim()
  return readEpoch(text) ?? readIso(text, zone) ?? readRfc(text)
}

/** Ten digits are seconds, thirteen milliseconds; fewer would be before 2001 and are numbers of another kind. */
function readEpoch(text: string): MachineDate | null {
  if (!/^(?:\d{10}(?:\.\d+)?|\d{13})$/.test(text)) return null
  const seconds = text.length === 13 ? Number(text) / 1000 : Math.floor(Number(text))
  return { instant: seconds * 1000, precision: 'SECOND', isZoned: true }
}

function readIso(text: string, zone: string): MachineDate | null {
  const match = ISO.exec(text) ?? COMPACT.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, fraction, offset] = match
  const date: Day = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) }
  if (!isDay(date) || (hour && !day)) return null
  const clock: Clock | null = hour
    ? { hour: Number(hour), minute: Number(minute), second: second ? Number(second) : null }
    : null
  if (clock && (clock.hour > 24 || clock.minute > 59 || (clock.second ?? 0) > 60)) return null
  const east = offset ? offsetOf(offset) : null
  const local = instantOf(date, clock, east === null ? zone : 'UTC')
  const instant = local - (east ?? 0) * 60_000 + Math.floor(Number(`0.${fraction || 0}`) * 1000)
  const coarse = day ? 'DAY' : month ? 'MONTH' : 'YEAR'
  const precision = clock ? (clock.second === null ? 'MINUTE' : 'SECOND') : coarse
  return { instant, precision, isZoned: east !== null }
}

const offsetOf = (text: string): number => parseOffset(text) ?? 0

function readRfc(text: string): MachineDate | null {
  const match = RFC.exec(text)
  if (!match) return null
  const name = (match[2] ?? match[4] ?? '').toLowerCase()
  const month = MONTHS.indexOf(name) / 3 + 1
  const date: Day = {
    year: Number(match[3] ?? match[6]),
    month,
    day: Number(match[1] ?? match[5]),
  }
  if (!Number.isInteger(month) || month < 1 || !isDay(date)) return null
  const second = match[9] ? Number(match[9]) : null
  const local = instantOf(date, { hour: Number(match[7]), minute: Number(match[8]), second }, 'UTC')
  const east = match[10] ? offsetOf(match[10]) : 0
  const precision = second === null ? 'MINUTE' : 'SECOND'
  return { instant: local - east * 60_000, precision, isZoned: true }
}
