// What an operation selects of a type: fragments spread, directives decided, equal keys merged. Knows no SQL.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Picked } from './compile.ts'
import type { Variables } from './shape.ts'

export interface Document {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
}

export function pickFields(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): readonly Picked[] {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  for (const set of sets) if (set) collect(document, type, set, fields, seen)
  return [...fields].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }))
}

function collect(
  document: Document,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, document.variables)) continue
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const known = fields.get(key)
      if (known) known.push(selection)
      else fields.set(key, [selection])
      continue
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? spread(document, selection.name.value, seen)
        : selection
    if (fragment && applies(document.schema, type, fragment.typeCondition?.name.value)) {
      collect(document, type, fragment.selectionSet, fields, seen)
    }
  }
}

/** A fragment is spread once in a selection. */
function spread({ fragments }: Document, name: string, seen: Set<string>) {
  if (seen.has(name)) return undefined
  seen.add(name)
  return fragments.get(name)
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string | undefined,
): boolean {
  if (name === undefined || name === type.name) return true
  const condition = schema.getType(name)
  return condition !== undefined && isAbstractType(condition) && schema.isSubType(condition, type)
}
