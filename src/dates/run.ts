// What the parts of a date share: a run of elements, the part read from it, and the senses of its words.
import type { Element } from './elements.ts'
import type { Sense } from './lexicon.ts'
import { type Ranking, senseOf } from './senses.ts'

export type Run = readonly Element[]
export type ElementOf<T extends Element['type']> = Extract<Element, { type: T }>

/** A part of a reading, with the elements it was read from. */
export interface Part<T> {
  readonly value: T
  readonly from: readonly Element[]
}

/** The sense of one kind that an element has, if it is a word that has one. */
export function sense<K extends Sense['kind']>(
  element: Element | undefined,
  kind: K,
  ranking: Ranking,
) {
  return element?.type === 'word' ? senseOf(element.meanings, kind, ranking) : null
}

/** A word that says nothing, in a language that is known or in another. */
export const isLittle = (element: Element | undefined, ranking: Ranking): boolean =>
  element?.type === 'word' &&
  (element.meanings.length === 0 || sense(element, 'filler', ranking) !== null)
