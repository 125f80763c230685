// Reads the day that a run names: a month by its name or sign, with the numbers around it.
import type { Element } from './elements.ts'
import type { NamedDay } from './reading.ts'
import { type ElementOf, isLittle, type Part, type Run, sense } from './run.ts'
import type { Ranking } from './senses.ts'

/** 2017年12月11日, and a year that stands elsewhere: 12月 11, 2017. */
export function signedDay(element: ElementOf<'signed'>, run: Run): Part<NamedDay> {
  const { month, day } = element
  const later = run.slice(run.indexOf(element) + 1)
  const number =
    element.year === null
      ? later.find((each) => each.type === 'number' && each.digits === 4)
      : undefined
  const year = number?.type === 'number' ? number.value : element.year
  const value = { year, yearDigits: year === null ? 0 : 4, month, day, calendar: 'gregory' }
  return { value, from: number ? [element, number] : [element] }
}

/** A month's name with the numbers beside it. */
export function namedDay(run: Run, ranking: Ranking): Part<NamedDay> | null {
  const isNumber = (at: number): boolean => run[at]?.type === 'number'
  const isFiller = (at: number): boolean => isLittle(run[at], ranking)
  const isNextTo = (at: number, step: 1 | -1): boolean =>
    isNumber(at + step) || (isFiller(at + step) && isNumber(at + 2 * step))
  const isBeside = (at: number): boolean => isNextTo(at, 1) || isNextTo(at, -1)
  const months: number[] = []
  for (let at = 0; at < run.length; at++)
    if (sense(run[at], 'month', ranking) && isBeside(at)) months.push(at)
  // "mar. 12 mar. 2019": a word that may be a weekday is the month only if no other is.
  const at = months.find((each) => !sense(run[each], 'weekday', ranking)) ?? months.at(-1)
  const element = at === undefined ? undefined : run[at]
  const month = sense(element, 'month', ranking)
  if (at === undefined || !element || !month) return null

  const from: Element[] = [element]
  let day: number | null = null
  let year: ElementOf<'number'> | null = null
  for (const number of numbersNear(run, at, ranking)) {
    const isYear = number.digits === 4 || number.isYear || (day !== null && number.digits === 2)
    if (
      isYear
        ? year !== null
        : day !== null || number.value < 1 || number.value > 31 || number.digits > 2
    )
      continue
    if (isYear) year = number
    else day = number.value
    from.push(number)
  }
  if (day === null && year === null) return null
  const { calendar } = month
  const value = {
    year: year?.value ?? null,
    yearDigits: year?.digits ?? 0,
    month: month.month,
    day,
    calendar,
  }
  return { value, from }
}

/** The numbers next to a place, those before it first; only fillers and weekdays may stand between. */
function numbersNear(run: Run, at: number, ranking: Ranking): ElementOf<'number'>[] {
  const collect = (step: number): ElementOf<'number'>[] => {
    const found: ElementOf<'number'>[] = []
    for (let index = at + step; found.length < 2; index += step) {
      const each = run[index]
      if (each?.type === 'number') found.push(each)
      else if (!isLittle(each, ranking) && !(found.length === 0 && sense(each, 'weekday', ranking)))
        break
    }
    return found
  }
  const after = collect(1)
  // "#5 on July 16, 2019": day and year behind the month leave nothing to a number before it.
  if (after[0] && after[0].digits <= 2 && after[1]?.digits === 4) return after
  const before = collect(-1)
  // "T2 HD, 15. April 2020": where the year stands behind the month, the day stands right before it.
  const nearest = after[0]?.digits === 4 ? before.slice(0, 1) : before
  return [...nearest.reverse(), ...after]
}
