// The price of an operation: how many objects its answer could hold, and how many it holds. Runs nothing.
import { AppError } from '../../errors.ts'

/** What one answer may hold: nested pages multiply. */
export const COST_LIMIT = 20_000

export interface Cost {
  /** The most objects the answer could hold, with a surcharge for counts. */
  readonly requested: number
  /** The objects it holds. */
  readonly actual: number
  readonly limit: number
}

/** @throws AppError LIMIT_EXCEEDED for more than the limit. */
export function checkCost(requested: number): void {
  if (requested <= COST_LIMIT) return
  throw new AppError(
    'LIMIT_EXCEEDED',
    `The operation costs ${requested}; ${COST_LIMIT} are allowed. ` +
      'Ask for smaller pages, or nest fewer of them.',
  )
}

/** Objects in JSON text without blanks between its tokens: a quote inside of a string is escaped, so it opens no key. */
export function countObjects(json: string): number {
  let count = 0
  for (let at = json.indexOf('{"'); at >= 0; at = json.indexOf('{"', at + 2)) count += 1
  return count
}
