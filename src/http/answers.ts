// Answers whose whole body is known: JSON, text, refusals. The body is remembered beside the Response, which would give it
// back only as a stream; src/http/deliver.ts tags and compresses what is remembered. Knows no route.
import { AppError, type ErrorCode, statusByCode } from '../errors.ts'

export type Content = string | Uint8Array<ArrayBuffer>

const contents = new WeakMap<Response, Content>()

/** A Response that `contentOf` knows the body of. */
export function answer(content: Content, init: ResponseInit): Response {
  const response = new Response(content, init)
  contents.set(response, content)
  return response
}

/** The whole body; null for streams and for nothing. */
export const contentOf = (response: Response): Content | null => contents.get(response) ?? null

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return answer(`${JSON.stringify(body)}\n`, {
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
