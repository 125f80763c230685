// Finds the dates in the tokens of a line. Settles neither order nor year nor zone: see resolve.ts.
import { assemble } from './assemble.ts'
import { runsOf } from './elements.ts'
import type { Reading } from './reading.ts'
import type { Ranking } from './senses.ts'
import type { Token } from './tokens.ts'

/** How far behind its date a clock may stand, when words that nobody knows part the two. */
const CLOCK_REACH = 12

/** All dates of a line, in order. */
export function scan(tokens: readonly Token[], ranking: Ranking): Reading[] {
  const readings: Reading[] = []
  for (const run of runsOf(tokens)) {
    const reading = assemble(run, ranking)
    if (!reading) continue
    const last = readings.at(-1)
    if (
      last &&
      !last.clock &&
      reading.kind === 'clock' &&
      reading.start - last.end <= CLOCK_REACH
    ) {
      const { clock, isTwelveHour, offset, end } = reading
      readings[readings.length - 1] = { ...last, clock, isTwelveHour, offset, end }
    } else readings.push(reading)
  }
  return readings
}
