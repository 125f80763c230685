// The first post often lives in another container than its replies: a question above answers, an article above comments.
import type { Piece } from './segment.ts'
import type { Spot, Survey } from './survey.ts'

const enoughWords = 8
const clearlyText = 25

/** The block in front of the first piece that looks like a post of its own, or null. */
export function leadOf(page: Survey, pieces: readonly Piece[]): Piece | null {
  const first = pieces[0]?.roots[0]
  if (first === undefined) return null
  for (let at: Spot = first; at.parent !== null; at = at.parent) {
    const siblings = at.parent.children
    const roots: Spot[] = []
    for (let index = siblings.indexOf(at) - 1; index >= 0; index--) {
      const sibling = siblings[index]
      if (sibling === undefined) break
      roots.unshift(sibling)
      const from = sibling.order
      const to = roots.at(-1)?.last ?? sibling.last
      const words = page.prose(from, to)
      const dated = page.dateCount(from, to) > 0
      const named = page.authorCount(from, to) > 0
      if (words >= enoughWords && dated && named) return { from, to, roots }
      if (index === 0 && words >= clearlyText && (dated || named)) return { from, to, roots }
    }
  }
  return null
}
