// Tells ranks from names: the same words stand below different names ("Titan"), or beside others of their kind ("Level 3").

import type { Line } from './lines.ts'
import { nameOf } from './name.ts'
import type { Range } from './recurrence.ts'

const shareBelowNames = 0.8

interface Seen {
  count: number
  /** How often it stands below a name. */
  below: number
  readonly above: Set<string>
  /** What stands below it. */
  readonly under: Set<string>
}

/** The texts that are ranks, of those in the headers of the posts. */
export function ranksOf(lines: readonly Line[], headers: readonly Range[]): ReadonlySet<string> {
  const seen = new Map<string, Seen>()
  for (const { from, to } of headers)
    for (let i = from; i < to; i++) {
      const line = lines[i] as Line
      if (nameOf(line) === null) continue
      const entry = seen.get(line.text) ?? {
        count: 0,
        below: 0,
        above: new Set(),
        under: new Set(),
      }
      seen.set(line.text, entry)
      entry.count++
      entry.under.add((i + 1 < to && lines[i + 1]?.text) || '')
      const above = lines[i - 1]
      if (above === undefined || i === from || nameOf(above) === null) continue
      entry.below++
      entry.above.add(above.text)
    }
  const families = new Map<string, string[]>()
  for (const text of seen.keys()) {
    const start = /^\p{L}\S+(?=\s)/u.exec(text)?.[0]
    if (start !== undefined) families.set(start, [...(families.get(start) ?? []), text])
  }
  const ranks = new Set<string>([...families.values()].filter(({ length }) => length > 2).flat())
  for (const [text, { count, below, above, under }] of seen) {
    const [next = ''] = under
    const leadsOneRank = under.size === 1 && count > 1 && (seen.get(next)?.count ?? 0) >= count
    if (above.size > 1 && below >= shareBelowNames * count && !leadsOneRank) ranks.add(text)
  }
  return ranks
}
