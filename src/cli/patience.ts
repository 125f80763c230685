// Waiting for a database that is just starting or loses connections, when a server is started beside it. Repeats the whole work.
import { setTimeout as pause } from 'node:timers/promises'
import { weatherOf } from '../store/weather.ts'

const PAUSE_MS = 250
/** A database that restarts takes this long at most. */
const LONGEST_MS = 30_000
/** Where nobody listens, nobody may ever. */
const LONGEST_REFUSED_MS = 4_000

/** @throws what the work throws, at once where waiting would not help. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const began = Date.now()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const longest = isRefused(error) ? LONGEST_REFUSED_MS : LONGEST_MS
      if (!mayPass(error) || Date.now() - began > longest) throw error
      await pause(PAUSE_MS)
    }
  }
}

const mayPass = (error: unknown): boolean =>
  weatherOf(error) === 'passing' || causesOf(error).some(({ message }) => /timeout/.test(message))

const isRefused = (error: unknown): boolean =>
  causesOf(error).some((cause) => (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED')

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}
