// The headers that every answer carries, and what is read from a request's. Knows no route and no body.
import type { Answer } from './answers.ts'

/** What an answer may load: nothing, or as a page its own files. web/_headers says the same where no code runs. */
export const policies = {
  data: "default-src 'none'; frame-ancestors 'none'",
  // GraphiQL's editor writes style elements and carries its fonts and icons as data: addresses.
  page: [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}

/** The caller's request id if it is harmless, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given !== null && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID()
}

/** With the headers that every answer carries. */
export function finished({ status, headers, content }: Answer, requestId: string): Answer {
  const isPage = headers['content-type']?.startsWith('text/html') ?? false
  const isPassing = status === 503 || status === 429
  return {
    status,
    headers: {
      ...(isPassing && { 'retry-after': '1' }),
      ...headers,
      'x-request-id': requestId,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': isPage ? policies.page : policies.data,
    },
    content,
  }
}

/** Adds names of request headers on which the answer depends. */
export function vary(headers: Answer['headers'], names: string): void {
  headers.vary = headers.vary === undefined ? names : `${headers.vary}, ${names}`
}

/** Whether the client is a browser that wants a page. */
export const wantsHtml = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false

/** HEAD is GET without the body. */
export const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'
