// What every result says before it is sent: its price, no more errors than are useful, and in the notes their codes.
import type { GraphQLFormattedError } from 'graphql'
import { COST_LIMIT, countObjects } from '../read/plan/cost.ts'
import type { Context } from './context.ts'
import { limits } from './limits.ts'
import { rawTextOf } from './raw.ts'

/** As GraphQL's own results, whose data may be text that is passed through. */
export interface Result {
  errors?: readonly GraphQLFormattedError[]
  data?: Record<string, unknown> | null
  extensions?: Record<string, unknown>
}

export function complete(result: Result, { notes, cost }: Context): void {
  if (cost !== null) {
    const price = { requested: cost, actual: objectsIn(result.data), limit: COST_LIMIT }
    result.extensions = { ...result.extensions, cost: price }
  }
  if (!result.errors) return
  // Each of thousands of bad values in a variable is an error of its own.
  const shown = 'data' in result ? result.errors : result.errors.slice(0, limits.errors)
  result.errors = shown.map((error) => {
    const code = String(error.extensions?.code)
    notes.errorCodes.push(code)
    if (code !== 'INTERNAL') return error
    return { ...error, extensions: { ...error.extensions, requestId: notes.requestId } }
  })
}

/** How many objects an answer holds. */
function objectsIn(data: unknown): number {
  if (data === null || data === undefined) return 0
  return countObjects(rawTextOf(data) ?? JSON.stringify(data))
}
