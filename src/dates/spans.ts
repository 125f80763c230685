// Reads spans that count back from the present: "1 hour 2 minutes ago", "yesterday", "3d".
import type { Element } from './elements.ts'
import type { Span } from './reading.ts'
import { isLittle, type Part, type Run, sense } from './run.ts'
import type { Ranking } from './senses.ts'

/** Counted units before any, then a word like "yesterday"; `isMarked` where a word says that they are past. */
export function spansOf(
  run: Run,
  ranking: Ranking,
): Part<{ spans: Span[]; isMarked: boolean; isCounted: boolean }> | null {
  const unitOf = (at: number) => sense(run[at], 'unit', ranking)
  const isAgo = (at: number): boolean => sense(run[at], 'ago', ranking) !== null
  const counted = countsOf(run, ranking)
  let isCounted = true
  if (counted.length === 0) {
    const named = run.find((each) => sense(each, 'back', ranking))
    const back = sense(named, 'back', ranking)
    if (named && back)
      return { value: { spans: [back], isMarked: true, isCounted: true }, from: [named] }
    // "час назад": one, where no number stands beside the unit.
    isCounted = false
    const at = [...run.keys()].find((each) => unitOf(each) && (isAgo(each + 1) || isAgo(each - 1)))
    const unit = at === undefined ? null : unitOf(at)
    if (at === undefined || !unit) return null
    counted.push({ from: at, to: at, unit: unit.unit, amount: 1, isPast: false })
  }
  let from = Math.min(...counted.map((each) => each.from))
  let to = Math.max(...counted.map((each) => each.to))
  const reach = isLittle(run[from - 1], ranking) ? [from - 1, to + 1, from - 2] : [from - 1, to + 1]
  const ago = reach.find(isAgo)
  if (ago !== undefined) {
    from = Math.min(from, ago)
    to = Math.max(to, ago)
  }
  const isMarked = ago !== undefined || counted.some(({ isPast }) => isPast)
  return { value: { spans: counted, isMarked, isCounted }, from: run.slice(from, to + 1) }
}

interface Count extends Span {
  readonly from: number
  readonly to: number
  readonly isPast: boolean
}

/** Numbers with their units: "3 days", "20 de zile", "an hour"; "siku 5" where the unit stands first. */
function countsOf(run: Run, ranking: Ranking): Count[] {
  const counts: Count[] = []
  const unitOf = (at: number) => sense(run[at], 'unit', ranking)
  for (let at = 0; at < run.length; at++) {
    const each = run[at]
    const amount = each?.type === 'number' ? each.value : sense(each, 'number', ranking)?.value
    if (amount === undefined) continue
    const next = unitOf(at + 1) ? at + 1 : isLittle(run[at + 1], ranking) ? at + 2 : at + 1
    const after = unitOf(next)
    const before =
      each?.type === 'number' && at - 1 > (counts.at(-1)?.to ?? -1) ? unitOf(at - 1) : null
    if (after)
      counts.push({ amount, unit: after.unit, isPast: isPast(run[next]), from: at, to: next })
    else if (before)
      counts.push({ amount, unit: before.unit, isPast: isPast(run[at - 1]), from: at - 1, to: at })
    if (after) at = next
  }
  return counts
}

/** Whether a unit's form says "ago" in any language. */
const isPast = (element: Element | undefined): boolean =>
  element?.type === 'word' &&
  element.meanings.some((each) => each.sense.kind === 'unit' && each.sense.isPast)
