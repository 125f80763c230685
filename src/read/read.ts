// What the GraphQL layer reads with: prices operations, and answers each of them by one statement.
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import type { Database } from '../store/db.ts'
import { runPrepared } from '../store/prepared.ts'
import { graph } from './graph/graph.ts'
import { createPlanCache } from './plan/cache.ts'
import type { Payload } from './plan/compile.ts'
import { type Plan, planOperation, planRoot } from './plan/operation.ts'
import type { Variables } from './plan/shape.ts'

export interface Question {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
}

export interface PayloadQuestion extends Question {
  readonly type: GraphQLObjectType
  /** The fields of the mutation whose selections are read. */
  readonly nodes: readonly FieldNode[]
  readonly payload: Payload
}

export interface Reading {
  /** The most objects the answer could hold. */
  readonly cost: number
  /** The answer as JSON text. */
  run(db: Database): Promise<string>
}

/** Plans that have been used this often are prepared: a statement asked once is not worth a place in every connection. */
const USES_BEFORE_PREPARED = 2

export interface Reader {
  /**
   * All data of a query.
   * @throws AppError for arguments that no statement can be made of; `run` for values that none can be run with.
   */
  read(question: Question): Reading
  /** The same for resolvers: objects of abstract types say their type. */
  readTyped(question: Question): Reading
  /** What a mutation answers with. */
  readPayload(question: PayloadQuestion): Reading
}

export function createReader(): Reader {
  const cache = createPlanCache()

  return {
    read(question) {
      const { schema, operation, variables } = question
      const plan = cache.get(schema, operation, variables, () =>
        planOperation({ ...question, graph, typed: false, payload: null }, operation),
      )
      return reading(plan, question, null, plan.uses >= USES_BEFORE_PREPARED)
    },
    readTyped(question) {
      const options = { ...question, graph, typed: true, payload: null }
      return reading(planOperation(options, question.operation), question, null, false)
    },
    readPayload({ type, nodes, ...question }) {
      const plan = planRoot({ ...question, graph, typed: true }, type, nodes)
      return reading(plan, question, question.payload, false)
    },
  }
}

function reading(
  { statement, cost }: Plan,
  { variables }: Question,
  payload: Payload | null,
  isPrepared: boolean,
): Reading {
  return {
    cost,
    run(db) {
      const { name, text } = statement
      const parameters = statement.parameters(variables, payload)
      return runPrepared(db, { name: isPrepared ? name : null, text }, parameters)
    },
  }
}
