// Reads all dates of a page together, and gives those that leave out the year the page's own one.
// A forum prints "24 April" for days of the year in which the page was served, which may be long before it came here.
import { dateReader, type ReadDates } from '../dates/read.ts'
import { zoneHintIn } from '../dates/zone-hint.ts'
import type { PageInput, RawDate } from '../model.ts'

export function cleanDates(
  raws: readonly (RawDate | null)[],
  input: PageInput,
  receivedAt: Date,
  language: string | null,
): ReadDates {
  const { fetchedAt } = input
  // A caller who names the zone knows better than the footer, which may speak of the reader's own.
  const timezone = input.timezone ?? (input.kind === 'json' ? null : zoneHintIn(input.content))
  const read = dateReader(raws, { timezone, language })
  const now = read({ fetchedAt, receivedAt })
  if (raws.every((raw) => raw === null || saysYear(raw))) return now
  const served = fetchedAt === null ? servedBy(input.content, receivedAt) : null
  if (served === null) return now
  const then = read({ fetchedAt, receivedAt: served })
  const moved = receivedAt.getTime() - served.getTime()
  return {
    warnings: now.warnings,
    dates: now.dates.map((date, index) => {
      const older = then.dates[index]
      if (!date?.at || !older?.at || date.at === older.at || saysYear(raws[index])) return date
      // "2 hours ago" moves along with the clock and stays as it is; "24 April" moves by whole years.
      const shift = Date.parse(date.at) - Date.parse(older.at)
      return Math.abs(shift - moved) < 2 * dayLong ? date : older
    }),
  }
}

const saysYear = (raw: RawDate | null | undefined): boolean =>
  raw?.machine != null || /(?:19|20)\d\d/.test(raw?.text ?? '')

const dayLong = 86_400_000

/** The last moment of the year that the page's copyright line or newest timestamp names, when that year is over. */
function servedBy(content: string, receivedAt: Date): Date | null {
  const thisYear = receivedAt.getUTCFullYear()
  let newest = 0
  const see = (text: string | undefined) => {
    const year = Number(text)
    if (year > newest && year <= thisYear) newest = year
  }
  for (const [, from, to] of content.matchAll(
    /(?:©|&copy;|&#169;|\(c\)|copyright)[^<>\d]{0,40}(20\d\d)(?:\s*(?:-|–|&ndash;)\s*(20\d\d))?/gi,
  )) {
    see(from)
    see(to)
  }
  for (const [, year] of content.matchAll(/\b(20\d\d)-\d\d-\d\dT\d\d:\d\d/g)) see(year)
  for (const [epoch] of content.matchAll(/\b1[0-9]\d{8}\b/g))
    see(String(new Date(Number(epoch) * 1000).getUTCFullYear()))
  return newest === 0 || newest >= thisYear ? null : new Date(Date.UTC(newest, 11, 31, 23, 59))
}
