// Finds the thread's title: the heading above the first post, best one that the posts name again. Changes no words.
import type { FoundPost } from './choose.ts'
import { isTail } from './lexicon.ts'
import type { Line } from './lines.ts'

const reply = /^(?:re|aw|rép|отв|ответ|odp|ynt|sv|vs|r)\s*:\s*/iu
const announced =
  /^(?:thread|topic|subject|title|thema|betreff|tema|asunto|título|sujet|titre|titolo|oggetto|тема|konu|temat|onderwerp|ämne|emne|aihe|téma|θέμα|الموضوع|موضوع|主题|主題|标题)\s*[:：]\s*/iu
/** Breadcrumbs and menus: "Home > Boats", "start . rules . members". */
const path = /\S\s*[>»›‹«→]\s*\S|\S\s[/|.·•]\s\S.*\s[/|.·•]\s\S/u
/** "Cats' Community Forum" is where the thread stands, not what it is about. */
const forumName =
  /(?<!\p{L})(?:forums?|foren|foros?|fórum|fóruns|forumet|foorumi|community|communauté|comunidad|comunidade|board|форум|φόρουμ|منتدى|منتديات|论坛|論壇|フォーラム|포럼)(?!\p{L})/iu
const mostWordsOfPageCount = 12
const farthest = 120
const longestTitle = 200
const mostWords = 18
const leastScore = -1
const fewestWordsInZone = 4

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
    if (line.words === 0 || text.length > longestTitle || line.isLabel) continue
    const inZone = i >= first.zone.from && (line.words < fewestWordsInZone || line.date !== null)
    if (isAbout(text, authors) || (inZone && !counts.replies.has(text))) continue
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
    .replace(/\s+\([^()\d]*\d+[^()\d]*\)$/u, '')
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
  let score = (lines.get(text) ?? 1) > 1 ? 0.7 : 0
  if (replies.has(text)) score += 5
  if (announced.test(line.text)) score += 3
  else if (line.key !== line.skeleton) score -= 3
  if (path.test(text) || isTail(text)) score -= 3
  if (isPageCount(line)) score -= 3
  if (forumName.test(text)) score -= 1.5
  if (/[.;,:：]$|https?:/.test(text)) score -= 2
  if (line.words > mostWords) score -= 2
  if (line.date?.start === 0 || line.date?.end === line.text.length) score -= 2
  return score + (line.words === 1 ? -1.5 : Math.min(8, line.words) * 0.4)
}

/** "4 posts • Page 1 of 2", in any language. */
function isPageCount({ text, words, date }: Line): boolean {
  const rest = date === null ? text : text.slice(0, date.start) + text.slice(date.end)
  return words <= mostWordsOfPageCount && (rest.match(/(?<!\S)\p{Nd}+(?!\S)/gu)?.length ?? 0) > 1
}

/** "Ann Senior member", "Thread starter Ann". */
const isAbout = (text: string, names: ReadonlySet<string | null>): boolean =>
  [...names].some(
    (name) =>
      name !== null &&
      text.length < name.length + 24 &&
      (text.startsWith(name) || text.endsWith(` ${name}`)),
  )
