// Cuts signatures: what the same author's posts all end with, or what stands below a rule or the note of an edit.
import type { FoundPost } from './choose.ts'
import { isEdited } from './edited.ts'
import type { Document, Line } from './lines.ts'

const longestSignature = 20
const rule = /^(?:_{5,}|-{2,3}|—{2,}|-{10,}|={5,})$/

export function withoutSignatures(document: Document, posts: readonly FoundPost[]): FoundPost[] {
  const shared = posts.map(() => 0)
  const latest = new Map<string, number>()
  posts.forEach((post, k) => {
    if (post.author === null) return
    const before = latest.get(post.author)
    latest.set(post.author, k)
    if (before === undefined) return
    const lines = sharedEnd(document.lines, posts[before] as FoundPost, post)
    shared[before] = Math.max(shared[before] as number, lines)
    shared[k] = lines
  })
  return posts.map((post, k) => {
    const { from, to } = post.body
    const end = endOfWords(document, post)
    const note = document.lines[end]
    const edited = end < to && note?.date && isEdited(note.text) ? note.date.text : null
    return { ...post, edited, body: { from, to: Math.min(to - (shared[k] as number), end) } }
  })
}

/** Before the rule that forums draw above a signature, and before the note of an edit. */
function endOfWords({ lines, rows }: Document, { body }: FoundPost): number {
  for (let i = Math.max(body.from + 1, body.to - longestSignature); i < body.to; i++) {
    const line = lines[i] as Line
    if (line.date !== null && isEdited(line.text)) return i
    const above = rows.slice((lines[i - 1] as Line).row + 1, line.row)
    if (above.some((row) => rule.test(row.trim()))) return i
  }
  return body.to
}

/** How many lines two posts have in common at their ends; at least one line stays. */
function sharedEnd(lines: readonly Line[], one: FoundPost, two: FoundPost): number {
  const most = Math.min(
    one.body.to - one.body.from - 1,
    two.body.to - two.body.from - 1,
    longestSignature,
  )
  let shared = 0
  while (
    shared < most &&
    lines[one.body.to - 1 - shared]?.text === lines[two.body.to - 1 - shared]?.text
  )
    shared++
  return shared
}
