// Puts the elements of one run together to a date: day, span or weekday first, then clock, zone and weekday around it.
import { namedDay, signedDay } from './day.ts'
import type { Element } from './elements.ts'
import { TELLING } from './lexicon.ts'
import type { NamedDay, Numbers, Reading } from './reading.ts'
import { type Part, type Run, sense } from './run.ts'
import type { Ranking } from './senses.ts'
import { spansOf } from './spans.ts'
import { isDotClock, timeOf } from './time-of-day.ts'

/** The date that a run shows, or null; and which of its elements say so. */
export function assemble(
  run: Run,
  ranking: Ranking,
): { readonly reading: Reading | null; readonly used: readonly Element[] } {
  if (!run.some(tells)) return nothing
  const byName = namedDay(run, ranking)
  // "8. feb. 2013, 5.13.00": beside a named month, numbers with dots are a clock.
  const numbers = run.find((each) => each.type === 'numbers' && !(byName && isDotClock(each)))
  const signed = run.find((each) => each.type === 'signed')
  const spans = numbers || signed ? null : spansOf(run, ranking)
  // "5 sett. fa": what is weeks ago is not the fifth of September.
  const isSpan = spans && (!byName || (spans.value.isMarked && byName.value.year === null))
  const named = numbers || isSpan ? null : signed ? signedDay(signed, run) : byName
  const isDated = Boolean(numbers ?? named ?? isSpan)
  const dayUsed = numbers ? [numbers] : isSpan ? spans.from : (named?.from ?? [])
  const time = timeOf(run, dayUsed, isDated, ranking)
  const loose = isDated ? null : loosePair(run, time.from)
  const used = [...dayUsed, ...time.from, ...(loose?.from ?? [])]
  const weekday = weekdayOf(run, used, ranking)
  if (weekday && (used.length > 0 || run.length === 1)) used.push(...weekday.from)
  return { reading: used.length > 0 ? combine() : null, used }

  function combine(): Reading | null {
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (const each of used) {
      start = Math.min(start, each.start)
      end = Math.max(end, each.end)
    }
    const { clock, isTwelveHour, offset } = time.value
    const common = { clock, isTwelveHour, offset, weekday: weekday?.value ?? null, start, end }
    if (numbers?.type === 'numbers') return { ...common, kind: 'numbers', numbers: numbers.numbers }
    if (named) return { ...common, kind: 'named', named: named.value }
    if (isSpan) {
      const { spans: counted, isMarked, isCounted } = spans.value
      return { ...common, kind: 'back', spans: counted, isMarked, isCounted }
    }
    if (loose) return { ...common, ...loose.value }
    if (weekday) return { ...common, kind: 'weekday' }
    return clock ? { ...common, kind: 'clock' } : null
  }
}

const nothing = { reading: null, used: [] }

/** Most runs are little words between the unknown words of a sentence. */
const tells = (element: Element): boolean =>
  element.type !== 'word' || element.meanings.some(({ sense }) => TELLING.has(sense.kind))

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

function weekdayOf(run: Run, used: readonly Element[], ranking: Ranking): Part<number> | null {
  for (const each of run) {
    const found = used.includes(each) ? null : sense(each, 'weekday', ranking)
    if (found) return { value: found.weekday, from: [each] }
  }
  return null
}
