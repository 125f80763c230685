// Compiles a whole operation, or the payload of a mutation, into one statement. Knows no table and no driver.
import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { prepareArguments } from './arguments.ts'
import { createAsked } from './asked.ts'
import type { Compile, Payload } from './compile.ts'
import type { Type } from './declare.ts'
import type { Declared } from './object.ts'
import { compileObject } from './object.ts'
import { type Document, pickFields } from './selection.ts'
import { createStatement, type Slot, type Statement } from './statement.ts'

/** The declarations of all types, and of the objects that operations start from. */
export interface Graph {
  readonly types: Readonly<Record<string, Type>>
  readonly roots: Readonly<Record<string, Declared>>
}

export interface Plan {
  readonly statement: Statement
  /** The most objects that the answer can hold, and what counting costs. */
  readonly cost: number
}

export interface PlanOptions extends Document {
  readonly graph: Graph
  /** Whether objects of abstract types say their type unasked, for resolvers that have to know it. */
  readonly typed: boolean
  readonly payload: Payload | null
}

/** @throws AppError for arguments that no plan can be made of: page sizes, too many ids. */
export function planOperation(options: PlanOptions, operation: OperationDefinitionNode): Plan {
  const type = options.schema.getQueryType()
  if (!type) throw new Error('The contract has no queries.')
  // A field node is all that the compiler asks of the place where a selection stands.
  const root = { ...operation, kind: Kind.FIELD } as unknown as FieldNode
  return planRoot(options, type, [root])
}

/** @param nodes the fields of the operation whose selections are to be read. */
export function planRoot(
  options: PlanOptions,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Plan {
  const slots: Slot[] = []
  const declared = options.graph.roots[type.name]
  if (!declared) throw new Error(`${type.name} is not declared.`)
  const { json, cost } = compileObject(
    createCompile(options, slots),
    type,
    declared,
    nothing,
    nodes,
  )
  return { statement: createStatement(json, slots), cost }
}

/** Roots have no row. */
const nothing = {} as never

function createCompile(options: PlanOptions, slots: Slot[]): Compile {
  const { schema, graph, typed, variables } = options
  let names = 0
  return {
    schema,
    graph: graph.types,
    typed,
    name: () => `t${++names}`,
    pick: (type, nodes) =>
      pickFields(
        options,
        type,
        nodes.map(({ selectionSet }) => selectionSet),
      ),
    ask(type, { name, nodes }) {
      const definition = type.getFields()[name]
      const [node] = nodes
      if (!definition || !node) throw new Error(`${type.name} has no field ${name}.`)
      const now = getArgumentValues(definition, node, variables)
      const slot = prepareArguments(definition, node, variables)
      return createAsked(slots.push(slot) - 1, now) as never
    },
    payload: createAsked(slots.push((_, payload) => payload) - 1, options.payload as Payload),
  }
}
