// Operations that the pipeline has let through and a plan has answered: asked for again, they need no look-up, parsing or
// validation. Bounded, and never given what was refused. Decides nothing by itself: what is unknown goes the whole way.
import type { Scope } from '../../drizzle/access.ts'
import type { Question } from '../read/read.ts'
import { createBounded } from './bounded.ts'

/** A query that a plan answers alone. */
export interface KnownOperation extends Omit<Question, 'variables'> {
  /** What it takes to be answered. Who let it in is not who asks again. */
  readonly scopes: ReadonlySet<Scope>
}

export interface KnownOperations {
  find(text: string, operationName: string | null): KnownOperation | null
  remember(text: string, operationName: string | null, operation: KnownOperation): void
}

/** Of all texts; what a text was parsed to takes up to a hundred times as much. */
const MOST_CHARACTERS = 256 * 1024

export function createKnownOperations(): KnownOperations {
  const documents = createBounded<Map<string | null, KnownOperation>>(MOST_CHARACTERS)
  return {
    find: (text, operationName) => documents.get(text)?.get(operationName) ?? null,
    remember(text, operationName, operation) {
      const operations = documents.get(text) ?? new Map()
      documents.set(text, operations.set(operationName, operation), text.length)
    },
  }
}
