// What happens around every operation: writes need the token, faults are logged, the request's notes are filled in.
import type { ApolloServerPlugin } from '@apollo/server'
import type { OperationDefinitionNode } from 'graphql'
import { AppError, type ErrorCode, statusByCode } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { COST_LIMIT, countObjects } from '../read/plan/cost.ts'
import type { Context } from './context.ts'
import { causeOf, isLogged, refusalBeforeExecution } from './errors.ts'
import { limits } from './limits.ts'
import { rawTextOf } from './raw.ts'
import { type Fragments, fragmentsOf, rootFieldsOf } from './root-fields.ts'

const LONGEST_NAME = 100
const UNAVAILABLE: ErrorCode = 'UNAVAILABLE'

export const requestPlugin = (log: Log): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ operation, operationName, document, contextValue }) {
      const { canWrite, notes } = contextValue
      notes.operation = operationName?.slice(0, LONGEST_NAME) ?? operation?.operation ?? null
      if (!canWrite && operation && needsToken(operation, fragmentsOf(document))) {
        throw refusalBeforeExecution(noToken())
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

/** Writing, and reading a document for a preview. */
const needsToken = (operation: OperationDefinitionNode, fragments: Fragments): boolean =>
  operation.operation === 'mutation' ||
  rootFieldsOf(operation.selectionSet, fragments).some(({ name }) => name.value === 'previewIngest')

const noToken = () =>
  new AppError(
    'UNAUTHENTICATED',
    'Writing and previews need a token: `authorization: Bearer <token>`.',
  )
