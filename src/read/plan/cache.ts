// Keeps plans: by operation, as the server keeps documents, and by the variables that make another plan.
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Plan } from './operation.ts'
import { shapeFor, type Variables } from './shape.ts'

/** Of one operation. Clients have few; more are somebody's experiment. */
const MOST_PLANS = 100
/** Of the statements of all plans. */
const MOST_CHARACTERS = 32 * 1024 * 1024

export interface Planned extends Plan {
  /** How often it was asked for. */
  uses: number
}

interface Plans {
  readonly shapeOf: (variables: Variables) => string
  readonly byShape: Map<string, Planned>
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
  let plansOf = new WeakMap<OperationDefinitionNode, Plans>()
  let characters = 0

  function plansFor(schema: GraphQLSchema, operation: OperationDefinitionNode): Plans {
    const known = plansOf.get(operation)
    if (known) return known
    const plans = { shapeOf: shapeFor(schema, operation), byShape: new Map() }
    plansOf.set(operation, plans)
    return plans
  }

  function makeRoom({ statement: { text } }: Plan): void {
    characters += text.length
    if (characters <= MOST_CHARACTERS) return
    plansOf = new WeakMap()
    characters = text.length
  }

  return {
    get(schema, operation, variables, make) {
      const { shapeOf, byShape: known } = plansFor(schema, operation)
      const shape = shapeOf(variables)
      let plan = known.get(shape)
      if (!plan) {
        plan = { ...make(), uses: 0 }
        makeRoom(plan)
        const { byShape } = plansFor(schema, operation)
        if (byShape.size >= MOST_PLANS) byShape.clear()
        byShape.set(shape, plan)
      }
      plan.uses += 1
      return plan
    },
  }
}
