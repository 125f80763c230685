// Clocks and zones: what instant a wall clock shows in a zone, and what a zone's name or offset means.

export interface Clock {
  readonly hour: number
  readonly minute: number
  /** null where the page shows no seconds. */
  readonly second: number | null
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const HOUR = 60
/** Minutes east of UTC. Only names that mean one thing on nearly every forum. */
const ABBREVIATIONS: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: HOUR,
  bst: HOUR,
  cet: HOUR,
  mez: HOUR,
  cest: 2 * HOUR,
  mesz: 2 * HOUR,
  eet: 2 * HOUR,
  eest: 3 * HOUR,
  msk: 3 * HOUR,
  мск: 3 * HOUR,
  eat: 3 * HOUR,
  wib: 7 * HOUR,
  jst: 9 * HOUR,
  kst: 9 * HOUR,
  aest: 10 * HOUR,
  aedt: 11 * HOUR,
  nzst: 12 * HOUR,
  nzdt: 13 * HOUR,
  est: -5 * HOUR,
  edt: -4 * HOUR,
  cdt: -5 * HOUR,
  mst: -7 * HOUR,
  mdt: -6 * HOUR,
  pst: -8 * HOUR,
  pdt: -7 * HOUR,
}

/** Minutes east of UTC of a zone's folded abbreviation, or null. */
export const abbreviationOffset = (word: string): number | null => ABBREVIATIONS[word] ?? null

/** Minutes east of UTC of "+03:00", "-0700" or "+3"; null for anything else. */
export function parseOffset(text: string): number | null {
  const match = /^([+\-−])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!match) return null
  const minutes = Number(match[2]) * HOUR + Number(match[3] ?? 0)
  return match[1] === '+' ? minutes : -minutes
}

const formats = new Map<string, Intl.DateTimeFormat | null>()

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone)
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US-u-hc-h23', {
        timeZone: zone,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      // Intl knows no such zone.
      format = null
    }
    formats.set(zone, format)
  }
  return format
}

/** The zone, or UTC for a name that nobody knows: a caller's slip must not lose a page. */
export const knownZone = (zone: string | null): string =>
  zone !== null && (parseOffset(zone) !== null || formatOf(zone) !== null) ? zone : 'UTC'

/** "+03:00" for 180 minutes east of UTC. */
export function offsetNamed(east: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(east)
  return `${east < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/** Minutes east of UTC that a zone (IANA name or offset) keeps at an instant. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0
  const fixed = parseOffset(zone)
  if (fixed !== null) return fixed
  const format = formatOf(zone)
  if (!format) return 0
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((shown - Math.floor(instant / 1000) * 1000) / 60_000)
}

/** The instant (milliseconds) at which a zone's wall clock shows this; of two, the first. */
export function instantOf(day: Day, clock: Clock | null, zone: string): number {
  const shown = Date.UTC(
    day.year,
    day.month - 1,
    day.day,
    clock?.hour ?? 0,
    clock?.minute ?? 0,
    clock?.second ?? 0,
  )
  const guess = shown - offsetAt(zone, shown) * 60_000
  return shown - offsetAt(zone, guess) * 60_000
}

/** The calendar day that a zone's wall clock shows at an instant. */
export function dayOf(instant: number, zone: string): Day {
  const local = new Date(instant + offsetAt(zone, instant) * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  }
}
