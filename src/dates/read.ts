// Reads all dates of one page together: machine values first, then words; never a guess where there is no date.
import type { DatePrecision, ObservedDate, RawDate, Warning } from '../model.ts'
import { type MachineDate, readMachine } from './machine.ts'
import { type Order, type OrderItem, settleOrder } from './order.ts'
import type { Numbers, Reading } from './reading.ts'
import { type Present, type Resolved, resolve } from './resolve.ts'
import { mostTelling, scan } from './scan.ts'
import { likeliest, rankLanguages } from './senses.ts'
import { type Pair, shownZone } from './shown-zone.ts'
import { type Token, tokenize } from './tokens.ts'
import { knownZone } from './zone.ts'

export interface ReadingContext extends Seen, Place {}

/** When the page was seen. */
interface Seen {
  readonly fetchedAt: Date | null
  readonly receivedAt: Date
}

interface Place {
  readonly timezone: string | null
  readonly language: string | null
}

export interface ReadDates {
  readonly dates: readonly (ObservedDate | null)[]
  readonly warnings: readonly Warning[]
}

/** What one text says: a machine's date, or words that the page has to settle. */
type Saying = { readonly machine: MachineDate } | { readonly words: Reading }

interface Draft {
  readonly raw: string
  /** The machine value before the text. */
  readonly said: readonly Saying[]
}

const DAY = 86_400_000
const EARLIEST = Date.UTC(1990, 0, 1)
const LONGEST_TEXT = 300

/**
 * One ObservedDate for each RawDate, null for null. Words that cannot be read keep their raw text, without a date, and
 * give a DATE_UNREADABLE warning.
 */
export const readDates = (raws: readonly (RawDate | null)[], context: ReadingContext): ReadDates =>
  dateReader(raws, context)(context)

/** For those who ask by several clocks: what the texts say by themselves is read once. */
export function dateReader(
  raws: readonly (RawDate | null)[],
  { timezone, language }: Place,
): (seen: Seen) => ReadDates {
  const byZone = new Map<string, Said>()
  const saidIn = (zone: string): Said => {
    const said = byZone.get(zone) ?? saidBy(raws, zone, language)
    byZone.set(zone, said)
    return said
  }
  const named = knownZone(timezone)
  return (seen) => {
    const plain = draftAll(saidIn(named), seen, named)
    const zone = timezone === null ? (shownZone(pairsIn(plain)) ?? named) : named
    return settleAll(zone === named ? plain : draftAll(saidIn(zone), seen, zone), seen)
  }
}

function settleAll({ drafts, guessed, present }: Drafts, { fetchedAt }: Seen): ReadDates {
  const near = fetchedAt ? null : lastFullDay(drafts, present)
  const unreadable: string[] = []
  let isFromReceipt = false
  const dates = drafts.map((draft): ObservedDate | null => {
    if (!draft) return null
    const { raw } = draft
    const resolved = settle(draft, { ...present, near })
    if (!resolved) {
      unreadable.push(raw)
      return { at: null, precision: 'UNKNOWN', raw, timezoneAssumed: null }
    }
    isFromReceipt ||= resolved.isRelative && !fetchedAt
    const at = new Date(resolved.instant).toISOString()
    return {
      at,
      precision: resolved.precision,
      raw,
      timezoneAssumed: resolved.isAssumed ? present.zone : null,
    }
  })
  return { dates, warnings: warningsOf(unreadable, guessed, isFromReceipt) }
}

interface Said {
  readonly drafts: readonly (Draft | null)[]
  readonly language: string | null
}

interface Drafts extends Pick<Said, 'drafts'> {
  readonly present: Present
  /** The order of day and month, where nothing tells it. */
  readonly guessed: Order | null
}

function draftAll(
  { drafts, language }: Said,
  { fetchedAt, receivedAt }: Seen,
  zone: string,
): Drafts {
  const now = (fetchedAt ?? receivedAt).getTime()
  const { guessed, orderOf } = settleOrders(drafts, language, now)
  return { drafts, guessed, present: { now, zone, near: null, orderOf } }
}

function pairsIn({ drafts, present }: Drafts): Pair[] {
  return drafts.flatMap((draft): Pair[] => {
    const [machine, words] = draft?.said ?? []
    if (!machine || !('machine' in machine) || !words || !('words' in words)) return []
    const { instant, isZoned } = machine.machine
    const shown = resolve(words.words, present)
    if (!isZoned || !isClock(machine.machine) || !isPlausible(instant, present.now)) return []
    if (!shown?.isAssumed || !isClock(shown) || shown.isRelative) return []
    return [{ instant, shown: shown.instant }]
  })
}

const isClock = ({ precision }: { readonly precision: DatePrecision }): boolean =>
  precision === 'MINUTE' || precision === 'SECOND'

