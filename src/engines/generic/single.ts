// A thread of one post has nothing that repeats: its piece is the block that holds most of the page's words.
import type { Piece } from './segment.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

const most = 0.7
const enoughWords = 20

/** The block and what is around it up to a date or a name; null where the page has no such text. */
export function singlePiece(page: Survey): Piece | null {
  const root = page.spots[0]
  if (root === undefined || page.prose(root.order, root.last) < enoughWords) return null
  let block: Spot = root
  for (;;) {
    const words = page.prose(block.order, block.last)
    const denser = block.children.find(
      (child) => page.prose(child.order, child.last) >= words * most,
    )
    if (denser === undefined) break
    block = denser
  }
  let around = block
  for (let up = 0; up < 6 && around.parent !== null; up++) {
    const { order, last } = around
    if (page.dateCount(order, last) > 0 && page.authorCount(order, last) > 0) break
    around = around.parent
  }
  const { order: from, last: to } = around
  return page.dateCount(from, to) > 0 || page.authorCount(from, to) > 0
    ? { from, to, roots: [around] }
    : null
}
