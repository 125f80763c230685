// Lets JSON text pass through the server as the database printed it: no parsing, resolving or printing again.
import type { FormattedExecutionResult } from 'graphql'

const raw = Symbol('JSON text')

/** Stands for the data of an answer. */
export const rawData = (json: string): Record<string, unknown> =>
  ({ [raw]: json }) as unknown as Record<string, unknown>

export function rawTextOf(data: unknown): string | null {
  const text =
    typeof data === 'object' && data !== null ? (data as Record<symbol, unknown>)[raw] : null
  return typeof text === 'string' ? text : null
}

/** For Apollo's `stringifyResult`. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const text = rawTextOf(result.data)
  if (text === null) return `${JSON.stringify(result)}\n`
  const { errors, extensions } = result
  const others = JSON.stringify({ errors, extensions }).slice(1)
  return `{"data":${text}${others === '}' ? '' : ','}${others}\n`
}