function saidBy(raws: readonly (RawDate | null)[], zone: string, language: string | null): Said {
  const cut = raws.map((raw) =>
    [raw?.machine, raw?.text].map((text) => {
      const trimmed = text?.trim().slice(0, LONGEST_TEXT)
      if (!trimmed) return null
      const machine = readMachine(trimmed, zone)
      return { text: trimmed, machine, tokens: machine ? [] : tokenize(trimmed) }
    }),
  )
  const lines: Token[][] = cut.flat().map((each) => each?.tokens ?? [])
  const ranking = rankLanguages(lines, language)
  const drafts = cut.map(([machine, text]): Draft | null => {
    const raw = text?.text ?? machine?.text
    if (raw === undefined) return null
    const said = [machine, text].flatMap((each): Saying[] => {
      if (each?.machine) return [{ machine: each.machine }]
      const words = mostTelling(scan(each?.tokens ?? [], ranking))
      return words ? [{ words }] : []
    })
    return { raw, said }
  })
  return { drafts, language: language ?? likeliest(ranking) }
}

function settleOrders(drafts: readonly (Draft | null)[], language: string | null, latest: number) {
  const shapes = new Map<string, OrderItem[]>()
  for (const draft of drafts) {
    const machine = draft?.said.find((said) => 'machine' in said)
    for (const said of draft?.said ?? []) {
      if (!('words' in said) || said.words.kind !== 'numbers') continue
      const { numbers, weekday, isTwelveHour } = said.words
      const known =
        machine && isPlausible(machine.machine.instant, latest) ? machine.machine.instant : null
      const shape = shapeOf(numbers)
      const items = shapes.get(shape) ?? []
      items.push({ numbers, weekday, isTwelveHour, known })
      shapes.set(shape, items)
    }
  }
  const settled = new Map<string, Order>()
  let guessed: Order | null = null
  for (const [shape, items] of shapes) {
    const { order, isGuess } = settleOrder(items, { language, latest })
    settled.set(shape, order)
    if (isGuess && items.some(({ known }) => known === null)) guessed = order
  }
  return { guessed, orderOf: (numbers: Numbers): Order => settled.get(shapeOf(numbers)) ?? 'DMY' }
}

/** Dates of one shape are of one order. */
const shapeOf = ({ separator, digits: [a, , c] }: Numbers): string =>
  `${separator}${a === 4 ? 'year first' : ''}${c === 4 ? 'year last' : ''}`

/** The last day that names its year: forums leave it out only behind such days. */
function lastFullDay(drafts: readonly (Draft | null)[], present: Present): number | null {
  let last: number | null = null
  for (const draft of drafts) {
    const resolved = draft && settle(draft, present)
    if (resolved && !resolved.isRelative) last = Math.max(last ?? 0, resolved.instant)
  }
  return last
}

const FINENESS: readonly DatePrecision[] = ['UNKNOWN', 'YEAR', 'MONTH', 'DAY', 'MINUTE', 'SECOND']
/** How far a finer reading may lie from a coarser one and still speak of the same date. */
const TOLERANCE: Record<DatePrecision, number> = {
  UNKNOWN: 0,
  YEAR: 367 * DAY,
  MONTH: 32 * DAY,
  DAY: 1.5 * DAY,
  MINUTE: 0,
  SECOND: 0,
}

/** The machine's date where it is plausible, unless the words beside it tell the same date more finely. */
function settle({ said }: Draft, present: Present): Resolved | null {
  const [first, second] = said
    .map((each) => ('machine' in each ? ofMachine(each.machine) : resolve(each.words, present)))
    .filter((each) => each !== null)
    .filter(({ instant }) => isPlausible(instant, present.now))
    .sort((a, b) => Number(a.isRelative) - Number(b.isRelative))
  if (!first || !second) return first ?? null
  const isFiner = FINENESS.indexOf(second.precision) > FINENESS.indexOf(first.precision)
  const isSame = Math.abs(first.instant - second.instant) <= TOLERANCE[first.precision]
  return isFiner && isSame ? second : first
}

const ofMachine = ({ instant, precision, isZoned }: MachineDate): Resolved => ({
  instant,
  precision,
  isAssumed: !isZoned,
  isRelative: false,
})

const isPlausible = (instant: number, now: number): boolean =>
  instant >= EARLIEST && instant <= now + 2 * DAY

function warningsOf(
  unreadable: readonly string[],
  guessed: Order | null,
  isFromReceipt: boolean,
): Warning[] {
  const warnings: Warning[] = unreadable.map((raw) => ({
    code: 'DATE_UNREADABLE',
    message: `This date could not be read: "${raw.slice(0, 80)}".`,
  }))
  if (guessed)
    warnings.push({
      code: 'DATE_AMBIGUOUS',
      message: `Nothing tells the day from the month; dates were read as ${guessed}. A language with its region (en-GB) settles it.`,
    })
  if (isFromReceipt)
    warnings.push({
      code: 'DATE_RELATIVE_TO_RECEIPT',
      message:
        'Relative dates were counted from the moment of receipt. Send fetchedAt to count from the right one.',
    })
  return warnings
}
