// Finds the dates in the tokens of a line. Settles neither order nor year nor zone: see resolve.ts.
import { assemble } from './assemble.ts'
import { type Element, runsOf } from './elements.ts'
import type { Reading } from './reading.ts'
import type { Ranking } from './senses.ts'
import type { Token } from './tokens.ts'

export interface Scan {
  /** In the order of the line. */
  readonly readings: readonly Reading[]
  /** Numbers that no reading used. */
  readonly spare: readonly number[]
  readonly hasUnknownWords: boolean
}

/** How far behind its date a clock may stand, when words that nobody knows part the two. */
const CLOCK_REACH = 12

export function scan(tokens: readonly Token[], ranking: Ranking): Scan {
  const readings: Reading[] = []
  const spare: number[] = []
  for (const run of runsOf(tokens)) {
    const { reading, used } = assemble(run, ranking)
    for (const each of run) if (!used.includes(each)) spare.push(...numbersIn(each))
    const last = readings.at(-1)
    if (
      reading?.kind === 'clock' &&
      last &&
      !last.clock &&
      reading.start - last.end <= CLOCK_REACH
    ) {
      const { clock, isTwelveHour, offset, end } = reading
      readings[readings.length - 1] = { ...last, clock, isTwelveHour, offset, end }
    } else if (reading) readings.push(reading)
  }
  const hasUnknownWords = tokens.some((each) => each.type === 'word' && each.meanings.length === 0)
  return { readings, spare, hasUnknownWords }
}

function numbersIn(element: Element): readonly number[] {
  if (element.type === 'number') return [element.value]
  if (element.type === 'pair') return element.values
  return element.type === 'numbers' ? element.numbers.values : []
}

/**
 * The date that a text of its own shows: a day before a span before a clock. What says little is believed only where
 * nothing else stands beside it that it leaves unexplained.
 */
export function mostTelling({ readings, spare, hasUnknownWords }: Scan): Reading | null {
  const byKind = (...kinds: Reading['kind'][]) => readings.find(({ kind }) => kinds.includes(kind))
  const found =
    byKind('numbers', 'named') ?? byKind('back') ?? byKind('weekday') ?? byKind('clock') ?? null
  switch (found?.kind) {
    case 'named':
      return found.named.year === null && spare.some((value) => value > 99) ? null : found
    case 'back':
      // "twa dae gelede": a word nobody knows may be the number.
      if (!found.isCounted && hasUnknownWords) return null
      return found.isMarked || spare.length === 0 ? found : null
    case 'weekday':
      return spare.length === 0 && (found.clock || !hasUnknownWords) ? found : null
    case 'clock':
      return spare.length === 0 && !hasUnknownWords ? found : null
    default:
      return found
  }
}
