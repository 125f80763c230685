// Tries every proposed class of anchors and keeps the reading that explains the page best.
import { type Anchors, proposeAnchors } from './anchors.ts'
import { findAuthors } from './author.ts'
import { layOut } from './layout.ts'
import type { Line } from './lines.ts'
import { numbersOf } from './numbers.ts'
import { withOpening } from './opening.ts'
import type { Range } from './recurrence.ts'
import { scoreOf } from './score.ts'

export interface FoundPost {
  readonly author: string | null
  readonly date: string | null
  /** The date of its last edit. */
  readonly edited: string | null
  readonly number: number | null
  readonly zone: Range
  readonly body: Range
}

export interface Reading {
  readonly posts: readonly FoundPost[]
  readonly score: number
}

const mostCandidates = 50
/** What marks the posts shows on the first pages; the whole of a long document is read only once. */
const linesOfSample = 3000

export function chooseReading(lines: readonly Line[]): Reading | null {
  const sample = lines.slice(0, linesOfSample)
  let best: { key: string; reading: Reading } | null = null
  for (const [key, anchors] of candidates(proposeAnchors(sample))) {
    const reading = read(sample, anchors)
    if (reading.score > (best?.reading.score ?? 0)) best = { key, reading }
  }
  if (best === null) return null
  if (sample.length === lines.length) return withOpening(lines, best.reading)
  const anchors = proposeAnchors(lines).get(best.key)
  return anchors === undefined ? null : withOpening(lines, read(lines, anchors))
}

/** The largest classes, each set of lines once. */
function candidates(proposed: ReadonlyMap<string, Anchors>): [string, Anchors][] {
  const seen = new Map<string, [string, Anchors]>()
  for (const [key, anchors] of proposed) {
    const extent = `${anchors.length} ${anchors[0]} ${anchors.at(-1)}`
    if (!seen.has(extent)) seen.set(extent, [key, anchors])
  }
  return [...seen.values()].sort(([, a], [, b]) => b.length - a.length).slice(0, mostCandidates)
}

export function read(lines: readonly Line[], anchors: Anchors): Reading {
  const layout = layOut(lines, anchors)
  const dated = layout.blocks.map(({ anchor, zone }) => lineOfDate(lines, anchor, zone))
  const authors = findAuthors(lines, layout, dated)
  const numbers = numbersOf(lines, layout.blocks)
  const posts = layout.blocks.map(({ zone, body }, k): FoundPost => {
    const own = authors.at[k] ?? body.to
    const next = layout.closing ? null : (authors.at[k + 1] ?? null)
    return {
      author: authors.names[k] ?? null,
      date: dated[k]?.date?.text ?? null,
      edited: null,
      number: numbers[k] ?? null,
      zone,
      body: {
        from: own >= body.from && own < body.to ? own + 1 : body.from,
        to: next !== null && next >= body.from && next < body.to ? next : body.to,
      },
    }
  })
  const onDates = anchors.every((index) => lines[index]?.datesPost) ? 1.1 : 1
  return {
    posts,
    score: scoreOf(lines, posts, authors.score) * onDates * (layout.closing ? 0.95 : 1),
  }
}

function lineOfDate(lines: readonly Line[], anchor: number, zone: Range): Line | undefined {
  for (let step = 0; step <= zone.to - zone.from; step++)
    for (const index of [anchor - step, anchor + step])
      if (index >= zone.from && index < zone.to && lines[index]?.datesPost) return lines[index]
  return undefined
}
