// A Web request as Apollo's HTTP layer takes it, with the document that it names in place of the name.
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import { readJson } from '../http/body.ts'
import { isRead } from '../http/headers.ts'
import { type DocumentRules, type Parameters, whichDocument } from './which-document.ts'

/** @throws AppError for bodies and documents that are refused. */
export async function httpRequest(
  request: Request,
  maxBytes: number,
  rules: DocumentRules,
): Promise<HTTPGraphQLRequest> {
  const { search } = new URL(request.url)
  if (isRead(request)) {
    const headers = new HeaderMap(request.headers)
    // A GET request has no body, so it does not matter what it says of it.
    headers.delete('content-type')
    return { method: 'GET', headers, search: searchWithDocument(search, rules), body: undefined }
  }
  const body = request.method === 'POST' ? await readJson(request, maxBytes) : undefined
  const headers = new HeaderMap(request.headers)
  return { method: request.method, headers, search, body: bodyWithDocument(body, rules) }
}

function searchWithDocument(search: string, rules: DocumentRules): string {
  const given = new URLSearchParams(search)
  const parameters: Parameters = {
    query: given.get('query'),
    documentId: given.get('documentId'),
    extensions: parsed(given.get('extensions')),
  }
  const text = whichDocument(parameters, rules)
  if (text === null) return search
  given.set('query', text)
  return `?${given}`
}

function bodyWithDocument(body: unknown, rules: DocumentRules): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const query = whichDocument(body, rules)
  return query === null ? body : { ...body, query }
}

/** What is no JSON is refused by Apollo. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
