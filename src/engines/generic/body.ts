// Finds the author's words in each piece: the kind of element that, over all pieces, holds most words that are not furniture.
import { isText } from '../dom.ts'
import { isBlock, keysOf } from './keys.ts'
import { createGroups, type Group, spotsOf } from './pieces.ts'
import type { Piece } from './segment.ts'
import { isAside, type Spot } from './spot.ts'
import type { Survey } from './survey.ts'
import { isBlank, wordCount } from './words.ts'

export interface Bodies {
  /** Per piece: its body elements; empty when the piece has no words. */
  readonly byPiece: readonly (readonly Spot[])[]
  /** Lines that stand in most pieces: buttons, labels. */
  readonly constants: ReadonlySet<string>
}

/** A line with its numbers taken out: "Like (3)" and "Like (12)" are one. */
export function constantOf(text: string): string {
  if (isBlank(text)) return ''
  const line = text.toLowerCase().replace(/\d+/g, '0').trim()
  return /\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line
}

export function bodiesOf(page: Survey, pieces: readonly Piece[]): Bodies {
  const constants = constantsOf(page, pieces)
  const worth = worthOf(page, pieces, constants)
  const groups = createGroups<Spot>(pieces.length)
  pieces.forEach((piece, index) => {
    for (const spot of spotsOf(page, piece)) {
      if (!isBlock(spot.element)) continue
      for (const key of keysOf(spot)) {
        const outer = groups.last(key, index)
        // Only the outermost of a kind: a quote may hold the same kind again.
        if (outer === undefined || spot.order > outer.last) groups.put(key, index, spot)
      }
    }
  })
  let best: { score: number; depth: number; byPiece: Group<Spot> } | null = null
  for (const byPiece of groups.all()) {
    const spots = byPiece.flat()
    const sum = spots.reduce((total, spot) => total + worth(spot), 0)
    const hinted = spots[0]?.hints.body ? 1.05 : 1
    const score = sum * hinted
    const depth = spots.reduce((total, spot) => total + spot.depth, 0) / spots.length
    if (best === null || score > best.score || (score === best.score && depth > best.depth))
      best = { score, depth, byPiece }
  }
  const byPiece = pieces.map((piece, index) => {
    const found = best?.byPiece[index] ?? []
    return found.length > 0 ? found : wordiest(page, piece, worth)
  })
  return { byPiece, constants }
}

/** Words of its own minus words of furniture, for any element of a piece. */
function worthOf(
  page: Survey,
  pieces: readonly Piece[],
  constants: ReadonlySet<string>,
): (spot: Spot) => number {
  const at = new Float64Array(page.spots.length)
  const dates = new Set(page.dates.map(({ spot }) => spot.order))
  const authors = new Set(page.authors.map((author) => author.order))
  for (const piece of pieces) {
    let quietUntil = -1
    for (const spot of spotsOf(page, piece)) {
      if (dates.has(spot.order) || authors.has(spot.order)) {
        at[spot.order] = -3
        quietUntil = Math.max(quietUntil, spot.last)
        continue
      }
      if (isAside(spot)) quietUntil = Math.max(quietUntil, spot.last)
      if (spot.order <= quietUntil) continue
      let words = 0
      for (const child of spot.element.children) {
        if (!isText(child)) continue
        const count = wordCount(child.data)
        if (count === 0) continue
        if (constants.has(constantOf(child.data))) words -= count
        else words += spot.element.name === 'a' ? count * 0.3 : count
      }
      at[spot.order] = words
    }
  }
  const total = new Float64Array(page.spots.length + 1)
  for (let order = 0; order < page.spots.length; order++)
    total[order + 1] = (total[order] ?? 0) + (at[order] ?? 0)
  return (spot) => (total[spot.last + 1] ?? 0) - (total[spot.order] ?? 0)
}

/** The source of a line that stands in most pieces, white space included. */
const longestSource = 400

function constantsOf(page: Survey, pieces: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>()
  for (const piece of pieces) {
    const lines = new Set<string>()
    for (const { element } of spotsOf(page, piece))
      for (const child of element.children) {
        if (!isText(child) || child.data.length > longestSource) continue
        const line = constantOf(child.data)
        if (line !== '' && line.length <= 80) lines.add(line)
      }
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const most = Math.max(2, pieces.length * 0.5)
  const some = Math.max(3, pieces.length * 0.1)
  const isCounter = (line: string) => line.includes('0') && line.split(' ').length <= 3
  return new Set(
    [...counts]
      .filter(([line, count]) => count >= most || (count >= some && isCounter(line)))
      .map(([line]) => line),
  )
}

function wordiest(page: Survey, piece: Piece, worth: (spot: Spot) => number): Spot[] {
  let best: Spot | null = null
  for (const spot of spotsOf(page, piece)) {
    const value = worth(spot)
    if (value > 0 && (best === null || value >= worth(best))) best = spot
  }
  return best === null ? [] : [best]
}
