// Finds when each piece was published, by what plays the same part in most pieces.
import { readDates } from '../../dates/read.ts'
import type { RawDate } from '../../model.ts'
import { dateOf } from '../date-of.ts'
import { coverage, distinct, firsts, hintsAt } from './groups.ts'
import { isWithin, type Part, pick, rankParts, type Sight, sight } from './pieces.ts'
import type { Piece } from './segment.ts'
import type { Spot, Survey } from './survey.ts'

export function datesOf(
  page: Survey,
  pieces: readonly Piece[],
  bodies: readonly (readonly Spot[])[],
): (Sight<RawDate> | null)[] {
  const candidates = pieces.map((piece) =>
    page.dates
      .filter(({ spot }) => spot.order >= piece.from && spot.order <= piece.to)
      .map(({ spot, text }) => ({ spot, value: text })),
  )
  const isQuoted = (spot: Spot): boolean =>
    bodies.some((body) => body.some((one) => one !== spot && isWithin(spot, one)))
  // The same elements make a group under each of their names.
  const orders = new Map<string, number>()
  const orderOf = (parts: readonly Part<string>[]): number => {
    const key = parts.map(({ spot }) => spot.order).join()
    const known = orders.get(key) ?? order(page, parts)
    orders.set(key, known)
    return known
  }
  const ranked = rankParts(candidates, (group) => {
    const parts = firsts(group)
    const clocks = parts.filter(({ value }) => /\d[:.h]\d\d/.test(value)).length / parts.length
    const machine = parts.filter(
      ({ spot }) => spot.element.name === 'time' || spot.element.attribs.title,
    )
    const first = parts[0]
    return (
      coverage(group) * 4 +
      clocks +
      (machine.length / parts.length) * 1.5 +
      distinct(parts.map(({ value }) => value)) * 0.5 +
      orderOf(parts) * 2 -
      parts.filter(({ spot }) => isQuoted(spot)).length / parts.length +
      (first && hintsAt(first.spot, /\b(x?date|time|posted|created|published|timestamp)\b/)
        ? 0.5
        : 0) -
      (first &&
      hintsAt(first.spot, /\b(join\w*|regist\w*|edit\w*|modif\w*|updated|member|last|sig\w*)\b/)
        ? 3
        : 0)
    )
  })
  return pieces.map((_, index) => {
    const part = pick(ranked, index)
    const date = part === null ? null : dateOf(page.dom, part.spot.element)
    return part === null || date === null ? null : sight(part.spot, date)
  })
}

/** Only the order of dates counts here, so any day of reckoning will do, as long as no date lies behind it. */
const distantFuture = new Date('2100-01-01')

/** 0 … 1: how far the dates run one way. Posts follow each other; the days on which their authors joined do not. */
function order(page: Survey, parts: readonly Part<string>[]): number {
  if (parts.length < 3) return 0.5
  const { dates } = readDates(
    parts.map(({ spot }) => dateOf(page.dom, spot.element)),
    { fetchedAt: null, receivedAt: distantFuture, timezone: null, language: null },
  )
  const times = dates.flatMap((date) => (date?.at ? [date.at] : []))
  const rising = times.filter((time, index) => time >= (times[index - 1] ?? '')).length
  const falling = times.filter((time, index) => time <= (times[index - 1] ?? '9')).length
  return Math.max(0, (Math.max(rising, falling) / parts.length - 0.5) * 2)
}
