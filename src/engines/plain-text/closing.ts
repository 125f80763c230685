// Decides whether the lines that mark the posts stand above the posts' words or close them.
import type { Anchors } from './anchors.ts'
import type { Line } from './lines.ts'
import { nameOf } from './name.ts'
import { isSentence, type Range, type Side } from './recurrence.ts'

const shareOfNames = 0.4
const wordsOfProse = 9

/** Whether the anchors close the posts: what stands before the words is found before the first anchor, not after the last. */
export function closes(
  lines: readonly Line[],
  head: Range,
  tail: Range,
  sides: ReadonlyMap<string, Side>,
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
  return wordsOf(lastEnd + 1, tail.to, 1) === 0 && wordsOf(head.from, firstStart, wordsOfProse) > 0
}

/** Whether the name in an anchor line ("Ann, 3 May") stands above the words before that anchor. */
export function namesComeFirst(
  lines: readonly Line[],
  anchors: Anchors,
  gaps: readonly Range[],
): boolean {
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
