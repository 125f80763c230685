// Runs a whole statement again when the database says that trying again is the remedy. Nothing else is retried.
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { weatherOf } from './weather.ts'

/** Half a second in all: whoever waits is told within about a second. */
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
      const weather = weatherOf(cause)
      if (weather === 'fault') throw cause
      if (weather === 'away' || attempt === attempts) {
        throw new AppError('UNAVAILABLE', 'The database is busy or away. Try again in a moment.', {
          cause,
        })
      }
      await pause(2 ** attempt * 10 * (0.5 + Math.random()))
    }
  }
}
