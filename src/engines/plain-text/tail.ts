// Cuts what stands below a thread: the list of similar threads looks like short posts. Keeps every post with words of its own.
import type { FoundPost } from './choose.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'

const wordsOfSentence = 10

export function withinThread(lines: readonly Line[], posts: readonly FoundPost[]): FoundPost[] {
  for (let k = 0; k < posts.length; k++) {
    const { body } = posts[k] as FoundPost
    const to = firstTail(lines, body.from + 1, body.to)
    if (to === -1 || posts.slice(k + 1).some((post) => saysSomething(lines, post))) continue
    const last = posts[k] as FoundPost
    return [...posts.slice(0, k), { ...last, body: { from: body.from, to } }]
  }
  return [...posts]
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
