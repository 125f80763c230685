// Given lines that mark the posts, finds what recurs around them and so where each post's own words begin and end.
import type { Anchors } from './anchors.ts'
import { closes, namesComeFirst } from './closing.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'
import { gapsOf, learnRecurrence, type Range, type Side } from './recurrence.ts'

export interface Block {
  readonly anchor: number
  /** The recurrent lines around the anchor, the anchor included. */
  readonly zone: Range
  /** The post's own words. */
  readonly body: Range
}

export interface Layout {
  readonly blocks: readonly Block[]
  /** The post's words stand before its anchor: the date closes the post. */
  readonly closing: boolean
  /** Whether a line recurs around most posts, as names do not. */
  readonly isFrame: (line: Line) => boolean
}

const longestBridge = 6
const wordsOfBridge = 9
const extensionShare = 0.8
const longestExtension = 4

type Sides = ReadonlyMap<string, Side>

export function layOut(lines: readonly Line[], anchors: Anchors): Layout {
  const gaps = gapsOf(lines, anchors)
  const { sides, stable } = learnRecurrence(lines, gaps)
  const head = gaps[0] as Range
  const tail = gaps.at(-1) as Range
  const ends = anchors.map((anchor, k) => forward(lines, anchor, (gaps[k + 1] as Range).to, sides))
  const starts = anchors.map((anchor, k) =>
    backward(lines, anchor, k === 0 ? head.from : (ends[k - 1] as number) + 1, sides),
  )
  includeDates(lines, starts, ends)
  extend(lines, anchors, starts, ends)
  const zone = (k: number): Range => ({ from: starts[k] as number, to: (ends[k] as number) + 1 })
  const closing =
    namesComeFirst(lines, anchors, gaps) ||
    closes(lines, head, tail, sides, starts[0] as number, ends.at(-1) as number)
  const blocks = anchors.map((anchor, k): Block => {
    const own = zone(k)
    if (closing) {
      const from = k === 0 ? openingOf(lines, head, own.from, sides) : zone(k - 1).to
      return { anchor, zone: own, body: { from: Math.min(from, own.from), to: own.from } }
    }
    const to = k + 1 < anchors.length ? zone(k + 1).from : endOf(lines, own.to, tail, sides)
    const from = own.to < to ? own.to : afterKnown(lines, own, sides)
    return { anchor, zone: own, body: { from, to: Math.max(from, to) } }
  })
  const isFrame = (line: Line) => stable.has(line.key) || line.isLabel
  return { blocks, closing, isFrame }
}

/** Index of the last line that still belongs to what recurs behind the anchor. */
function forward(lines: readonly Line[], anchor: number, limit: number, sides: Sides) {
  let end = anchor
  for (let i = anchor + 1; i < limit && i - end <= longestBridge; i++) {
    const line = lines[i] as Line
    const side = sides.get(line.key)
    const next = lines[i + 1]
    const isWhole = next !== undefined && sides.get(next.key) === 'after'
    const guess = side === undefined && i - end === 1 && line.isLabel && !isWhole
    if (side === 'before' || guess) end = i
    else if (side === 'after' || line.words > wordsOfBridge || line.words === 0) break
  }
  const last = lines[end] as Line
  const value = lines[end + 1]
  const takesValue = end > anchor && /[:：]$/.test(last.text) && value !== undefined
  return takesValue && end + 1 < limit && value.words <= 6 ? end + 1 : end
}

/** Where nothing is left for the post's words: behind the last line that is known to recur. */
function afterKnown(lines: readonly Line[], zone: Range, sides: Sides): number {
  let from = zone.to
  while (from > zone.from + 1 && !sides.has((lines[from - 1] as Line).key)) from--
  return from
}

/** Index of the first line that belongs to what recurs before the anchor. */
function backward(lines: readonly Line[], anchor: number, limit: number, sides: Sides) {
  let start = anchor
  for (let i = anchor - 1; i >= limit && start - i <= longestBridge; i--) {
    const line = lines[i] as Line
    const side = sides.get(line.key)
    const guess = side === undefined && i > limit && line.isLabel
    if (side === 'after' || guess) start = i
    else if (side === 'before' || line.words > wordsOfBridge || line.words === 0) break
  }
  return start
}

/** A date right above belongs to what recurs, though the name beside it differs from post to post. */
function includeDates(lines: readonly Line[], starts: number[], ends: readonly number[]): void {
  starts.forEach((start, k) => {
    const isFree = start - 1 > (k === 0 ? -1 : (ends[k - 1] as number) + 1)
    const holdsDate = lines.slice(start, (ends[k] as number) + 1).some((line) => line.datesPost)
    if (isFree && !holdsDate && lines[start - 1]?.datesPost) starts[k] = start - 1
  })
}

/** Pane lines that carry no label, such as names, found by standing at the same distance everywhere. */
function extend(lines: readonly Line[], anchors: Anchors, starts: number[], ends: number[]) {
  if (anchors.length < 4) return
  for (let step = 0; step < longestExtension; step++) {
    let fits = 0
    for (let k = 1; k < anchors.length; k++) {
      const index = (starts[k] as number) - 1
      if (index > (ends[k - 1] as number) + 1 && isPaneLike(lines[index] as Line)) fits++
    }
    if (fits < extensionShare * (anchors.length - 1)) return
    for (let k = 0; k < anchors.length; k++) {
      const index = (starts[k] as number) - 1
      const floor = k === 0 ? 0 : (ends[k - 1] as number) + 2
      if (index >= floor && isPaneLike(lines[index] as Line)) starts[k] = index
    }
  }
}

/** Short and no sentence: a name, a rank, a place. */
const isPaneLike = (line: Line): boolean =>
  line.text.length <= 40 && line.words <= 5 && !/[.!?…,;:]$|https?:/.test(line.text)

/** Where the first post's words begin, when its anchor closes it. */
function openingOf(lines: readonly Line[], head: Range, to: number, sides: Sides): number {
  for (let i = to - 1; i >= head.from; i--)
    if (sides.get((lines[i] as Line).key) === 'before') return i + 1
  return head.from
}

/** Where the last post's words end: at what closes the other posts, else at what stands below every thread. */
function endOf(lines: readonly Line[], from: number, tail: Range, sides: Sides): number {
  for (let i = from; i < tail.to; i++) {
    const line = lines[i] as Line
    if (sides.get(line.key) === 'after') return i
    if (isTail(line.text)) return i
  }
  return tail.to
}
