// Reads all dates of one page together: machine values first, then words; never a guess where there is no date.
import type { ObservedDate, RawDate, Warning } from '../model.ts'
import { type MachineDate, readMachine } from './machine.ts'
import { type Order, type OrderItem, settleOrder } from './order.ts'
import type { Numbers, Reading } from './reading.ts'
import { type Present, type Resolved, resolve } from './resolve.ts'
import { rankLanguages, scan } from './scan.ts'
import { dayOf } from './zone.ts'

export interface ReadingContext {
  readonly fetchedAt: Date | null
  readonly receivedAt: Date
  readonly timezone: string | null
  readonly language: string | null
}

const DAY = 86_400_000
const EARLIEST = Date.UTC(1990, 0, 1)

interface Draft {
  readonly raw: string
  readonly machine: MachineDate | null
  readonly reading: Reading | null
}

/** One ObservedDate per RawDate, null for null. Unreadable words keep their raw text and a DATE_UNREADABLE warning. */
export function readDates(
  raws: readonly (RawDate | null)[],
  context: ReadingContext,
): { dates: (ObservedDate | null)[]; warnings: Warning[] } {
  const zone = context.timezone ?? 'UTC'
  const now = (context.fetchedAt ?? context.receivedAt).getTime()
  const ranking = rankLanguages(
    raws.map((raw) => raw?.text ?? ''),
    context.language,
  )
  const drafts = raws.map((raw) => draftOf(raw, zone, now, (line) => best(scan(line, ranking))))
  const orders = settleOrders(drafts, context.language, now)
  const full = drafts.flatMap((draft) => fullDay(draft, orders.orderOf, zone, now))
  const present: Present = {
    now,
    zone,
    latestFull: context.fetchedAt || full.length === 0 ? null : Math.max(...full),
    orderOf: orders.orderOf,
  }
  const unreadable: string[] = []
  let fromReceipt = false
  const dates = drafts.map((draft): ObservedDate | null => {
    if (!draft) return null
    const resolved = finish(draft, present)
    if (!resolved) {
      unreadable.push(draft.raw)
      return { at: null, precision: 'UNKNOWN', raw: draft.raw, timezoneAssumed: null }
    }
    if (resolved.relative && !context.fetchedAt) fromReceipt = true
    return {
      at: new Date(resolved.instant).toISOString(),
      precision: resolved.precision,
      raw: draft.raw,
      timezoneAssumed: resolved.assumed ? zone : null,
    }
  })
  return { dates, warnings: warningsOf(unreadable, orders.guessed, fromReceipt) }
}

function draftOf(
  raw: RawDate | null,
  zone: string,
  now: number,
  read: (line: string) => Reading | null,
): Draft | null {
  const text = raw?.text?.trim() || null
  const value = raw?.machine?.trim() || null
  const words = text ?? value
  if (words === null) return null
  const found = value === null ? null : readMachine(value, zone)
  const machine = found && isPlausible(found.instant, now) ? found : null
  const reading = (text && read(text)) ?? (value && !found ? read(value) : null)
  return { raw: words, machine, reading: reading || null }
}

const isPlausible = (instant: number, now: number): boolean =>
  instant >= EARLIEST && instant <= now + 2 * DAY

/** The most telling date of a line: one with a day before one without. */
function best(readings: readonly Reading[]): Reading | null {
  return (
    readings.find((each) => each.kind === 'numbers' || each.kind === 'named') ??
    readings.find((each) => each.kind === 'back') ??
    readings[0] ??
    null
  )
}

function settleOrders(drafts: readonly (Draft | null)[], language: string | null, now: number) {
  const shapes = new Map<string, OrderItem[]>()
  for (const draft of drafts) {
    if (draft?.reading?.kind !== 'numbers') continue
    const { numbers, weekday, twelveHours } = draft.reading
    const known = draft.machine?.instant ?? null
    const shape = shapeOf(numbers)
    shapes.set(shape, [...(shapes.get(shape) ?? []), { numbers, weekday, twelveHours, known }])
  }
  const settled = new Map<string, Order>()
  let guessed: Order | null = null
  for (const [shape, items] of shapes) {
    const { order, isGuess } = settleOrder(items, { language, latest: now })
    settled.set(shape, order)
    if (isGuess && items.some((item) => item.known === null)) guessed = order
  }
  return { guessed, orderOf: (numbers: Numbers): Order => settled.get(shapeOf(numbers)) ?? 'DMY' }
}

const shapeOf = ({ separator, digits }: Numbers): string =>
  `${separator}${digits[0] === 4 ? 'y' : ''}${digits[2] === 4 ? 'Y' : ''}`

/** The day of a draft that names its year. */
function fullDay(
  draft: Draft | null,
  orderOf: Present['orderOf'],
  zone: string,
  now: number,
): number[] {
  if (draft?.machine) return [draft.machine.instant]
  const reading = draft?.reading
  if (!reading || reading.kind === 'back' || reading.kind === 'weekday' || reading.kind === 'clock')
    return []
  if (reading.kind === 'named' && reading.year === null) return []
  const resolved = resolve(reading, { now, zone, latestFull: null, orderOf })
  return resolved ? [resolved.instant] : []
}

function finish({ machine, reading }: Draft, present: Present): Resolved | null {
  const words = reading && resolve(reading, present)
  const read = words && isPlausible(words.instant, present.now) ? words : null
  if (!machine) return read
  const said: Resolved = { ...machine, assumed: !machine.zoned, relative: false }
  if (machine.precision !== 'DAY' || !read?.precision.match(/MINUTE|SECOND/)) return said
  // The attribute names the day, the words the clock: take both, if they speak of the same day.
  const isSameDay = Math.abs(read.instant - machine.instant) < 1.5 * DAY
  return isSameDay && dayOf(read.instant, present.zone) ? read : said
}

function warningsOf(
  unreadable: readonly string[],
  guessed: Order | null,
  fromReceipt: boolean,
): Warning[] {
  const warnings: Warning[] = unreadable.map((raw) => ({
    code: 'DATE_UNREADABLE',
    message: `A date could not be read: "${raw.slice(0, 80)}".`,
  }))
  if (guessed)
    warnings.push({
      code: 'DATE_AMBIGUOUS',
      message: `Nothing on the page tells the day from the month; numbers were read as ${guessed}. Give the page's language with its region to settle it.`,
    })
  if (fromReceipt)
    warnings.push({
      code: 'DATE_RELATIVE_TO_RECEIPT',
      message:
        'Relative dates were counted from the moment of receipt. Give fetchedAt to count from the right day.',
    })
  return warnings
}
