// Random operations of the contract: whatever a client may write, with values that the rows hold. Generates, asks nothing.

import type { GeneratorValue } from 'fast-check'
import fc from 'fast-check'
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql'

export interface Operation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Values to ask with, by the name of the argument or field, else by the type. */
export type Values = Readonly<Record<string, readonly unknown[]>>

export interface World {
  readonly schema: GraphQLSchema
  readonly values: Values
  /** Cursors by their tag. */
  readonly cursors: ReadonlyMap<string, readonly string[]>
  /** Tags of lists that take no order, by the name of the connection's type or of the field. */
  readonly tags: Readonly<Record<string, string>>
  /** Fields of the root that read no rows. */
  readonly without: readonly string[]
  /** Types of records that plain resolvers read. */
  readonly records: readonly string[]
}

const DEEPEST = 4
const MOST_ALIASES = 24

interface Draft {
  readonly world: World
  readonly g: GeneratorValue
  readonly variables: Record<string, unknown>
  readonly definitions: string[]
  readonly fragments: string[]
  aliases: number
}

export function operationOf(world: World, g: GeneratorValue): Operation {
  const draft: Draft = { world, g, variables: {}, definitions: [], fragments: [], aliases: 0 }
  const root = world.schema.getQueryType() as GraphQLObjectType
  const body = selectionOf(draft, root, 0)
  const head = draft.definitions.length > 0 ? `query (${draft.definitions.join(' ')})` : 'query'
  return {
    query: [`${head} ${body}`, ...draft.fragments].join('\n'),
    variables: draft.variables,
  }
}

const chance = ({ g }: Draft, percent: number): boolean =>
  g(fc.integer, { min: 0, max: 99 }) < percent

const oneOf = <Value>({ g }: Draft, values: readonly Value[]): Value =>
  values[g(fc.nat, { max: values.length - 1 })] as Value

function selectionOf(draft: Draft, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !draft.world.without.includes(field.name) &&
      isRead(draft.world, field) &&
      (isLeafType(getNamedType(field.type)) || (depth < DEEPEST && draft.aliases < MOST_ALIASES)),
  )
  const count = draft.g(fc.integer, { min: 1, max: depth === 0 ? 2 : 4 })
  const picked = Array.from({ length: count }, () => oneOf(draft, fields))
  const parts = picked.map((field) => fieldOf(draft, field, depth))
  if (chance(draft, 15)) parts.push('__typename')
  const isNode = type.getInterfaces().length > 0
  if (isNode && chance(draft, 20)) parts.push(`... on Node ${directive(draft)} { id __typename }`)
  if (isNode && chance(draft, 15)) parts.push(namedFragment(draft, type))
  if (chance(draft, 10)) parts.push(`... ${directive(draft)} { __typename }`)
  // A selection must not be empty for what directives leave out; a leaf that is always there changes nothing else.
  return `{ ${parts.join(' ')} }`
}

/** Whether the resolvers know the records that the field leads to. */
function isRead({ schema, records }: World, field: GraphQLField<unknown, unknown>): boolean {
  const { name } = getNamedType(field.type)
  const type = schema.getType(name.replace(/Connection$/, ''))
  const isRecord = isObjectType(type) && type.getInterfaces().length > 0
  return !isRecord || records.includes(type.name)
}

