// Lists the places of a layout where forums put the author's name. Which one it is on this page, author.ts decides.
import { isEdited } from './edited.ts'
import type { Block, Layout } from './layout.ts'
import { rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'
import { asName, nameOf } from './name.ts'
import type { Range } from './recurrence.ts'

export interface Place {
  /** Index of the line that would hold the name of a block; -1 for none. */
  readonly line: (block: Block, k: number) => number
  /** How likely forums are to put names there. */
  readonly bonus: number
  /** Takes the name from the line; the whole line is the name where it is absent. */
  readonly name?: (line: Line) => string | null
}

const reach = 4
const shareOfLandmark = 0.8
const mostLandmarks = 16

export function placesOf(
  lines: readonly Line[],
  layout: Layout,
  headers: readonly Range[],
  ranks: ReadonlySet<string>,
): Place[] {
  const { blocks, closing, isFrame } = layout
  const firstVaried = (from: number, to: number) => {
    let first = -1
    for (let i = from; i < to; i++) {
      const line = lines[i] as Line
      if (isEdited(line.text)) first = -1
      else if (first === -1 && !isFrame(line) && !ranks.has(line.text) && nameOf(line) !== null)
        first = i
    }
    return first
  }
  const places: Place[] = [
    { line: ({ anchor, zone }) => firstVaried(zone.from, anchor), bonus: 0.02 },
    { line: ({ body }) => within(body.from, body.from, body.to - 1), bonus: -0.4 },
    ...besideLandmarks(lines, blocks, headers, ranks),
  ]
  if (!closing)
    places.push({ line: ({ anchor, zone }) => firstVaried(anchor + 1, zone.to), bonus: 0 })
  for (let step = 1; step <= reach; step++)
    places.push(
      {
        line: ({ anchor }, k) => within(anchor - step, (headers[k] as Range).from, anchor),
        bonus: 0,
      },
      closing
        ? {
            line: ({ body }, k) => within(body.from - step, (headers[k] as Range).from, body.from),
            bonus: -0.02 * step,
          }
        : {
            line: ({ anchor, zone }) => within(anchor + step, anchor, zone.to + 1),
            bonus: -0.02 * step,
          },
    )
  return places
}

/** The lines between the words of one post and the next, and a little above, where a name may have been missed. */
export function headersOf({ blocks, closing }: Layout): Range[] {
  return blocks.map(({ zone, body }, k) => {
    const previous = blocks[k - 1]
    const above = Math.max(0, zone.from - reach)
    if (!closing)
      return {
        from: previous === undefined ? above : Math.max(previous.zone.to + 1, above),
        to: zone.to,
      }
    return {
      from: previous === undefined ? Math.max(0, body.from - reach) : previous.anchor + 1,
      to: body.from,
    }
  })
}

/** The lines above and below a line that stands in (nearly) every header. */
function besideLandmarks(
  lines: readonly Line[],
  blocks: readonly Block[],
  headers: readonly Range[],
  ranks: ReadonlySet<string>,
): Place[] {
  const found = headers.map(({ from, to }) => {
    const first = new Map<string, number>()
    for (let i = from; i < to; i++) {
      const { key } = lines[i] as Line
      if (!first.has(key)) first.set(key, i)
    }
    return first
  })
  const counts = new Map<string, number>()
  for (const first of found)
    for (const key of first.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1 && count >= shareOfLandmark * blocks.length)
    .slice(0, mostLandmarks)
    .flatMap(([key]): Place[] =>
      key.endsWith(':') || key.endsWith('：')
        ? [namedBy(key, found)]
        : [-3, -2, -1, 1, 2].map((step) => ({
            line: (_: Block, k: number) => {
              const at = found[k]?.get(key)
              const { from, to } = headers[k] as Range
              return at === undefined
                ? -1
                : within(past(lines, at + step, Math.sign(step), ranks), from, to)
            },
            bonus: step < 0 ? -0.01 * step : -0.04 * (step - 1),
          })),
    )
}

/** "Author: Ann" in every header. */
const namedBy = (key: string, found: readonly ReadonlyMap<string, number>[]): Place => ({
  line: (_, k) => found[k]?.get(key) ?? -1,
  bonus: rolesOf(key).has('author') ? 0.2 : -0.5,
  name: ({ text }) => asName(text.replace(/^[^:：]+[:：]/, '').trim()),
})

const within = (index: number, from: number, to: number): number =>
  index >= from && index < to ? index : -1

/** Ranks and buttons may stand between: the first line that is none of them. */
function past(
  lines: readonly Line[],
  index: number,
  step: number,
  ranks: ReadonlySet<string>,
): number {
  let at = index
  for (let skipped = 0; skipped < 3; skipped++) {
    const line = lines[at]
    if (line === undefined || (rolesOf(line.text).size === 0 && !ranks.has(line.text))) break
    at += step
  }
  return at
}
