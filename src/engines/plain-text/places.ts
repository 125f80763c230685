// Lists the places of a layout where forums put the author's name. Which one it is on this page, author.ts decides.
import { isEdited } from './edited.ts'
import type { Block, Layout } from './layout.ts'
import type { Line } from './lines.ts'
import { nameOf } from './name.ts'

export interface Place {
  /** Index of the line that would hold the name of a block; -1 for none. */
  readonly line: (block: Block, k: number) => number
  /** How likely forums are to put names there. */
  readonly bonus: number
}

const reach = 4

export function placesOf(lines: readonly Line[], layout: Layout): Place[] {
  const { blocks, closing, isFrame } = layout
  const firstVaried = (from: number, to: number) => {
    let first = -1
    for (let i = from; i < to; i++) {
      const line = lines[i] as Line
      if (isEdited(line.text)) first = -1
      else if (first === -1 && !isFrame(line) && nameOf(line) !== null) first = i
    }
    return first
  }
  const common: Place[] = [
    { line: ({ anchor, zone }) => firstVaried(zone.from, anchor), bonus: 0.02 },
    { line: ({ body }) => within(body.from, body.from, body.to - 1), bonus: -0.4 },
  ]
  for (let step = 1; step <= reach; step++)
    common.push({
      line: ({ anchor, zone }, k) => within(anchor - step, k === 0 ? 0 : zone.from, anchor),
      bonus: -0.02 * step,
    })
  return common.concat(closing ? aboveBody(blocks) : aroundAnchor(blocks, firstVaried))
}

/** Where the date closes the post, the pane stands between the date before and the words. */
function aboveBody(blocks: readonly Block[]): Place[] {
  return steps(1, reach).map((step) => ({
    line: ({ body }, k) => within(body.from - step, (blocks[k - 1]?.anchor ?? -1) + 1, body.from),
    bonus: -0.02 * step,
  }))
}

function aroundAnchor(
  blocks: readonly Block[],
  firstVaried: (from: number, to: number) => number,
): Place[] {
  const behind = steps(1, reach).map(
    (step): Place => ({
      line: ({ anchor, zone }) => within(anchor + step, anchor, zone.to),
      bonus: -0.02 * step,
    }),
  )
  const above = steps(-3, 1).map((step): Place => {
    const offset = mode(blocks.slice(1).map(({ anchor, zone }) => anchor - zone.from - step))
    return {
      line: ({ anchor, zone }, k) =>
        within(k === 0 ? anchor - offset : zone.from + step, 0, anchor),
      bonus: step < 0 ? 0.1 * step - 0.05 : 0.03 - 0.01 * step,
    }
  })
  const next: Place = { line: ({ anchor, zone }) => firstVaried(anchor + 1, zone.to), bonus: 0 }
  return [...behind, ...above, next]
}

const within = (index: number, from: number, to: number): number =>
  index >= from && index < to ? index : -1

const steps = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** The most frequent number. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