function namedFragment(draft: Draft, type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(
    ({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0,
  )
  const name = `F${draft.fragments.length}`
  const [first, second] = [oneOf(draft, leaves).name, oneOf(draft, leaves).name]
  draft.fragments.push(`fragment ${name} on ${type.name} { ${first} ${second} id }`)
  return `...${name} ${directive(draft)} ...${name}`
}

function directive(draft: Draft): string {
  if (!chance(draft, 40)) return ''
  const value = chance(draft, 50)
  const text = chance(draft, 50) ? String(value) : variable(draft, 'Boolean!', value)
  return `@${oneOf(draft, ['skip', 'include'])}(if: ${text})`
}

function fieldOf(draft: Draft, field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type)
  const isBare = field.args.length === 0 && isLeafType(type)
  // Fields with arguments or their own selections are kept apart, so that equal keys never conflict.
  const alias = isBare && !chance(draft, 10) ? '' : nextAlias(draft)
  const start = `${alias}${field.name}${argumentsOf(draft, field)} ${chance(draft, 10) ? directive(draft) : ''}`
  if (isInterfaceType(type)) return `${start} ${nodeSelection(draft, depth)}`
  return isObjectType(type) ? `${start} ${selectionOf(draft, type, depth + 1)}` : start
}

function nextAlias(draft: Draft): string {
  draft.aliases += 1
  return `a${draft.aliases}: `
}

function nodeSelection(draft: Draft, depth: number): string {
  const types = draft.world.schema
    .getPossibleTypes(draft.world.schema.getType('Node') as never)
    .filter(({ name }) => draft.world.records.includes(name))
  const parts = Array.from({ length: 3 }, () => {
    const type = oneOf(draft, types)
    return `... on ${type.name} ${directive(draft)} ${selectionOf(draft, type, depth + 1)}`
  })
  return `{ __typename id ${parts.join(' ')} }`
}

function argumentsOf(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  if (field.args.length === 0) return ''
  const isConnection = field.args.some(({ name }) => name === 'last')
  const given = isConnection ? paging(draft, field) : []
  for (const argument of field.args) {
    if (isConnection && ['first', 'last', 'after', 'before', 'orderBy'].includes(argument.name)) {
      continue
    }
    if (isNonNullType(argument.type) || chance(draft, 40)) given.push(argumentOf(draft, argument))
  }
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

function paging(draft: Draft, field: GraphQLField<unknown, unknown>): string[] {
  const backward = chance(draft, 40)
  const size = draft.g(fc.integer, { min: 1, max: 6 })
  const given = [
    `${backward ? 'last' : 'first'}: ${chance(draft, 50) ? size : variable(draft, 'Int', size)}`,
  ]
  const orderBy = field.args.find(({ name }) => name === 'orderBy')
  const order = orderBy && orderOf(draft, orderBy)
  if (order?.text) given.push(order.text)
  const list = draft.world.tags[field.name] ?? draft.world.tags[getNamedType(field.type).name]
  const tag = order ? `${list}:${order.tag}` : (list ?? '')
  for (const side of ['after', 'before']) {
    const cursors = draft.world.cursors.get(tag)
    if (cursors && chance(draft, 30)) {
      const cursor = oneOf(draft, cursors)
      const text = chance(draft, 50) ? JSON.stringify(cursor) : variable(draft, 'String', cursor)
      given.push(`${side}: ${text}`)
    } else if (chance(draft, 10)) given.push(`${side}: ${variable(draft, 'String', null)}`)
  }
  return given
}

function orderOf(draft: Draft, { type, defaultValue }: GraphQLArgument) {
  const standard = defaultValue as { field: string; direction: string }
  if (!chance(draft, 60)) return { text: '', tag: `${standard.field}:${standard.direction}` }
  const input = getNamedType(type)
  const fields = isInputObjectType(input) && getNamedType(input.getFields().field?.type)
  const field = isEnumType(fields) ? oneOf(draft, fields.getValues()).name : standard.field
  const direction = oneOf(draft, ['ASC', 'DESC'])
  const text = chance(draft, 50)
    ? `{ field: ${field}, direction: ${direction} }`
    : variable(draft, input?.name ?? '', { field, direction })
  return { text: `orderBy: ${text}`, tag: `${field}:${direction}` }
}

function argumentOf(draft: Draft, { name, type }: GraphQLArgument): string {
  const value = valueFor(draft, name, type, 0)
  // A default value of the contract stands in for a variable that is not given.
  if (!isNonNullType(type) && chance(draft, 10)) return `${name}: ${variable(draft, String(type))}`
  if (chance(draft, 50)) return `${name}: ${variable(draft, String(type), value)}`
  const node = astFromValue(value, externalType(draft, type))
  return `${name}: ${node ? print(node) : 'null'}`
}

/** Scalars of ours print their external values as they are. */
const externalType = (_: Draft, type: GraphQLInputType): GraphQLInputType => type

function variable(draft: Draft, type: string, value?: unknown): string {
  const name = `v${draft.definitions.length}`
  draft.definitions.push(`$${name}: ${type}`)
  if (value !== undefined) draft.variables[name] = value
  return `$${name}`
}

function valueFor(draft: Draft, name: string, type: GraphQLInputType, depth: number): unknown {
  if (!isNonNullType(type) && chance(draft, 8)) return null
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const length = draft.g(fc.nat, { max: 3 })
    const item = isNonNullType(inner.ofType) ? inner.ofType : inner.ofType
    return Array.from({ length }, () => valueFor(draft, name, item, depth + 1))
  }
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => isNonNullType(field.type) || chance(draft, depth === 0 ? 25 : 40),
    )
    return Object.fromEntries(
      fields.map((field) => [field.name, valueFor(draft, field.name, field.type, depth + 1)]),
    )
  }
  if (isEnumType(inner)) return oneOf(draft, inner.getValues()).name
  if (inner.name === 'Boolean') return chance(draft, 50)
  const known = draft.world.values[name] ?? draft.world.values[inner.name]
  if (!known) throw new Error(`There are no values for ${name}: ${inner.name}.`)
  return oneOf(draft, known)
}
