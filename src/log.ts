// One structured logger: a JSON object per line. Never given bodies, tokens or SQL parameters.

export type Level = 'info' | 'warn' | 'error'

export type Log = (level: Level, message: string, fields?: Record<string, unknown>) => void

/** What a request's log line says beyond HTTP; whoever handles the request fills it in. */
export interface RequestNotes {
  readonly requestId: string
  operation: string | null
  readonly errorCodes: string[]
  /** In how many seconds a caller who used too much may come back. */
  retryAfter?: number
}

/** @param write takes one line without its line break. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, message, fields) => write(lineOf({ time: now(), level, message, fields }))
}

export interface Entry {
  readonly time: Date
  readonly level: Level
  readonly message: string
  readonly fields: Record<string, unknown> | undefined
}

export function lineOf({ time, level, message, fields }: Entry): string {
  return JSON.stringify({ time: time.toISOString(), level, message, ...fields })
}

/**
 * An unexpected error for the log: where it happened and what the innermost cause says.
 * The message of a failed query is left out, because Drizzle puts the parameters into it.
 */
export function describeError(error: unknown): Record<string, unknown> {
  const cause = innermost(error)
  if (!(cause instanceof Error)) return { error: wordsOf(cause) }
  return {
    error: `${cause.name}: ${cause.message}`,
    code: (cause as { code?: unknown }).code,
    stack: [...new Set([...framesOf(error), ...framesOf(cause)])].slice(0, 12),
  }
}

function innermost(error: unknown): unknown {
  let cause = error
  while (cause instanceof Error && cause.cause) cause = cause.cause
  return cause
}

/** A WebSocket fails with an event instead of an error. */
function wordsOf(cause: unknown): string {
  const { message } = (cause ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : String(cause)
}

function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.filter((line) => line.startsWith('    at ')).map((line) => line.trim())
}
