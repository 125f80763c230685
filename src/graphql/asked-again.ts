// Recognises in a request an operation that is known. Whatever is unusual about the request, or wrong, is not recognised, so
// that Apollo says what it always says.
import { getVariableValues } from 'graphql'
import type { Question } from '../read/read.ts'
import type { Sent } from './http-request.ts'
import type { KnownOperation, KnownOperations } from './known-operations.ts'
import type { PersistedQueries } from './persisted-queries.ts'

export interface Memory {
  readonly known: KnownOperations
  readonly persisted: PersistedQueries
  /** Whether the caller may ask for what takes these scopes. */
  mayAsk(scopes: KnownOperation['scopes']): boolean
}

export function askedAgain(sent: Sent, memory: Memory): Question | null {
  if (sent.parameters === null) return null
  const { operationName = null, variables = null, extensions = null } = sent.parameters
  const isUsual =
    (operationName === null || typeof operationName === 'string') &&
    isRecordOrNull(variables) &&
    isRecordOrNull(extensions)
  if (!isUsual) return null
  const text = textOf(sent.parameters.query, extensions, memory.persisted)
  const known = text && memory.known.find(text, operationName)
  if (!known || !memory.mayAsk(known.scopes)) return null
  const { schema, operation, fragments } = known
  const definitions = operation.variableDefinitions ?? []
  const { coerced } = getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 1 })
  return coerced ? { schema, operation, fragments, variables: coerced } : null
}

/** Null where a hash is unknown, or is to be registered. */
function textOf(
  query: unknown,
  extensions: Readonly<Record<string, unknown>> | null,
  persisted: PersistedQueries,
): string | null {
  const hashed = extensions?.persistedQuery as { sha256Hash: string } | undefined
  if (!hashed) return typeof query === 'string' ? query : null
  return query === undefined || query === null ? (persisted.find(hashed.sha256Hash) ?? null) : null
}

const isRecordOrNull = (value: unknown): value is Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && !Array.isArray(value)
