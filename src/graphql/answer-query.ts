// Answers a query from its plan: priced first, then one statement whose JSON text is passed through. The same for operations
// that come through Apollo's pipeline and for those that are known already.
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql'
import { AppError, statusByCode } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { checkCost } from '../read/plan/cost.ts'
import type { Question } from '../read/read.ts'
import type { Context } from './context.ts'
import { formatError, isLogged } from './errors.ts'
import { nameOf } from './operation-name.ts'
import { rawData } from './raw.ts'
import type { Result } from './result.ts'

/** A result with the status of its answer. */
export interface Outcome {
  readonly status: number
  readonly result: Result
}

/** Never throws: what fails is a result with errors. */
export async function answerQuery(
  question: Question,
  context: Context,
  log: Log,
): Promise<Outcome> {
  const { reader, db, priceOnly } = context
  try {
    const reading = reader.read(question)
    await price(reading.cost, context)
    const data = priceOnly ? null : rawData(await reading.run(db))
    return { status: 200, result: { data } }
  } catch (error) {
    return refused(error, question.operation, context, log)
  }
}

/** @throws AppError LIMIT_EXCEEDED for more than an operation may cost, RATE_LIMITED for more than the caller may use. */
export async function price(cost: number, context: Context): Promise<void> {
  context.cost = cost
  checkCost(cost)
  if (!context.priceOnly) await context.charge(cost)
}

/** Nothing was answered, so the whole request is refused with the status of its error. */
export function refused(
  error: unknown,
  operation: OperationDefinitionNode,
  { notes: { requestId } }: Context,
  log: Log,
): Outcome {
  if (isLogged(error)) {
    const name = nameOf(operation)
    log('error', 'an operation failed', { requestId, operation: name, ...describeError(error) })
  }
  const formatted: GraphQLFormattedError = formatError({ message: '' }, error)
  const status = statusByCode[error instanceof AppError ? error.code : 'INTERNAL']
  return { status, result: { errors: [formatted] } }
}
