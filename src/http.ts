// Small helpers around Web responses: JSON, refusals, request ids, and the headers every answer carries. Knows no route.
import { AppError, type ErrorCode, statusByCode } from './errors.ts'

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

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** The process is alive. Touches no database. */
export const health = (): Response => json({ status: 'alive' })

/** A refusal in the form of a GraphQL answer without data, so that every client reads one form only. */
export function refusal(
  code: ErrorCode,
  message: string,
  options: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const body = { errors: [{ message, extensions: { code } }] }
  return json(body, options.status ?? statusByCode[code], options.headers)
}

/** What the client may know of a thrown error: the message of an AppError, nothing of any other. */
export function refusalOf(error: unknown): Response {
  if (error instanceof AppError) return refusal(error.code, error.message)
  return refusal('INTERNAL', 'Something went wrong here. The request id finds it in the log.')
}

/** The caller's request id if it is harmless, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given !== null && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID()
}

/** Sets the headers that every answer carries. No copy: that would make a stream of every body. */
export function finished(response: Response, requestId: string): Response {
  const { headers } = response
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  headers.set('x-request-id', requestId)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('content-security-policy', isPage ? policies.page : policies.data)
  return response
}

/** Whether the client is a browser that wants a page. */
export const wantsHtml = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false
