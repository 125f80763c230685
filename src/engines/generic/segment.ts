// Finds the repeated blocks of a page: of all ways to cut it into equal shapes, the one whose pieces hold words, a date and a name.
import { isBlock, keysOf, placeOf } from './keys.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

/** One piece: the elements from … to, in document order; `roots` are its topmost elements. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly roots: readonly Spot[]
}

export interface Segmentation {
  readonly key: string
  readonly pieces: readonly Piece[]
  readonly score: number
}

export function segmentations(page: Survey): Segmentation[] {
  const groups = new Map<string, Spot[]>()
  for (const spot of page.spots) {
    if (!isBlock(spot.element)) continue
    for (const key of keysOf(spot)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [spot])
      else group.push(spot)
    }
  }
  const seen = new Set<string>()
  const found: Segmentation[] = []
  for (const [key, group] of groups) {
    if (group.length < 2 || group.length > 1000 || isNested(group)) continue
    const widest = climb(group)
    // Most groups widen to the same few pieces.
    if (
      !isNew(
        seen,
        widest.map(({ order }) => order),
      )
    )
      continue
    for (const { pieces, likeness } of cuts(widest)) {
      if (
        !isNew(
          seen,
          pieces.flatMap(({ from, to }) => [from, to]),
        )
      )
        continue
      // A path without any name is weak evidence that two elements are of one kind.
      const score = scoreOf(page, pieces) * likeness ** 2 * (key.includes('<') ? 0.85 : 1)
      if (score > 0) found.push({ key, pieces, score })
    }
  }
  return found.sort((a, b) => b.score - a.score)
}

function isNew(seen: Set<string>, numbers: readonly number[]): boolean {
  const before = seen.size
  seen.add(numbers.join())
  return seen.size > before
}

function isNested(group: readonly Spot[]): boolean {
  return group.some((spot, index) => spot.order <= (group[index - 1]?.last ?? -1))
}

/** The ways to make whole pieces that do not touch each other of a group of elements. */
function cuts(widest: readonly Spot[]): { pieces: Piece[]; likeness: number }[] {
  const holds = new Set<Spot>()
  for (const spot of widest)
    for (let at: Spot | null = spot; at !== null && !holds.has(at); at = at.parent) holds.add(at)
  const likeness = likenessOf(widest)
  const alone = widest.map((spot) => ({ from: spot.order, to: spot.last, roots: [spot] }))
  return [alone, withNeighbours(widest, holds, 1), withNeighbours(widest, holds, -1)].map(
    (pieces) => ({ pieces, likeness }),
  )
}

/** All of them one level up, as long as every one stays apart from the others: pieces keep one shape. */
function climb(group: readonly Spot[]): readonly Spot[] {
  let level = group
  for (;;) {
    const parents: Spot[] = []
    let lastOrder = -1
    for (const spot of level) {
      if (spot.parent === null || spot.parent.order <= lastOrder) return level
      parents.push(spot.parent)
      lastOrder = spot.parent.last
    }
    level = parents
  }
}

/** The share of pieces that are of the most common kind. */
function likenessOf(spots: readonly Spot[]): number {
  const counts = new Map<string, number>()
  for (const spot of spots)
    for (const kind of spot.kind.names) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Math.max(...counts.values()) / spots.length
}

/** Rows: a header row and the rows that follow (or lead) up to the next header. */
function withNeighbours(widest: readonly Spot[], holds: ReadonlySet<Spot>, step: 1 | -1): Piece[] {
  return widest.map((spot) => {
    const roots = [spot]
    const siblings = spot.parent?.children ?? []
    for (let at = siblings.indexOf(spot) + step; at >= 0 && at < siblings.length; at += step) {
      const sibling = siblings[at]
      if (sibling === undefined || holds.has(sibling)) break
      if (step === 1) roots.push(sibling)
      else roots.unshift(sibling)
      if (roots.length > 12) break
    }
    const first = roots[0] ?? spot
    const last = roots.at(-1) ?? spot
    return { from: first.order, to: last.last, roots }
  })
}

/**
 * Words count less than in proportion, so that two posts beat one piece that holds both; pieces without a date or a name
 * count little, so that paragraphs do not beat posts.
 */
function scoreOf(page: Survey, pieces: readonly Piece[]): number {
  const share = (count: (from: number, to: number) => number) =>
    pieces.filter(({ from, to }) => count(from, to) > 0).length / pieces.length
  const score = pieces.reduce((total, piece) => total + pieceScore(page, piece), 0)
  return (
    score *
    singleness(page, pieces) *
    (0.2 + 0.5 * share(page.dateCount) + 0.3 * share(page.authorCount))
  )
}

/** Below 1 when every kind of date comes more than once in a piece: then the pieces hold several posts. */
function singleness(page: Survey, pieces: readonly Piece[]): number {
  const kinds = new Map<string, { pieces: number; dates: number; last: Piece | null }>()
  let at = 0
  for (const piece of pieces) {
    while ((page.dates[at]?.spot.order ?? Number.POSITIVE_INFINITY) < piece.from) at++
    for (; (page.dates[at]?.spot.order ?? Number.POSITIVE_INFINITY) <= piece.to; at++) {
      const spot = page.dates[at]?.spot
      if (spot === undefined) break
      const key = placeOf(spot)
      const kind = kinds.get(key) ?? { pieces: 0, dates: 0, last: null }
      kinds.set(key, kind)
      kind.dates++
      if (kind.last !== piece) kind.pieces++
      kind.last = piece
    }
  }
  const common = [...kinds.values()].filter((kind) => kind.pieces >= pieces.length * 0.6)
  return common.length === 0 ? 1 : Math.max(...common.map((kind) => kind.pieces / kind.dates))
}

export function pieceScore(page: Survey, { from, to }: Piece): number {
  const dated = page.dateCount(from, to) > 0 ? 0.5 : 0
  const named = page.authorCount(from, to) > 0 ? 0.4 : 0
  return page.prose(from, to) ** 0.65 * (0.1 + dated + named)
}
