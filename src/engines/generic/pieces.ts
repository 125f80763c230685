// Looking into pieces: their elements, and which elements of different pieces play the same part.
import type { Element } from '../dom.ts'
import { remember } from '../element-index.ts'
import { keysOf, placeOf } from './keys.ts'
import type { Piece } from './segment.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

export function spotsOf(page: Survey, piece: Piece): readonly Spot[] {
  return page.spots.slice(piece.from, piece.to + 1)
}

export const isWithin = (inner: Spot, outer: Spot): boolean =>
  inner.order >= outer.order && inner.order <= outer.last

export const isInside = (spot: Spot, outers: readonly Spot[]): boolean =>
  outers.some((outer) => isWithin(spot, outer))

export interface Part<T> {
  readonly spot: Spot
  readonly value: T
}

/** A fact with the place it was read from, for explanations. */
export interface Sight<T> {
  readonly value: T
  readonly from: string
  readonly element: Element | null
}

export const sight = <T>(spot: Spot, value: T): Sight<T> => ({
  value,
  from: selectorOf(spot),
  element: spot.element,
})

/** `div.post-body`: enough to find the element again. */
export function selectorOf({ element }: Spot): string {
  const classes = (element.attribs.class ?? '').split(/\s+/).filter(Boolean).slice(0, 2)
  return [element.name, ...classes].join('.')
}

/** Of each piece, what is of one kind. */
export type Group<T> = readonly (readonly T[])[]

interface Groups<T> {
  put(key: string, index: number, item: T): void
  last(key: string, index: number): T | undefined
  all(): Iterable<Group<T>>
}

/** Groups by kind. There are hundreds, most of a piece or two: lists are made for those alone. */
export function createGroups<T>(count: number): Groups<T> {
  const groups = new Map<string, T[][]>()
  const none: T[] = []
  return {
    put(key, index, item) {
      const group = remember(groups, key, () => new Array<T[]>(count).fill(none))
      const list = group[index]
      if (list === none || list === undefined) group[index] = [item]
      else list.push(item)
    },
    last: (key, index) => groups.get(key)?.[index]?.at(-1),
    all: () => groups.values(),
  }
}

interface Ranked<T> {
  readonly byPiece: Group<Part<T>>
  readonly score: number
}

/**
 * Groups candidates of all pieces by shape and returns the groups best first; each has a list per piece. A group is worth what the first
 * parts of its pieces weigh on average, and what it is worth as a whole; null when it is out of the question.
 */
export function rankParts<T>(
  candidates: Group<Part<T>>,
  weightOf: (part: Part<T>) => number,
  worthOf: (group: Group<Part<T>>, firsts: readonly Part<T>[]) => number | null,
): Ranked<T>[] {
  const groups = createGroups<Part<T>>(candidates.length)
  for (const [index, parts] of candidates.entries())
    for (const part of parts) {
      for (const key of keysOf(part.spot)) groups.put(key, index, part)
      groups.put(placeOf(part.spot), index, part)
    }
  const weights = new Map<Part<T>, number>()
  const ranked: Ranked<T>[] = []
  for (const byPiece of groups.all()) {
    const firsts = byPiece.flatMap(([first]) => first ?? [])
    const worth = worthOf(byPiece, firsts)
    if (worth === null) continue
    let weight = 0
    for (const part of firsts) {
      const known = weights.get(part) ?? weightOf(part)
      weights.set(part, known)
      weight += known
    }
    const score = worth + weight / firsts.length
    if (score > 0) ranked.push({ byPiece, score })
  }
  return ranked.sort((a, b) => b.score - a.score)
}

/** For every piece the first candidate of the best group that has one. */
export function pick<T>(
  groups: readonly Pick<Ranked<T>, 'byPiece'>[],
  index: number,
): Part<T> | null {
  for (const { byPiece } of groups) {
    const part = byPiece[index]?.[0]
    if (part !== undefined) return part
  }
  return null
}
