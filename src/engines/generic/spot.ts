// One element of an unknown page, with what the survey found in it; what else is asked of it is told once.
import { type Element, shortLine } from '../dom.ts'
import { type Hints, isProfileLink } from './hints.ts'
import type { Kind } from './keys.ts'
import { hasWords, wordCount } from './words.ts'

export interface Spot {
  readonly element: Element
  /** Number of the spot in document order; its descendants are order + 1 … last. */
  readonly order: number
  last: number
  readonly parent: Spot | null
  readonly depth: number
  children: readonly Spot[]
  /** What its names suggest. */
  readonly hints: Hints
  readonly kind: Kind
  /** The text it shows, when that is short. */
  line: string | null
  /** The same, when a single run of text says it: a wrapper of name, rank and buttons is no name. */
  soleLine: string | null
  /** Made when asked for, see keys.ts. */
  keys: readonly string[] | null
  place: string | null
  /** Told when asked for, see below. */
  isAside: boolean | null
  isProfile: boolean | null
}

/** A name may stand here. */
export const isAuthorHint = (spot: Spot): boolean =>
  spot.hints.author || spot.element.attribs.rel === 'author' || isProfile(spot)

export function isProfile(spot: Spot): boolean {
  spot.isProfile ??= isProfileLink(spot.element)
  return spot.isProfile
}

// Wrappers of the whole page carry such names too ("with-sidebar"); furniture is small.
export function isAside(spot: Spot): boolean {
  const { element, hints } = spot
  spot.isAside ??=
    (hints.furniture && shortLine(element, 600) !== null) ||
    (hints.floating && shortLine(element, 3000) !== null)
  return spot.isAside
}

export const isName = (line: string | null): line is string =>
  line !== null && line.length <= 50 && hasWords(line) && wordCount(line) <= 6
