// Finds the thread's title: the heading that stands before the first post and is named again with the posts.
import type { FoundPost } from './choose.ts'
import type { Line } from './lines.ts'

const reply = /^(?:re|aw|rép|отв|ответ|odp|ynt|sv|vs)\s*:\s*/iu
const longestTitle = 200

export function findTitle(lines: readonly Line[], posts: readonly FoundPost[]): string | null {
  const first = posts[0]
  if (first === undefined) return null
  const end = Math.min(first.body.from + 1, lines.length)
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const bare = text.replace(reply, '')
    counts.set(bare, (counts.get(bare) ?? 0) + 1)
  }
  const names = new Set(posts.map(({ author }) => author))
  let best: { text: string; score: number } | null = null
  for (let i = Math.max(0, end - 200); i < end; i++) {
    const line = lines[i] as Line
    const text = line.text.replace(reply, '')
    if (text.length > longestTitle || line.words === 0 || line.isLabel || line.date !== null)
      continue
    if (names.has(text) || (i >= first.body.from && (counts.get(text) ?? 0) < 2)) continue
    const near = 1 - (end - i) / 200
    const score =
      Math.min(3, counts.get(text) ?? 0) +
      Math.min(line.words, 6) / 3 +
      near +
      (reply.test(line.text) ? 1 : 0)
    if (best === null || score > best.score) best = { text, score }
  }
  return best?.text ?? null
}
