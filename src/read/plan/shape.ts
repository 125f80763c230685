// Which variables make another plan: their presence, flags, sizes, enum values and kinds of ids; no other value does.
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { kindOf } from '../kinds.ts'

export type Variables = Readonly<Record<string, unknown>>

/** @returns the shape of an operation's variables: equal for those that one plan serves. */
export function shapeFor(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (variables: Variables) => string {
  const declared = (operation.variableDefinitions ?? []).map(({ variable, type }) => ({
    name: variable.name.value,
    type: typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType,
  }))
  return (variables) => {
    let shape = ''
    for (const { name, type } of declared)
      shape += `${Object.hasOwn(variables, name) ? shapeOfValue(type, variables[name]) : '_'} `
    return shape
  }
}

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
