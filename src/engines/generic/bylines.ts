// "NAME · 3 May 2024, 10:15" in one line without any markup of the name; the date may have some.
import { oneLine } from '../dom.ts'
import { isName, type Spot } from './spot.ts'
import type { DateSpot } from './survey.ts'
import { wordCount } from './words.ts'

export interface Byline {
  /** What shows the line. */
  readonly spot: Spot
  readonly name: string
}

/** In the order of the dates. What stands beside most dates is a label: "Posted", "Joined". */
export function bylinesOf(dates: readonly DateSpot[]): readonly Byline[] {
  const found = dates.flatMap((date) => bylineOf(date) ?? [])
  const counts = new Map<string, number>()
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  return found.filter(({ name }) => found.length < 3 || (counts.get(name) ?? 0) * 2 <= found.length)
}

/** Words that nothing parts from the date speak of it: "edited on", "joined". */
const parted = /^(.*?)\s*[·•|»–—-]\s*$/u

function bylineOf({ spot, text }: DateSpot): Byline | null {
  for (const at of [spot, spot.parent]) {
    const end = at?.line?.indexOf(text) ?? -1
    if (!at || end <= 0) continue
    const name = oneLine(parted.exec(at.line?.slice(0, end) ?? '')?.[1])
    if (name !== null && isName(name) && wordCount(name) <= 3) return { spot: at, name }
  }
  return null
}
