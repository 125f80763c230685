// Which variables make another plan: their presence, flags, sizes, enum values and kinds of ids; no other value does.
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type TypeNode,
  typeFromAST,
} from 'graphql'
import { kindOf } from '../kinds.ts'

export type Variables = Readonly<Record<string, unknown>>

/** Equal for variables that one plan serves. */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const { value: name } = variable.name
    if (!Object.hasOwn(variables, name)) return '_'
    return shapeOfValue(inputType(schema, type), variables[name])
  })
  return shapes.join(' ')
}

const inputType = (schema: GraphQLSchema, node: TypeNode): GraphQLInputType =>
  typeFromAST(schema, node as never) as GraphQLInputType

function shapeOfValue(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return shapeOfValue(type.ofType, value)
  if (value === null) return '-'
  if (isListType(type)) return shapeOfList(type.ofType, value as readonly unknown[])
  if (isInputObjectType(type)) return shapeOfObject(type.getFields(), value as Variables)
  if (isEnumType(type) || type.name === 'Int' || type.name === 'Boolean') return String(value)
  if (type.name === 'ID') return kindOf(String(value)) ?? '?'
  return '*'
}

function shapeOfList(type: GraphQLInputType, values: readonly unknown[]): string {
  const item = isNonNullType(type) ? type.ofType : type
  if (isInputObjectType(item) || isEnumType(item))
    return `[${values.map((value) => shapeOfValue(item, value))}]`
  if ('name' in item && item.name === 'ID') {
    const kinds = new Set(values.map((value) => shapeOfValue(item, value)))
    return `[${values.length} ${[...kinds].sort()}]`
  }
  return '[*]'
}

function shapeOfObject(
  fields: Readonly<Record<string, { readonly type: GraphQLInputType }>>,
  value: Variables,
): string {
  const given = Object.entries(fields).filter(([name]) => value[name] !== undefined)
  return `{${given.map(([name, { type }]) => `${name}:${shapeOfValue(type, value[name])}`)}}`
}
