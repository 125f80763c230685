// Runs a whole statement again when the database says that trying again is the remedy. Nothing else is retried.
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../errors.ts'

/** Serialisation, deadlock, lost or refused connections, and a unique violation that ON CONFLICT lost a race for. */
const passing =
  /^(?:40001|40P01|57P0[1-3]|53300|08\d{3}|55P03|25P03|23505|ECONNRESET|ECONNREFUSED|EPIPE|CONNECTION_ENDED|UND_ERR_SOCKET)$/

/** The database cannot serve now, and trying at once would not help. */
const away = /^(?:57014|25006)$/

const attempts = 5

/**
 * @param statement must be one statement, or otherwise safe to repeat as a whole.
 * @throws AppError UNAVAILABLE when the database stays away.
 */
export async function retryWhole<Result>(statement: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await statement()
    } catch (cause) {
      const code = sqlState(cause)
      const isPassing = code !== null && passing.test(code)
      if (!isPassing && !(code !== null && away.test(code))) throw cause
      if (!isPassing || attempt === attempts) {
        throw new AppError('UNAVAILABLE', 'The database is busy or away. Try again in a moment.', {
          cause,
        })
      }
      await pause(2 ** attempt * 10 * (0.5 + Math.random()))
    }
  }
}

/** SQLSTATE or driver code of an error, also of one that Drizzle wrapped. */
export function sqlState(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return null
}
