// Keeps plans: by operation, as the server keeps documents, and by the variables that make another plan.
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Plan } from './operation.ts'
import { shapeOf, type Variables } from './shape.ts'

/** Of one operation. Clients have few; more are somebody's experiment. */
const MOST_PLANS = 100

export interface Planned extends Plan {
  /** How often it was asked for. */
  uses: number
}

export interface PlanCache {
  /** The plan of the operation for such variables, made where there is none. */
  get(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    variables: Variables,
    make: () => Plan,
  ): Planned
}

export function createPlanCache(): PlanCache {
  // Plans go with the operation they were made of.
  const plansOf = new WeakMap<OperationDefinitionNode, Map<string, Planned>>()

  return {
    get(schema, operation, variables, make) {
      let plans = plansOf.get(operation)
      if (!plans) {
        plans = new Map()
        plansOf.set(operation, plans)
      }
      const shape = shapeOf(schema, operation, variables)
      let plan = plans.get(shape)
      if (!plan) {
        plan = { ...make(), uses: 0 }
        if (plans.size >= MOST_PLANS) plans.clear()
        plans.set(shape, plan)
      }
      plan.uses += 1
      return plan
    },
  }
}
