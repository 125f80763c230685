// The one error class and the one table of codes: what a client may be told, and with which HTTP status.
// Everything that is not an AppError is masked before it leaves the process.

/** Code → HTTP status of a request that fails as a whole. In GraphQL answers the code stands in `extensions.code`. */
export const statusByCode = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  TOO_LARGE: 413,
  HTML_TOO_COMPLEX: 422,
  UNSUPPORTED_INPUT: 415,
  UNKNOWN_ENGINE: 422,
  NOT_A_THREAD: 422,
  NO_POSTS_FOUND: 422,
  INVALID_CURSOR: 400,
  /** The query is deeper, longer or wider than is allowed. */
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof statusByCode

/** An error whose message is written for the caller: it names the problem and the remedy, never a secret or a body. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Path of the offending input field, outermost first, where one is to blame. */
  readonly field: readonly string[] | null

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; field?: readonly string[] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.field = options.field ?? null
  }
}
