// What happens around every operation: the caller must be allowed to, faults are logged, the request's notes are filled in.
import type { ApolloServerPlugin } from '@apollo/server'
import { AppError, type ErrorCode, statusByCode } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { COST_LIMIT, countObjects } from '../read/plan/cost.ts'
import { checkAccess, type Reading, scopesNeeded } from './access.ts'
import type { Context } from './context.ts'
import { causeOf, isLogged, refusalBeforeExecution } from './errors.ts'
import { limits } from './limits.ts'
import { rawTextOf } from './raw.ts'

const LONGEST_NAME = 100
const UNAVAILABLE: ErrorCode = 'UNAVAILABLE'

export const requestPlugin = (log: Log, reading: Reading): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ schema, operation, operationName, document, contextValue }) {
      const { caller, notes } = contextValue
      notes.operation = operationName?.slice(0, LONGEST_NAME) ?? operation?.operation ?? null
      if (operation === undefined) return
      try {
        checkAccess(scopesNeeded(schema, document, operation), caller, reading)
      } catch (error) {
        throw error instanceof AppError ? refusalBeforeExecution(error) : error
      }
    },

    async didEncounterErrors({ errors, contextValue: { notes } }) {
      for (const error of errors.filter(isLogged)) {
        log('error', 'a field failed', {
          requestId: notes.requestId,
          operation: notes.operation,
          path: error.path?.join('.'),
          ...describeError(causeOf(error)),
        })
      }
    },

    async willSendResponse({ response, contextValue: { notes, cost } }) {
      if (response.body.kind !== 'single') return
      const result = response.body.singleResult
      if (cost !== null) {
        const price = { requested: cost, actual: objectsIn(result.data), limit: COST_LIMIT }
        result.extensions = { ...result.extensions, cost: price }
      }
      if (!result.errors) return
      // A mutation fails in a resolver, where the status would be 200.
      const isAway = result.errors.some(({ extensions }) => extensions?.code === UNAVAILABLE)
      if (isAway && !result.data) response.http.status = statusByCode[UNAVAILABLE]
      // Each of thousands of bad values in a variable is an error of its own.
      const shown = 'data' in result ? result.errors : result.errors.slice(0, limits.errors)
      result.errors = shown.map((error) => {
        const code = String(error.extensions?.code)
        notes.errorCodes.push(code)
        if (code !== 'INTERNAL') return error
        return { ...error, extensions: { ...error.extensions, requestId: notes.requestId } }
      })
    },
  }),
})

/** How many objects an answer holds. */
function objectsIn(data: unknown): number {
  if (data === null || data === undefined) return 0
  return countObjects(rawTextOf(data) ?? JSON.stringify(data))
}
