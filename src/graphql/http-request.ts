// What a client sent, with the document that it names in place of the name. Reads no more of it than its form: whether it is a
// request of GraphQL at all is said by Apollo.
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import { readJson } from '../http/body.ts'
import { isRead } from '../http/headers.ts'
import { type DocumentRules, whichDocument } from './which-document.ts'

export interface Sent {
  /** HEAD is GET. */
  readonly method: string
  /** Of GET. */
  readonly search: string
  /** Of POST. */
  readonly body: unknown
  /** What it asks with, of whatever types the client sent; null where that is no set of parameters. */
  readonly parameters: Readonly<Record<string, unknown>> | null
}

/** @throws AppError for bodies and documents that are refused. */
export async function readSent(
  request: Request,
  maxBytes: number,
  rules: DocumentRules,
): Promise<Sent> {
  if (isRead(request)) return { method: 'GET', body: undefined, ...readSearch(request.url, rules) }
  const given = request.method === 'POST' ? await readJson(request, maxBytes) : undefined
  const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given)
  const parameters = isRecord ? withDocument(given as Record<string, unknown>, rules) : null
  return { method: request.method, search: '', body: parameters ?? given, parameters }
}

function withDocument(
  body: Record<string, unknown>,
  rules: DocumentRules,
): Readonly<Record<string, unknown>> {
  const query = whichDocument(body, rules)
  return query === null ? body : { ...body, query }
}

const NAMES = ['query', 'operationName', 'variables', 'extensions']

function readSearch(url: string, rules: DocumentRules): Pick<Sent, 'search' | 'parameters'> {
  const { search, searchParams: given } = new URL(url)
  const [query, operationName] = [given.get('query'), given.get('operationName')]
  const [variables, extensions] = [given.get('variables'), given.get('extensions')].map(parsed)
  const text = whichDocument({ query, documentId: given.get('documentId'), extensions }, rules)
  const isAmbiguous = NAMES.some((name) => given.getAll(name).length > 1)
  const parameters = { query: text ?? query, operationName, variables, extensions }
  if (text !== null) given.set('query', text)
  return {
    search: text === null ? search : `?${given}`,
    parameters: isAmbiguous ? null : parameters,
  }
}

/** What is no JSON stays as it is, and is refused by Apollo. */
function parsed(text: string | null): unknown {
  try {
    // JSON's own null is no object either, and not the same as nothing.
    return text === null ? null : (JSON.parse(text) ?? text)
  } catch {
    return text
  }
}

export function httpRequest(request: Request, { method, search, body }: Sent): HTTPGraphQLRequest {
  const headers = new HeaderMap(request.headers)
  // A GET request has no body, so it does not matter what it says of it.
  if (isRead(request)) headers.delete('content-type')
  return { method, headers, search, body }
}
