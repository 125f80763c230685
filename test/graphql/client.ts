// Asks a handler as a client would, and counts the SQL statements it took.
import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { createGraphql, type Graphql, type GraphqlOptions } from '../../src/graphql/server.ts'
import { toResponse } from '../../src/http/answers.ts'
import type { RequestNotes } from '../../src/log.ts'
import type { Database } from '../../src/store/db.ts'

export const TOKEN = 'a-token-of-twenty-four-characters-or-more'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly notes: RequestNotes
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any
}

export interface Client {
  readonly graphql: Graphql
  readonly log: unknown[][]
  /** Statements of all requests so far. */
  readonly statements: string[]
  /** A POST request; `init` replaces parts of it. */
  ask(query: string, variables?: Record<string, unknown>, init?: RequestInit): Promise<Answer>
  send(request: Request): Promise<Answer>
}

export function openClient(
  db: Database,
  settings: Partial<GraphqlOptions['settings']> = {},
  options: Pick<GraphqlOptions, 'seal'> = {},
): Client {
  const statements: string[] = []
  const log: unknown[][] = []
  const { $client } = db as unknown as { $client: PGlite }
  const counting = drizzle(counted($client, statements))
  const graphql = createGraphql({
    now: () => new Date('2024-06-01T00:00:00Z'),
    log: (...line) => log.push(line),
    settings: { token: TOKEN, introspection: true, ...settings },
    ...options,
  })

  async function send(request: Request): Promise<Answer> {
    const notes: RequestNotes = { requestId: 'request-1', operation: null, errorCodes: [] }
    const response = toResponse(
      await graphql.handle(request, { db: counting as unknown as Database, notes }),
    )
    const text = await response.text()
    const { status, headers } = response
    return { status, headers, text, notes, body: text.startsWith('{') ? JSON.parse(text) : null }
  }

  const ask: Client['ask'] = (query, variables = {}, init = {}) =>
    send(
      new Request('http://localhost/graphql', {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        ...init,
        headers: { 'content-type': 'application/json', ...init.headers },
      }),
    )

  return { graphql, log, statements, ask, send }
}

/** The same database, which notes what it is asked outside of transactions. */
const counted = (client: PGlite, statements: string[]): PGlite =>
  new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (name === 'query') statements.push(String(args[0]))
        return Reflect.apply(value, target, args)
      }
    },
  })

/** The data of an answer that must have no errors. */
export async function dataOf(answer: Promise<Answer>) {
  const { body, text } = await answer
  if (body?.errors !== undefined || body?.data === undefined) throw new Error(text)
  return body.data
}
