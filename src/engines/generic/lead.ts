// The first post often lives in another container than its replies: a question above answers, an article above comments.
import { dateOf } from '../date-of.ts'
import type { Piece } from './segment.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

const enoughWords = 12

/** The block in front of the first piece that looks like a post of its own, or null. */
export function leadOf(page: Survey, pieces: readonly Piece[]): Piece | null {
  const [piece] = pieces
  const first = piece?.roots[0]
  if (first === undefined || piece === undefined) return null
  const known = new Set(datesIn(page, piece.from, piece.to))
  for (let at: Spot = first; at.parent !== null; at = at.parent) {
    const siblings = at.parent.children
    const roots: Spot[] = []
    for (let index = siblings.indexOf(at) - 1; index >= 0; index--) {
      const sibling = siblings[index]
      if (sibling === undefined) break
      roots.unshift(sibling)
      const from = sibling.order
      const to = roots.at(-1)?.last ?? sibling.last
      if (page.prose(from, to) < enoughWords) continue
      const dates = datesIn(page, from, to)
      if (dates.every((date) => aMonth.test(date)) || page.authorCount(from, to) === 0) continue
      // "Started by X on Y" above the first post only repeats it.
      if (dates.some((date) => known.has(date))) return null
      return { from, to, roots }
    }
  }
  return null
}

/** Of a title, or of when a member joined; no post says less than its day. */
const aMonth = /^\p{L}+\.?\s+\d{4}$/u

const datesIn = (page: Survey, from: number, to: number): string[] =>
  page.dates
    .filter(({ spot }) => spot.order >= from && spot.order <= to)
    .map(({ spot, text }) => dateOf(page.dom, spot.element)?.machine ?? text)
