// What happens around every operation: the caller must be allowed to, faults are logged, the request's notes are filled in.
import type { ApolloServerPlugin } from '@apollo/server'
import { AppError, type ErrorCode, statusByCode } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { checkAccess, type Reading, scopesNeeded } from './access.ts'
import type { Context } from './context.ts'
import { causeOf, isLogged, refusalBeforeExecution } from './errors.ts'
import { nameOf } from './operation-name.ts'
import { complete } from './result.ts'

const UNAVAILABLE: ErrorCode = 'UNAVAILABLE'

export const requestPlugin = (log: Log, reading: Reading): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ schema, operation, document, contextValue }) {
      const { caller, notes } = contextValue
      notes.operation = operation ? nameOf(operation) : null
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

    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return
      const result = response.body.singleResult
      complete(result, contextValue)
      // A mutation fails in a resolver, where the status would be 200.
      const isAway = result.errors?.some(({ extensions }) => extensions?.code === UNAVAILABLE)
      if (isAway && !result.data) response.http.status = statusByCode[UNAVAILABLE]
    },
  }),
})
