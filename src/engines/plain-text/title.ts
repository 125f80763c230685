// Finds the thread's title: the heading above the first post, best one that the posts name again. Changes no words.
import type { FoundPost } from './choose.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'

const reply = /^(?:re|aw|rép|отв|ответ|odp|ynt|sv|vs|r)\s*:\s*/iu
const announced =
  /^(?:thread|topic|subject|title|thema|betreff|tema|asunto|título|sujet|titre|titolo|oggetto|тема|konu|temat|onderwerp|ämne|emne|aihe|téma|θέμα|الموضوع|موضوع|主题|主題|标题)\s*[:：]\s*/iu
/** Breadcrumbs and menus: "Home > Boats", "start . rules . members". */
const path = /\S\s*[>»›‹«→]\s*\S|\S\s[/|.·•]\s\S.*\s[/|.·•]\s\S/u
/** "4 posts • Page 1 of 2", in any language. */
const pageCount = /\p{Nd}.*\D\p{Nd}/u
const wordsOfPageCount = 8
const farthest = 120
const longestTitle = 200
const leastScore = -1

export function findTitle(lines: readonly Line[], posts: readonly FoundPost[]): string | null {
  const first = posts[0]
  if (first === undefined) return null
  const counts = countOf(lines)
  const authors = new Set(posts.map(({ author }) => author))
  const end = first.body.from
  let best: { text: string; score: number } | null = null
  for (let i = Math.max(0, end - farthest); i < end; i++) {
    const line = lines[i] as Line
    const text = bareTitle(line.text)
    const isKnownName = [...authors].some(
      (name) => name !== null && text.startsWith(name) && text.length < name.length + 30,
    )
    if (line.words === 0 || text.length > longestTitle || line.isLabel || isKnownName) continue
    if ((line.date !== null || i >= first.zone.from) && !counts.replies.has(text)) continue
    const score = scoreOf(line, text, counts) - (end - i) / 30
    if (best === null || score > best.score) best = { text, score }
  }
  return best !== null && best.score > leastScore ? best.text : null
}

/** The title in a line, without "Re:" or "Topic:". */
export const bareTitle = (text: string): string =>
  text
    .replace(announced, '')
    .replace(reply, '')
    .replace(/^[>»:*#•\s]+/u, '')
    .trim()

interface Counts {
  readonly lines: ReadonlyMap<string, number>
  readonly replies: ReadonlySet<string>
}

function countOf(lines: readonly Line[]): Counts {
  const all = new Map<string, number>()
  const replies = new Set<string>()
  for (const { text } of lines) {
    const bare = bareTitle(text)
    all.set(bare, (all.get(bare) ?? 0) + 1)
    if (reply.test(text)) replies.add(bare)
  }
  return { lines: all, replies }
}

function scoreOf(line: Line, text: string, { lines, replies }: Counts): number {
  let score = Math.min(2, ((lines.get(text) ?? 1) - 1) * 0.7)
  if (replies.has(text)) score += 3
  if (announced.test(line.text)) score += 3
  else if (line.key !== line.skeleton) score -= 3
  if (path.test(text) || isTail(text)) score -= 3
  if (line.words <= wordsOfPageCount && pageCount.test(text)) score -= 3
  if (/[.;,]$|https?:/.test(text)) score -= 2
  return score + Math.min(4, line.words) / 2
}
