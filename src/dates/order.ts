// Settles, for all numeric dates of one page together, which of three numbers is the day, the month and the year.
import { calendarDay, isDay } from './calendar.ts'
import type { Numbers } from './reading.ts'
import type { Day } from './zone.ts'

export type Order = 'DMY' | 'MDY' | 'YMD'

export interface OrderItem {
  readonly numbers: Numbers
  readonly weekday: number | null
  readonly isTwelveHour: boolean
  /** The day a machine value beside it names (in UTC), if there is one. */
  readonly known: number | null
}

export interface OrderHints {
  readonly language: string | null
  /** No date of the page is later than this. */
  readonly latest: number
}

const DAY = 86_400_000

/** The day that the numbers name in an order, or null where the calendar has none. */
export function dayIn(numbers: Numbers, order: Order, latest: number): Day | null {
  const { year, yearDigits, month, day } = inOrder(numbers, order)
  if (Math.max(...numbers.digits) === 4 && yearDigits !== 4) return null
  if (yearDigits === 0) {
    const date = { year: new Date(latest).getUTCFullYear(), month, day }
    const shown = timeOf(date) > latest + DAY ? { ...date, year: date.year - 1 } : date
    return isDay(shown) ? shown : null
  }
  if (yearDigits === 2) {
    const date = { year: fullYear(year, latest), month, day }
    return isDay(date) ? date : null
  }
  return yearDigits === 4 ? calendarDay({ year, month, day }) : null
}

/** The numbers by name. */
export function inOrder({ values: [a, b, c], digits }: Numbers, order: Order) {
  if (order === 'YMD') return { year: a, yearDigits: digits[0], month: b, day: c }
  const [day, month] = order === 'DMY' ? [a, b] : [b, a]
  return { year: c, yearDigits: digits[2], month, day }
}

/** Two digits are the latest such year that is not in the future. */
export function fullYear(year: number, latest: number): number {
  const now = new Date(latest).getUTCFullYear()
  const inCentury = now - (now % 100) + year
  return inCentury > now ? inCentury - 100 : inCentury
}

const timeOf = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day)

/** How an order reads a page's dates: how many it can, how many in sequence, over which span. */
function rate(items: readonly OrderItem[], order: Order, latest: number) {
  let valid = 0
  let ascending = 0
  const times: number[] = []
  for (const item of items) {
    const day = dayIn(item.numbers, order, latest)
    if (!day) continue
    const time = timeOf(day)
    if (day.year < 1990 || time > latest + 2 * DAY) continue
    if (item.weekday !== null && new Date(time).getUTCDay() !== item.weekday) continue
    if (item.known !== null && Math.abs(time - item.known) > 2 * DAY) continue
    valid++
    const last = times.at(-1)
    if (last !== undefined && time >= last) ascending++
    times.push(time)
  }
  const span = times.length > 1 ? Math.max(...times) - Math.min(...times) : 0
  return { order, valid, ascending, span, times: times.join() }
}

/** The order for one shape of dates on a page, and whether that is a guess. */
export function settleOrder(
  items: readonly OrderItem[],
  hints: OrderHints,
): { readonly order: Order; readonly isGuess: boolean } {
  const rated = (['DMY', 'MDY', 'YMD'] as const).map((order) => rate(items, order, hints.latest))
  const most = Math.max(...rated.map((each) => each.valid))
  let left = rated.filter((each) => each.valid === most)
  const only = left[0]
  if (left.length === 1 && only) return { order: only.order, isGuess: false }
  const hinted = hintedOrder(items, hints.language)
  // A short year in front is rare enough to need a hint or a proof.
  left = left.filter((each) => each.order !== 'YMD' || hinted === 'YMD')
  const custom = left.find((each) => each.order === hinted)
  if (new Set(left.map((each) => each.times)).size <= 1)
    return { order: custom?.order ?? left[0]?.order ?? 'DMY', isGuess: false }
  // A dot parts day from month: nobody writes the month first with it.
  if (items[0]?.numbers.separator === '.' && hinted !== 'YMD')
    return { order: 'DMY', isGuess: false }
  const sorted = [...left].sort((a, b) => b.ascending - a.ascending || a.span - b.span)
  const [first, second] = sorted
  if (first && second && items.length > 2) {
    const isClear = first.ascending > second.ascending + 1 || first.span * 6 < second.span
    if (isClear && first.span <= second.span) return { order: first.order, isGuess: false }
  }
  if (custom) return { order: custom.order, isGuess: false }
  // Of those who write English, those with am and pm mostly put the month first.
  const isAmerican = items.some((item) => item.isTwelveHour)
  return { order: isAmerican ? 'MDY' : 'DMY', isGuess: true }
}

/** What the page's language writes; null for plain English, which writes both. */
function hintedOrder(items: readonly OrderItem[], language: string | null): Order | null {
  if (!language || /^en$/i.test(language)) return null
  try {
    const parts = new Intl.DateTimeFormat(language, {
      dateStyle: 'short',
      timeZone: 'UTC',
    }).formatToParts(0)
    const order = parts
      .map(({ type }) => (type === 'literal' ? '' : type.charAt(0).toUpperCase()))
      .join('')
    const known = (['DMY', 'MDY', 'YMD'] as const).find((each) => each === order) ?? null
    // Scandinavians and others write ISO dates in machines and day-first dates by hand.
    if (known !== 'YMD') return known
    return items.every((item) => Math.max(...item.numbers.digits) === 2) ? known : 'DMY'
  } catch {
    // A language tag that Intl refuses hints at nothing.
    return null
  }
}
