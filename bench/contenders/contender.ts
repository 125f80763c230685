// Who is measured: a process of its own that answers the operations over HTTP, and the dialect it is asked in.
import type { Case, Operation } from '../operations/operation.ts'

export interface Contender {
  readonly name: string
  /** One line that says why it is left out; null where it is there. */
  missing(): string | null
  /** What to run so that it serves on this port, from this database. */
  command(port: number, databaseUrl: string): Command
  /** Answers 200 once it can be asked. */
  readonly readyPath: string
  /** Null where it cannot be asked this. */
  ask(operation: Operation, asked: Case): Question | null
}

export interface Command {
  readonly args: readonly [program: string, ...args: string[]]
  readonly env: Readonly<Record<string, string>>
}

export interface Question {
  readonly path: string
  readonly body: string
  /** Its answer's `data` as the product would give it. */
  same(data: never): unknown
}

/** How contenders that speak the project's own contract are asked. */
export const inContract = (operation: Operation, { variables }: Case): Question => ({
  path: '/graphql',
  body: JSON.stringify({ query: operation.document, variables }),
  same: (data) => data,
})
