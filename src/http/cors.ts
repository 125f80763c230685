// Which pages of other origins may read answers. Never with credentials: tokens travel in a header that a page must set itself.
import type { Answer } from './answers.ts'
import { vary } from './headers.ts'

/** Origins that may ask and read; `*` for anyone, but without a token. */
export type CorsOrigins = readonly string[] | '*'

const METHODS = 'GET, HEAD, POST'
const EXPOSED = 'x-request-id, server-timing, retry-after'
const REQUEST_HEADERS = [
  'accept',
  'content-type',
  'content-encoding',
  'if-none-match',
  'x-request-id',
  'traceparent',
  'x-forumql-price-only',
  'apollographql-client-name',
  'apollographql-client-version',
  'apollo-require-preflight',
]
/** The longest that Chromium keeps a preflight. */
const MAX_AGE_SECONDS = '7200'

/** The answer to a preflight; null for any other request, and for origins that are not allowed. */
export function preflight(request: Request, origins: CorsOrigins): Answer | null {
  if (request.method !== 'OPTIONS') return null
  const asksFor = request.headers.get('access-control-request-method')
  if (asksFor === null || !isAllowed(request, origins)) return null
  const names = origins === '*' ? REQUEST_HEADERS : [...REQUEST_HEADERS, 'authorization']
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': names.join(', '),
      'access-control-max-age': MAX_AGE_SECONDS,
    },
    content: null,
  }
}

/** Lets the page that asked read the answer, if it may. */
export function allowOrigin(request: Request, { headers }: Answer, origins: CorsOrigins): void {
  if (origins.length === 0) return
  if (origins !== '*') vary(headers, 'origin')
  if (!isAllowed(request, origins)) return
  const origin = origins === '*' ? '*' : (request.headers.get('origin') ?? '')
  headers['access-control-allow-origin'] = origin
  headers['access-control-expose-headers'] = EXPOSED
}

const isAllowed = (request: Request, origins: CorsOrigins): boolean =>
  origins === '*' || origins.includes(request.headers.get('origin') ?? '')
