// Given lines that mark the posts, finds what recurs around them and so where each post's own words begin and end.
import type { Anchors } from './anchors.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'
import { nameOf } from './name.ts'

/** Half-open range of line indexes. */
export interface Range {
  readonly from: number
  readonly to: number
}

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

const shareOfGaps = 0.3
const shareOfNames = 0.4
const longestBridge = 6
const wordsOfBridge = 9
const wordsOfSentence = 7
const shareOfSentences = 0.6
const shareOfFrames = 0.6
const extensionShare = 0.8
const longestExtension = 4

type Side = 'before' | 'after'

export function layOut(lines: readonly Line[], anchors: Anchors): Layout {
  const gaps = gapsOf(lines, anchors)
  const { sides, stable } = learnSides(lines, gaps)
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

/** The lines before the first, between the, and after the last anchor; the outer two no longer than twice the longest. */
function gapsOf(lines: readonly Line[], anchors: Anchors): Range[] {
  const inner = anchors.slice(1).map((to, k) => ({ from: (anchors[k] as number) + 1, to }))
  const longest = inner.reduce((most, gap) => Math.max(most, gap.to - gap.from), 40)
  const first = anchors[0] as number
  const last = anchors.at(-1) as number
  return [
    { from: Math.max(0, first - 2 * longest), to: first },
    ...inner,
    { from: last + 1, to: Math.min(lines.length, last + 1 + 2 * longest) },
  ]
}

/** Lines that recur in the gaps, each with the side of the post's words it stands on; and those in most gaps. */
function learnSides(
  lines: readonly Line[],
  gaps: readonly Range[],
): { sides: Map<string, Side>; stable: Set<string> } {
  const frequency = new Map<string, number>()
  for (const gap of gaps) {
    const seen = new Set<string>()
    for (let i = gap.from; i < gap.to; i++) {
      const line = lines[i] as Line
      if (!seen.has(line.key)) frequency.set(line.key, (frequency.get(line.key) ?? 0) + 1)
      seen.add(line.key)
    }
  }
  const needed = Math.max(2, shareOfGaps * (gaps.length - 1))
  const neededOfSentence = Math.max(3, shareOfSentences * (gaps.length - 1))
  const recurs = (line: Line) =>
    (frequency.get(line.key) ?? 0) >= (isSentence(line) ? neededOfSentence : needed) || line.isLabel
  const votes = new Map<string, number>()
  const names = new Set<string>()
  for (const gap of gaps.slice(1, -1)) {
    const own = longestRun(lines, gap, recurs)
    const weight = Math.min(30, own.words)
    for (let i = gap.from; i < gap.to; i++) {
      const line = lines[i] as Line
      if (!recurs(line) || (i >= own.from && i < own.to)) continue
      if (!/[0◷]/.test(line.key) && nameOf(line) !== null) names.add(line.key)
      const ballot = i < own.from ? weight : -weight
      votes.set(line.key, (votes.get(line.key) ?? 0) + ballot)
      votes.set(`|${line.key}`, (votes.get(`|${line.key}`) ?? 0) + weight)
    }
  }
  const stable = new Set<string>()
  for (const [key, count] of frequency)
    if (count >= shareOfFrames * (gaps.length - 1)) stable.add(key)
  const sides = new Map<string, Side>()
  for (const [key, vote] of votes) {
    const all = votes.get(`|${key}`)
    if (all === undefined || all === 0 || (names.has(key) && !stable.has(key))) continue
    if (vote / all >= 0.5) sides.set(key, 'before')
    else if (vote / all <= -0.5) sides.set(key, 'after')
  }
  return { sides, stable }
}

function longestRun(
  lines: readonly Line[],
  gap: Range,
  recurs: (line: Line) => boolean,
): Range & { words: number } {
  let best = { from: gap.to, to: gap.to, words: 0 }
  let run = { from: gap.from, to: gap.from, words: 0 }
  for (let i = gap.from; i < gap.to; i++) {
    const line = lines[i] as Line
    if (recurs(line)) run = { from: i + 1, to: i + 1, words: 0 }
    else run = { from: run.from, to: i + 1, words: run.words + proseOf(line) }
    if (run.words > best.words) best = run
  }
  return best
}

/** Words, fully counted only where they look like a sentence. */
const proseOf = (line: Line): number => (isSentence(line) ? line.words : 0.3 * line.words)

const isSentence = (line: Line): boolean =>
  line.words >= wordsOfSentence || /(?<!\.)[.!?。！？]$/.test(line.text)

/** Index of the last line that still belongs to what recurs behind the anchor. */
function forward(lines: readonly Line[], anchor: number, limit: number, sides: Map<string, Side>) {
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
function afterKnown(lines: readonly Line[], zone: Range, sides: Map<string, Side>): number {
  let from = zone.to
  while (from > zone.from + 1 && !sides.has((lines[from - 1] as Line).key)) from--
  return from
}

/** Index of the first line that belongs to what recurs before the anchor. */
function backward(lines: readonly Line[], anchor: number, limit: number, sides: Map<string, Side>) {
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
export const isPaneLike = (line: Line): boolean =>
  line.text.length <= 40 && line.words <= 5 && !/[.!?…,;:]$|https?:/.test(line.text)

/** Whether the anchors close the posts: what stands before the words is found before the first anchor, not after the last. */
function closes(
  lines: readonly Line[],
  head: Range,
  tail: Range,
  sides: Map<string, Side>,
  firstStart: number,
  lastEnd: number,
): boolean {
  const found = (gap: Range, wanted: (side: Side) => boolean) => {
    const seen = new Set<string>()
    for (let i = gap.from; i < gap.to; i++) {
      const { key } = lines[i] as Line
      const side = sides.get(key)
      if (side !== undefined && wanted(side)) seen.add(key)
    }
    return seen.size
  }
  const opening = found({ from: head.from, to: firstStart }, (side) => side === 'before')
  const trailing = found(tail, () => true)
  if (opening !== trailing) return opening > trailing + 1
  const wordsOf = (from: number, to: number, least: number) => {
    let words = 0
    for (let i = from; i < to; i++) if ((lines[i] as Line).words >= least) words += 1
    return words
  }
  return wordsOf(lastEnd + 1, tail.to, 1) === 0 && wordsOf(head.from, firstStart, wordsOfBridge) > 0
}

/** Whether the name in an anchor line ("Ann, 3 May") stands above the words before that anchor. */
function namesComeFirst(lines: readonly Line[], anchors: Anchors, gaps: readonly Range[]): boolean {
  let votes = 0
  for (let k = 1; k < anchors.length; k++) {
    const own = (lines[anchors[k] as number] as Line).text
    const previous = (lines[anchors[k - 1] as number] as Line).text
    const gap = gaps[k] as Range
    for (let i = gap.from; i < gap.to - 1; i++) {
      const line = lines[i] as Line
      if (isSentence(line)) break
      const name = nameOf(line)
      if (name === null || name.length < 3 || !own.includes(name) || previous.includes(name))
        continue
      votes++
      break
    }
  }
  return votes > 1 && votes > shareOfNames * (anchors.length - 1)
}

/** Where the first post's words begin, when its anchor closes it. */
function openingOf(
  lines: readonly Line[],
  head: Range,
  to: number,
  sides: Map<string, Side>,
): number {
  for (let i = to - 1; i >= head.from; i--)
    if (sides.get((lines[i] as Line).key) === 'before') return i + 1
  return head.from
}

/** Where the last post's words end: at what closes the other posts, else at what stands below every thread. */
function endOf(
  lines: readonly Line[],
  from: number,
  tail: Range,
  sides: Map<string, Side>,
): number {
  for (let i = from; i < tail.to; i++) {
    const line = lines[i] as Line
    if (sides.get(line.key) === 'after') return i
    if (isTail(line.text)) return i
  }
  return tail.to
}
