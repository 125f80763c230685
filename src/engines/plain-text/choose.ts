// Tries every proposed class of anchors and keeps the reading that explains the page best.
import { type Anchors, isPostDate, proposeAnchors } from './anchors.ts'
import { type Authors, findAuthors } from './author.ts'
import { type Layout, layOut, type Range } from './layout.ts'
import type { Line } from './lines.ts'
import { withOpening } from './opening.ts'

export interface FoundPost {
  readonly author: string | null
  readonly date: string | null
  readonly number: number | null
  readonly zone: Range
  readonly body: Range
}

export interface Reading {
  readonly posts: readonly FoundPost[]
  readonly score: number
}

export function chooseReading(lines: readonly Line[]): Reading | null {
  let best: Reading | null = null
  for (const anchors of proposeAnchors(lines)) {
    const reading = read(lines, anchors)
    if (best === null || reading.score > best.score) best = reading
  }
  return best === null ? null : withOpening(lines, best)
}

export function read(lines: readonly Line[], anchors: Anchors): Reading {
  const layout = layOut(lines, anchors)
  const dated = layout.blocks.map(({ anchor, zone }) => lineOfDate(lines, anchor, zone))
  const authors = findAuthors(lines, layout, dated)
  const posts = layout.blocks.map(({ anchor, zone, body }, k): FoundPost => {
    const own = authors.at[k] ?? body.to
    const next = layout.closing ? null : (authors.at[k + 1] ?? null)
    return {
      author: authors.names[k] ?? null,
      date: dated[k]?.date?.text ?? null,
      number: numberNear(lines, anchor, zone),
      zone,
      body: {
        from: own >= body.from && own < body.to ? own + 1 : body.from,
        to: next !== null && next >= body.from && next < body.to ? next : body.to,
      },
    }
  })
  const onDates = anchors.every((index) => isPostDate(lines, index)) ? 1.03 : 1
  return { posts, score: scoreOf(lines, posts, authors, layout) * onDates }
}

function lineOfDate(lines: readonly Line[], anchor: number, zone: Range): Line | undefined {
  for (let step = 0; step <= zone.to - zone.from; step++)
    for (const index of [anchor - step, anchor + step])
      if (index >= zone.from && index < zone.to && isPostDate(lines, index)) return lines[index]
  return undefined
}

function numberNear(lines: readonly Line[], anchor: number, zone: Range): number | null {
  for (const index of [anchor, anchor + 1, anchor - 1, anchor + 2, anchor - 2]) {
    const line = lines[index]
    if (line === undefined || index < zone.from || index >= zone.to) continue
    const after = line.date === null ? '' : line.text.slice(line.date.end)
    const match = /(?:^|\s)#(\d{1,6})(?:\s|$)/.exec(line.text) ?? /^\s*(\d{1,5})$/.exec(after)
    if (match) return Number(match[1])
  }
  return null
}

/** Many posts, each with words of its own, an author and a date, counted where the page counts. */
function scoreOf(
  lines: readonly Line[],
  posts: readonly FoundPost[],
  authors: Authors,
  layout: Layout,
): number {
  const share = (has: (post: FoundPost) => boolean) => posts.filter(has).length / posts.length
  const words = posts.map(({ body }) => {
    let prose = 0
    let all = 0
    for (let i = body.from; i < body.to; i++) {
      const line = lines[i] as Line
      if (line.date !== null) continue
      all += line.words
      if (line.words >= 10 || /[.!?…。！？]$/.test(line.text)) prose += line.words
    }
    return Math.sqrt(Math.min(prose, 100)) + 0.3 * Math.sqrt(Math.min(all, 30))
  })
  const counted = posts.filter(
    ({ number }, k) => k > 0 && number !== null && number === (posts[k - 1]?.number ?? 0) + 1,
  ).length
  const dated = share(({ date }) => date !== null)
  const inOrder = counted / Math.max(1, posts.length - 1)
  const evidence =
    authors.score < 0.5 && dated < 0.5 && inOrder < 0.5
      ? 0.1
      : 0.4 +
        0.3 * Math.min(1, authors.score) +
        0.3 * dated +
        0.3 * inOrder +
        (dated === 1 ? 0.1 : 0)
  return words.reduce((sum, value) => sum + value, 0) * evidence * (layout.closing ? 0.95 : 1)
}
