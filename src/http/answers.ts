// Answers as plain data: JSON, text, refusals. They become a Response in the last step of all, because headers of the
// platform's own kind cost more than everything else around a query. Knows no route.
import { AppError, type ErrorCode, statusByCode } from '../errors.ts'

export type Content = string | Uint8Array<ArrayBuffer>

export interface Answer {
  readonly status: number
  /** By their names in lower case. Whoever passes the answer on may add to them. */
  readonly headers: Record<string, string>
  /** The whole body. */
  readonly content: Content | null
}

export const toResponse = ({ content, status, headers }: Answer): Response =>
  new Response(content, { status, headers })

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    content: `${JSON.stringify(body)}\n`,
  }
}

/** The process is alive. Touches no database. */
export const health = (): Answer => json({ status: 'alive' })

/** A refusal in the form of a GraphQL answer without data, so that every client reads one form only. */
export function refusal(
  code: ErrorCode,
  message: string,
  options: { status?: number; headers?: Record<string, string> } = {},
): Answer {
  const body = { errors: [{ message, extensions: { code } }] }
  return json(body, options.status ?? statusByCode[code], options.headers)
}

/** What the client may know of a thrown error: the message of an AppError, nothing of any other. */
export function refusalOf(error: unknown): Answer {
  if (error instanceof AppError) return refusal(error.code, error.message)
  return refusal('INTERNAL', 'Something went wrong here. The request id finds it in the log.')
}
