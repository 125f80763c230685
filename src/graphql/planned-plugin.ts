// Where queries leave Apollo's pipeline to be answered by their plans, and are remembered. Operations that need JavaScript
// (introspection, previews, mutations) are priced here and go on to the resolvers.
import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server'
import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  getVariableValues,
  isListType,
} from 'graphql'
import type { Log } from '../log.ts'
import type { Question } from '../read/read.ts'
import { scopesNeeded } from './access.ts'
import { answerQuery, type Outcome, price, refused } from './answer-query.ts'
import type { Context } from './context.ts'
import type { KnownOperations } from './known-operations.ts'
import { limits } from './limits.ts'
import { fragmentsOf, isResolved, rootFieldsOf } from './root-fields.ts'

export const plannedPlugin = (log: Log, known: KnownOperations): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async responseForOperation({
      schema,
      document,
      operation,
      request,
      source,
      contextValue: context,
    }) {
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
      if (operation.operation === 'query' && !roots.some(isResolved)) {
        const outcome = await answerQuery(question, context, log)
        if (outcome.status === 200) {
          const scopes = scopesNeeded(schema, document, operation)
          const seen = { schema, operation, fragments, scopes }
          known.remember(source, request.operationName ?? null, seen)
        }
        return responseOf(outcome)
      }
      try {
        return operation.operation === 'query'
          ? await resolve(question, context)
          : await priceMutation(question, roots, context)
      } catch (error) {
        return responseOf(refused(error, operation, context, log))
      }
    },
  }),
})

/** What stands beside the fields with resolvers is read once, when the first of the others asks for it. */
async function resolve(question: Question, context: Context): Promise<GraphQLResponse | null> {
  const reading = context.reader.readTyped(question)
  await price(reading.cost, context)
  if (context.priceOnly) return priced()
  let data: ReturnType<Context['data']> | null = null
  context.data = () => {
    data ??= reading.run(context.db).then(JSON.parse)
    return data
  }
  return null
}

/** The payloads are read after each write; here they are only priced. */
async function priceMutation(
  question: Question,
  roots: readonly FieldNode[],
  context: Context,
): Promise<GraphQLResponse | null> {
  const payload = { ingestion: null, threadIds: [''] }
  const fields = question.schema.getMutationType()?.getFields() ?? {}
  const costs = roots.map((node) => {
    const field = fields[node.name.value]
    if (!field) return 0
    const type = getNamedType(field.type) as GraphQLObjectType
    const { cost } = context.reader.readPayload({ ...question, type, nodes: [node], payload })
    return isListType(getNullableType(field.type)) ? cost * limits.ingests : cost
  })
  await price(
    costs.reduce((sum, cost) => sum + cost, 1),
    context,
  )
  return context.priceOnly ? priced() : null
}

const priced = (): GraphQLResponse => responseOf({ status: 200, result: { data: null } })

const responseOf = ({ status, result }: Outcome): GraphQLResponse => ({
  http: { status, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: result },
})
