// Finds when each piece was published, by what plays the same part in most pieces.
import { readDates } from '../../dates/read.ts'
import type { RawDate } from '../../model.ts'
import { dateOf } from '../date-of.ts'
import { coverage, distinct, namesAt } from './groups.ts'
import { isWithin, type Part, pick, rankParts, type Sight, sight } from './pieces.ts'
import type { Piece } from './segment.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

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
  const timeOf = timesOf(page, candidates.flat())
  const weightOf = ({ spot, value }: Part<string>): number =>
    Number(/\d[:.h]\d\d/.test(value)) +
    Number(spot.element.name === 'time' || Boolean(spot.element.attribs.title)) * 1.5 -
    Number(isQuoted(spot))
  const ranked = rankParts(candidates, weightOf, (group, parts) => {
    const names = parts[0] ? namesAt(parts[0].spot) : ''
    return (
      coverage(group) * 4 +
      distinct(parts.map(({ value }) => value)) * 0.5 +
      order(parts.map(({ spot }) => timeOf(spot))) * 2 +
      (/\b(x?date|time|posted|created|published|timestamp)\b/.test(names) ? 0.5 : 0) -
      (/\b(join\w*|regist\w*|edit\w*|modif\w*|updated|member|last|sig\w*)\b/.test(names) ? 3 : 0)
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

function timesOf(page: Survey, parts: readonly Part<string>[]): (spot: Spot) => string | null {
  const spots = [...new Set(parts.map(({ spot }) => spot))]
  const { dates } = readDates(
    spots.map(({ element }) => dateOf(page.dom, element)),
    { fetchedAt: null, receivedAt: distantFuture, timezone: null, language: null },
  )
  const times = new Map(spots.map((spot, index) => [spot, dates[index]?.at ?? null]))
  return (spot) => times.get(spot) ?? null
}

/** 0 … 1: how far the dates run one way. Posts follow each other; the days on which their authors joined do not. */
function order(all: readonly (string | null)[]): number {
  if (all.length < 3) return 0.5
  const times = all.filter((time) => time !== null)
  const rising = times.filter((time, index) => time >= (times[index - 1] ?? '')).length
  const falling = times.filter((time, index) => time <= (times[index - 1] ?? '9')).length
  return Math.max(0, (Math.max(rising, falling) / all.length - 0.5) * 2)
}
