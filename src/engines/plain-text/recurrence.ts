// Finds the lines that recur around the posts, and on which side of the posts' own words they stand.
import type { Anchors } from './anchors.ts'
import type { Line } from './lines.ts'
import { nameOf } from './name.ts'

/** Half-open range of line indexes. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type Side = 'before' | 'after'

export interface Recurrence {
  /** Keys of the lines that recur, each with the side of the posts' words it stands on. */
  readonly sides: ReadonlyMap<string, Side>
  /** Keys of the lines that stand around most posts, as names do not. */
  readonly stable: ReadonlySet<string>
}

const shareOfGaps = 0.3
const shareOfSentences = 0.6
const shareOfFrames = 0.6
const shareOfVotes = 0.5
const mostWeight = 30
const wordsOfSentence = 7

/** The lines before the first, between the, and after the last anchor; the outer two no longer than twice the longest. */
export function gapsOf(lines: readonly Line[], anchors: Anchors): Range[] {
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

export function learnRecurrence(lines: readonly Line[], gaps: readonly Range[]): Recurrence {
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
    const weight = Math.min(mostWeight, own.words)
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
    if (vote / all >= shareOfVotes) sides.set(key, 'before')
    else if (vote / all <= -shareOfVotes) sides.set(key, 'after')
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

export const isSentence = (line: Line): boolean =>
  line.words >= wordsOfSentence || /(?<!\.)[.!?。！？]$/.test(line.text)
