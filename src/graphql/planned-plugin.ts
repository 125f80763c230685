// Answers queries from their plans: priced first, then one statement whose JSON text is passed through. Operations that
// need JavaScript (introspection, previews, mutations) are priced here and go on to the resolvers.
import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server'
import {
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  getNamedType,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { AppError, statusByCode } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { checkCost } from '../read/plan/cost.ts'
import type { Question } from '../read/read.ts'
import type { Context } from './context.ts'
import { formatError, isLogged } from './errors.ts'
import { rawData } from './raw.ts'
import { fragmentsOf, isResolved, rootFieldsOf } from './root-fields.ts'

export const plannedPlugin = (log: Log): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async responseForOperation({ schema, document, operation, request, contextValue: context }) {
      const coerced = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
        { maxErrors: 1 },
      )
      // The execution that follows says what is wrong with them.
      if (!coerced.coerced) return null
      const fragments = fragmentsOf(document)
      const question = { schema, operation, fragments, variables: coerced.coerced }
      const roots = rootFieldsOf(operation.selectionSet, fragments)
      try {
        return operation.operation === 'query'
          ? await answerQuery(question, roots, context)
          : priceMutation(question, roots, context)
      } catch (error) {
        return refuse(error, operation, context, log)
      }
    },
  }),
})

async function answerQuery(
  question: Question,
  roots: readonly FieldNode[],
  context: Context,
): Promise<GraphQLResponse | null> {
  const { reader, db } = context
  if (roots.some(isResolved)) return resolve(question, context)
  const reading = reader.read(question)
  price(reading.cost, context)
  return answerOf(context.priceOnly ? null : rawData(await reading.run(db)))
}

/** What stands beside the fields with resolvers is read once, when the first of the others asks for it. */
function resolve(question: Question, context: Context): GraphQLResponse | null {
  const reading = context.reader.readTyped(question)
  price(reading.cost, context)
  if (context.priceOnly) return answerOf(null)
  let data: ReturnType<Context['data']> | null = null
  context.data = () => {
    data ??= reading.run(context.db).then(JSON.parse)
    return data
  }
  return null
}

/** The payloads are read after each write; here they are only priced. */
function priceMutation(
  question: Question,
  roots: readonly FieldNode[],
  context: Context,
): GraphQLResponse | null {
  const payload = { ingestion: null, threadIds: [''] }
  const fields = question.schema.getMutationType()?.getFields() ?? {}
  const costs = roots.map((node) => {
    const field = fields[node.name.value]
    if (!field) return 0
    const type = getNamedType(field.type) as GraphQLObjectType
    return context.reader.readPayload({ ...question, type, nodes: [node], payload }).cost
  })
  price(
    costs.reduce((sum, cost) => sum + cost, 1),
    context,
  )
  return context.priceOnly ? answerOf(null) : null
}

function price(cost: number, context: Context): void {
  context.cost = cost
  checkCost(cost)
}

const answerOf = (data: Record<string, unknown> | null): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data } },
})

/** Nothing was answered, so the whole request is refused with the status of its error. */
function refuse(
  error: unknown,
  operation: OperationDefinitionNode,
  { notes }: Context,
  log: Log,
): GraphQLResponse {
  if (isLogged(error)) {
    const { requestId } = notes
    const name = operation.name?.value ?? operation.operation
    log('error', 'an operation failed', { requestId, operation: name, ...describeError(error) })
  }
  const formatted: GraphQLFormattedError = formatError({ message: '' }, error)
  const status = statusByCode[error instanceof AppError ? error.code : 'INTERNAL']
  return {
    http: { headers: new HeaderMap(), status },
    body: { kind: 'single', singleResult: { errors: [formatted] } },
  }
}
