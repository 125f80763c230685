// Finds the zone of a page's clocks where machine values stand beside some of them: it is what both differ by.
import { offsetNamed } from './zone.ts'

export interface Pair {
  /** What the machine's value says, in ms. */
  readonly instant: number
  /** What the words beside it say, to the minute, read as if they were UTC. */
  readonly shown: number
}

const minute = 60_000
const furthest = 14 * 60

/** Offset (+03:00); null where there are no pairs, or they do not agree, as in a thread that spans a change of the clocks. */
export function shownZone(pairs: readonly Pair[]): string | null {
  const [east, ...others] = new Set(
    pairs.map(({ instant, shown }) => Math.floor(shown / minute) - Math.floor(instant / minute)),
  )
  if (east === undefined || others.length > 0) return null
  return east % 15 === 0 && Math.abs(east) <= furthest ? offsetNamed(east) : null
}
