// What a client may know of an error: the whole of an AppError, the language errors of GraphQL, nothing of any other.
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AppError, statusByCode } from '../errors.ts'
import { LIMIT_EXCEEDED } from './limits.ts'

const LONGEST_MESSAGE = 300
const MOST_LOCATIONS = 5

/** Whether the error is nobody's answer: a fault of this service, to be masked and logged. */
export const isUnexpected = (error: unknown): boolean =>
  !(causeOf(error) instanceof GraphQLError) && !(causeOf(error) instanceof AppError)

/** Whether operators must hear of it: faults of this service, and of what it depends on. */
export function isLogged(error: unknown): boolean {
  const cause = causeOf(error)
  return isUnexpected(error) || (cause instanceof AppError && statusByCode[cause.code] >= 500)
}

/** For Apollo's `formatError`. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { path, locations } = formatted
  const where = {
    ...(locations && { locations: locations.slice(0, MOST_LOCATIONS) }),
    ...(path && { path }),
  }
  const cause = causeOf(error)
  if (cause instanceof AppError) {
    const field = cause.field === null ? {} : { field: cause.field }
    return { message: cause.message, ...where, extensions: { code: cause.code, ...field } }
  }
  if (isUnexpected(error)) {
    const message = 'Something went wrong here. The request id finds it in the log.'
    return { message, ...where, extensions: { code: 'INTERNAL' } }
  }
  const code = isLimit(formatted, cause) ? LIMIT_EXCEEDED : formatted.extensions?.code
  return { message: shortened(formatted.message), ...where, extensions: { code } }
}

/** An AppError as a refusal of the whole request before anything is executed, with its HTTP status. */
export const refusalBeforeExecution = (error: AppError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: statusByCode[error.code] } },
  })

/** What was thrown first, below GraphQL's own wrapping. */
export function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error)
  const wraps = cause instanceof GraphQLError && cause.originalError
  return wraps ? causeOf(cause.originalError) : cause
}

/** Refusals for being too much: by the parser, by Apollo's rule, by our own. */
const isLimit = ({ message, extensions }: GraphQLFormattedError, cause: unknown): boolean =>
  (cause instanceof GraphQLError && cause.extensions.code === LIMIT_EXCEEDED) ||
  extensions?.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' ||
  /tokens\. Parsing aborted\.$/.test(message)

/** A name of a megabyte is not echoed. */
const shortened = (message: string): string =>
  message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message
