// Puts the elements of one run together to a date: day, span or weekday first, then clock, zone and weekday around it.
import { namedDay, signedDay } from './day.ts'
import type { Element } from './elements.ts'
import type { NamedDay, Numbers, Reading } from './reading.ts'
import { type Part, type Run, sense } from './run.ts'
import type { Ranking } from './senses.ts'
import { spansOf } from './spans.ts'
import { isDotClock, timeOf } from './time-of-day.ts'

/** The date that a run shows, or null; and which of its elements say so. */
export function assemble(
  run: Run,
  ranking: Ranking,
): { readonly reading: Reading | null; readonly used: ReadonlySet<Element> } {
  const byName = namedDay(run, ranking)
  // "8. feb. 2013, 5.13.00": beside a named month, numbers with dots are a clock.
  const numbers = run.find((each) => each.type === 'numbers' && !(byName && isDotClock(each)))
  const signed = run.find((each) => each.type === 'signed')
  const spans = numbers || signed ? null : spansOf(run, ranking)
  // "5 sett. fa": what is weeks ago is not the fifth of September.
  const isSpan = spans && (!byName || (spans.value.isMarked && byName.value.year === null))
  const named = numbers || isSpan ? null : signed ? signedDay(signed, run) : byName
  const isDated = Boolean(numbers ?? named ?? isSpan)
  const dayUsed = new Set<Element>([...(named?.from ?? []), ...((isSpan && spans.from) || [])])
  if (numbers) dayUsed.add(numbers)
  const time = timeOf(run, dayUsed, isDated, ranking)
  const loose = isDated ? null : loosePair(run, time.from)
  const used = new Set<Element>([...dayUsed, ...time.from, ...(loose?.from ?? [])])
  const weekday = weekdayOf(run, used, ranking)
  if (weekday && (used.size > 0 || run.length === 1))
    for (const each of weekday.from) used.add(each)
  return { reading: used.size > 0 ? combine() : null, used }

  function combine(): Reading | null {
    const common = {
      ...time.value,
      weekday: weekday?.value ?? null,
      start: Math.min(...[...used].map(({ start }) => start)),
      end: Math.max(...[...used].map(({ end }) => end)),
    }
    if (numbers?.type === 'numbers') return { kind: 'numbers', numbers: numbers.numbers, ...common }
    if (named) return { kind: 'named', named: named.value, ...common }
    if (isSpan) return { kind: 'back', ...spans.value, ...common }
    if (loose) return { ...loose.value, ...common }
    if (weekday) return { kind: 'weekday', ...common }
    return common.clock ? { kind: 'clock', ...common } : null
  }
}

/** A pair beside a clock or alone: 12.04. or 04/2019. */
function loosePair(
  run: Run,
  used: readonly Element[],
): Part<{ kind: 'numbers'; numbers: Numbers } | { kind: 'named'; named: NamedDay }> | null {
  const pair = run.find((each) => each.type === 'pair' && !used.includes(each))
  if (pair?.type !== 'pair') return null
  const [a, b] = pair.values
  const [aDigits, bDigits] = pair.digits
  const monthOf = (year: number, month: number): NamedDay => ({
    year,
    yearDigits: 4,
    month,
    day: null,
    calendar: 'gregory',
  })
  const isMonth = (value: number): boolean => pair.separator === '/' && value >= 1 && value <= 12
  if (aDigits === 4 && isMonth(b))
    return { value: { kind: 'named', named: monthOf(a, b) }, from: [pair] }
  if (bDigits === 4 && isMonth(a))
    return { value: { kind: 'named', named: monthOf(b, a) }, from: [pair] }
  if (aDigits > 2 || bDigits > 2) return null
  const numbers: Numbers = {
    values: [a, b, 0],
    digits: [aDigits, bDigits, 0],
    separator: pair.separator,
  }
  return { value: { kind: 'numbers', numbers }, from: [pair] }
}

function weekdayOf(run: Run, used: ReadonlySet<Element>, ranking: Ranking): Part<number> | null {
  for (const each of run) {
    const found = used.has(each) ? null : sense(each, 'weekday', ranking)
    if (found) return { value: found.weekday, from: [each] }
  }
  return null
}
