// Looking into pieces: their elements, and which elements of different pieces play the same part.
import type { Element } from '../dom.ts'
import { keysOf, pathKey } from './keys.ts'
import type { Piece } from './segment.ts'
import type { Spot, Survey } from './survey.ts'

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

/** Groups candidates of all pieces by shape and returns the groups best first; each has a list per piece. */
export function rankParts<T>(
  candidates: readonly (readonly Part<T>[])[],
  score: (group: readonly (readonly Part<T>[])[], key: string) => number,
): {
  readonly key: string
  readonly byPiece: readonly (readonly Part<T>[])[]
  readonly score: number
}[] {
  const groups = new Map<string, Part<T>[][]>()
  candidates.forEach((parts, index) => {
    for (const part of parts) {
      for (const key of [...keysOf(part.spot), pathKey(part.spot, 3)]) {
        let group = groups.get(key)
        if (group === undefined) {
          group = candidates.map(() => [])
          groups.set(key, group)
        }
        group[index]?.push(part)
      }
    }
  })
  return [...groups]
    .map(([key, byPiece]) => ({ key, byPiece, score: score(byPiece, key) }))
    .filter((group) => group.score > 0)
    .sort((a, b) => b.score - a.score)
}

/** For every piece the first candidate of the best group that has one. */
export function pick<T>(
  groups: readonly { readonly byPiece: readonly (readonly Part<T>[])[] }[],
  index: number,
): Part<T> | null {
  for (const { byPiece } of groups) {
    const part = byPiece[index]?.[0]
    if (part !== undefined) return part
  }
  return null
}
