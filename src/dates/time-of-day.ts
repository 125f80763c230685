// Reads the time of day that a run shows: clock, am or pm, zone.
import type { Element } from './elements.ts'
import type { Time } from './reading.ts'
import { type Part, type Run, sense } from './run.ts'
import type { Ranking } from './senses.ts'
import type { Clock } from './zone.ts'

/** The elements of the day are taken already; `isDated` where there are any. */
export function timeOf(
  run: Run,
  dayUsed: readonly Element[],
  isDated: boolean,
  ranking: Ranking,
): Part<Time> {
  const isClock = (each: Element): boolean =>
    !dayUsed.includes(each) && (each.type === 'clock' || (isDated && isDotClock(each)))
  const shown = run.find(isClock)
  const part = dayPartOf(run, shown, dayUsed, ranking)
  const written = shown ? clockOf(shown) : part?.hour ? clockOf(part.hour) : null
  if (!written) return { value: { clock: null, isTwelveHour: false, offset: null }, from: [] }
  const from = [shown, part?.element, part?.hour].filter((each) => each !== undefined)
  const hour = part ? hourIn(written.hour, part.hours) : written.hour
  let offset: number | null = null
  for (const each of run) {
    if (each.start < (shown?.end ?? 0)) continue
    const minutes =
      each.type === 'offset' ? each.minutes : each.type === 'word' ? each.offset : null
    if (minutes === null) continue
    // "UTC+3", "GMT+0200 (CEST)": the number counts, a name beside it only repeats it.
    if (each.type === 'offset') offset = minutes
    else offset ??= minutes
    from.push(each)
  }
  const clock = { ...written, hour: hour % 24 }
  return { value: { clock, isTwelveHour: part !== null, offset }, from }
}

interface DayPart {
  readonly element: Element
  readonly hours: number
  /** The hour alone, where no clock is shown: "7pm". */
  readonly hour: Element | undefined
}

/** "pm" and its like, next to the clock or to a number that so becomes one. */
function dayPartOf(
  run: Run,
  shown: Element | undefined,
  dayUsed: readonly Element[],
  ranking: Ranking,
): DayPart | null {
  const clocks = shown
    ? [shown]
    : run.filter(
        (each) => each.type === 'number' && !dayUsed.includes(each) && isTwelve(each.value),
      )
  for (const clock of clocks) {
    const at = run.indexOf(clock)
    for (const step of [1, -1]) {
      // "9:14 ч. pm"
      const skip = sense(run[at + step], 'hours', ranking) ? step : 2 * step
      if (skip !== step && !sense(run[at + step], 'filler', ranking)) continue
      const element = run[at + skip]
      const hours = sense(element, 'hours', ranking)?.hours
      if (element && hours !== undefined && !dayUsed.includes(element))
        return { element, hours, hour: shown ? undefined : clock }
    }
  }
  return null
}

const isTwelve = (hour: number): boolean => hour >= 1 && hour <= 12

/** 9.14 or 9.14.00, where a date stands beside it. */
export function isDotClock(element: Element): boolean {
  if (element.type !== 'pair' && element.type !== 'numbers') return false
  const { values, digits, separator } = element.type === 'pair' ? element : element.numbers
  const [hour, ...rest] = values
  return (
    separator === '.' &&
    hour < 25 &&
    rest.every((value) => value < 60) &&
    digits.slice(1).every((count) => count === 2)
  )
}

function clockOf(element: Element): Clock | null {
  switch (element.type) {
    case 'clock':
      return element.clock
    case 'number':
      return { hour: element.value, minute: 0, second: null }
    case 'pair':
      return { hour: element.values[0], minute: element.values[1], second: null }
    case 'numbers': {
      const [hour, minute, second] = element.numbers.values
      return { hour, minute, second }
    }
    default:
      return null
  }
}

/** The hour of the day that a twelve-hour clock means beside a word that goes with these hours. */
function hourIn(hour: number, hours: number): number {
  if (hour > 12) return hour
  const early = hour % 12
  if (hours & (1 << early)) return early
  return hours & (1 << (early + 12)) ? early + 12 : hour
}
