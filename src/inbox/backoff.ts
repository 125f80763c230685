// When a delivery that failed is tried again. Pure.

/** After this many attempts a delivery is parked with its error, and others pass. */
export const MOST_ATTEMPTS = 8

const FIRST_MS = 5_000
const LONGEST_MS = 3_600_000

/**
 * Milliseconds until the next attempt: twice as long each time, and a random part of it, so that what failed together does
 * not come back together.
 * @param random 0 to 1.
 */
export function retryDelay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
  return Math.round(longest * (0.5 + random / 2))
}
