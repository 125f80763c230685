// What a database error means for whoever waits: try again at once, try later, or a fault. The one place that knows the codes
// and words of Postgres and its drivers.

/**
 * Serialisation, deadlock, lost or refused connections, a unique violation that ON CONFLICT lost a race for, and a reference to
 * a record that was merged into another one meanwhile.
 */
const passingCode =
  /^(?:40001|40P01|57P0[1-35]|53300|08\d{3}|55P03|25P03|23503|23505|ECONNRESET|ECONNREFUSED|EPIPE|CONNECTION_ENDED|UND_ERR_SOCKET)$/

/** It cannot serve now, and trying at once would not help: stopped, full, unreachable, or not as the settings say. */
const awayCode =
  /^(?:57014|57P04|25006|53\d{3}|28\d{3}|28P01|3D000|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/

/** Drivers give no code to these. */
const awayWords =
  /^(?:timeout exceeded when trying to connect|Connection terminated due to connection timeout|Query read timeout)/
const passingWords =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/

export type Weather = 'passing' | 'away' | 'fault'

export function weatherOf(error: unknown): Weather {
  for (const cause of causesOf(error)) {
    const { code, message = '' } = cause
    if (typeof code === 'string' && passingCode.test(code)) return 'passing'
    if (typeof code === 'string' && awayCode.test(code)) return 'away'
    if (awayWords.test(message)) return 'away'
    if (passingWords.test(message) || isLostSocket(cause)) return 'passing'
  }
  return 'fault'
}

interface Cause {
  readonly code?: unknown
  readonly message?: string
  readonly cause?: unknown
  readonly error?: unknown
}

/** The error and what it wraps. A WebSocket fails with an event, which may hold an error. */
function* causesOf(error: unknown): Generator<Cause> {
  let current: unknown = error
  while (typeof current === 'object' && current !== null) {
    yield current
    const { cause, error: inner }: Cause = current
    current = cause ?? inner
  }
}

const isLostSocket = (cause: Cause): boolean =>
  !(cause instanceof Error) && (cause as { type?: unknown }).type === 'error'
