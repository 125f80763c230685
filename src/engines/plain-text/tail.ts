// Cuts what stands below a thread: the list of similar threads looks like short posts. Keeps every post with words of its own.
import type { FoundPost } from './choose.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'

const wordsOfSentence = 10
const shareOfKept = 0.8
const fewestEntries = 2

export function withinThread(lines: readonly Line[], all: readonly FoundPost[]): FoundPost[] {
  const posts = all.slice(0, endOfThread(all))
  for (let k = 0; k < posts.length; k++) {
    const { body } = posts[k] as FoundPost
    const to = firstTail(lines, body.from + 1, body.to)
    if (to === -1 || posts.slice(k + 1).some((post) => saysSomething(lines, post))) continue
    const last = posts[k] as FoundPost
    return [...posts.slice(0, k), { ...last, body: { from: body.from, to } }]
  }
  return [...posts]
}

/** Where posts with a number or an author give way to entries without. */
function endOfThread(posts: readonly FoundPost[]): number {
  for (const has of [
    ({ number }: FoundPost) => number !== null,
    ({ author }: FoundPost) => author !== null,
  ]) {
    const last = posts.findLastIndex(has)
    const held = posts.slice(0, last + 1).filter(has).length
    const rest = posts.length - last - 1
    if (held > 1 && held > shareOfKept * (last + 1) && rest >= fewestEntries) return last + 1
  }
  return posts.length
}

function firstTail(lines: readonly Line[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isTail((lines[i] as Line).text)) return i
  return -1
}

function saysSomething(lines: readonly Line[], { body, number }: FoundPost): boolean {
  if (number !== null) return true
  for (let i = body.from; i < body.to; i++) {
    const line = lines[i] as Line
    if (line.words >= wordsOfSentence && !isTail(line.text)) return true
  }
  return false
}
