// How large an operation may be, whatever its fields cost: depth, aliases, ingestions. A validation rule; counts through fragments.
import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql'
import type { ErrorCode } from '../errors.ts'

export const limits = {
  /** Of the parser; a thread page needs about 150. */
  tokens: 1_000,
  /** Of Apollo's rule: selections after fragments are spread. */
  selections: 2_000,
  depth: 12,
  aliases: 30,
  ingests: 5,
  /** Validation errors that are reported before validation gives up. */
  errors: 5,
} as const

/** The code of refusals for size: they are no mistakes in the query's language. */
export const LIMIT_EXCEEDED: ErrorCode = 'LIMIT_EXCEEDED'

/** How many documents a field of the mutation may bring. */
const ingestsOf: Readonly<Record<string, number>> = { ingest: 1, ingestMany: limits.ingests }

interface Size {
  readonly depth: number
  readonly aliases: number
  readonly ingests: number
}

/** Runs after the specified rules, so there are no cycles and no unknown fragments. */
export const limitsRule: ValidationRule = (context) => {
  const sizes = new Map<string, Size>()

  function sizeOfFragment(name: string): Size {
    const known = sizes.get(name)
    if (known) return known
    const fragment = context.getFragment(name)
    const size = fragment ? sizeOf(fragment.selectionSet) : { depth: 0, aliases: 0, ingests: 0 }
    sizes.set(name, size)
    return size
  }

  function sizeOf(set: SelectionSetNode): Size {
    const size = { depth: 0, aliases: 0, ingests: 0 }
    for (const selection of set.selections) {
      let part: Size = { depth: 0, aliases: 0, ingests: 0 }
      if (selection.kind === Kind.FRAGMENT_SPREAD) part = sizeOfFragment(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) part = sizeOf(selection.selectionSet)
      else {
        // Introspection is deep by nature, and bounded by a rule of its own.
        const inner =
          selection.selectionSet && !selection.name.value.startsWith('__')
            ? sizeOf(selection.selectionSet)
            : part
        part = {
          depth: inner.depth + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          ingests: inner.ingests + (ingestsOf[selection.name.value] ?? 0),
        }
      }
      size.depth = Math.max(size.depth, part.depth)
      size.aliases += part.aliases
      size.ingests += part.ingests
    }
    return size
  }

  const refuse = (message: string) =>
    context.reportError(new GraphQLError(message, { extensions: { code: LIMIT_EXCEEDED } }))

  return {
    OperationDefinition(operation) {
      const { depth, aliases, ingests } = sizeOf(operation.selectionSet)
      if (depth > limits.depth) {
        refuse(`The operation is ${depth} fields deep; ${limits.depth} are allowed.`)
      }
      if (aliases > limits.aliases) {
        refuse(`The operation has ${aliases} aliases; ${limits.aliases} are allowed.`)
      }
      if (ingests > limits.ingests) {
        refuse(`The operation ingests ${ingests} documents; ${limits.ingests} are allowed.`)
      }
    },
  }
}
