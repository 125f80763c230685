// The arguments of a field as a function of the variables, made once for a plan: GraphQL's own reading goes through every field
// of every input type each time. Holds for variables of the plan's shape only: the same present, the same null.
import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql'
import type { Variables } from './shape.ts'

type Arguments = Readonly<Record<string, unknown>>
type Read = (variables: Variables) => unknown

/** @param variables any of the shape. */
export function prepareArguments(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): (variables: Variables) => Arguments {
  // Stand for values; GraphQL puts those of variables where they belong without looking into them.
  const nameOf = new Map<unknown, string>()
  const places: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(variables)) {
    places[name] = value === null ? null : Object.freeze({ name })
    if (value !== null) nameOf.set(places[name], name)
  }
  const args = getArgumentValues(definition, node, places)
  return (prepare(args, nameOf) ?? (() => args)) as (variables: Variables) => Arguments
}

/** Null for what is the same for all variables. */
function prepare(value: unknown, nameOf: ReadonlyMap<unknown, string>): Read | null {
  const name = nameOf.get(value)
  if (name !== undefined) return (variables) => variables[name]
  if (Array.isArray(value)) {
    const reads = value.map((item) => prepare(item, nameOf))
    if (reads.every((read) => read === null)) return null
    return (variables) =>
      value.map((item, i) => {
        const read = reads[i]
        return read ? read(variables) : item
      })
  }
  if (!isInputObject(value)) return null
  const reads = Object.entries(value).flatMap(([key, part]) => {
    const read = prepare(part, nameOf)
    return read ? [{ key, read }] : []
  })
  if (reads.length === 0) return null
  return (variables) => {
    const given = { ...value }
    for (const { key, read } of reads) given[key] = read(variables)
    return given
  }
}

/** Input objects have no prototype; what scalars were parsed to may be any other object. */
const isInputObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [null, Object.prototype].includes(Object.getPrototypeOf(value))
