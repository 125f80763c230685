// Measures of a group of like parts, one list for each piece: how many pieces have it, how varied it is, what it is named.
import type { Element } from '../dom.ts'
import { partsOf } from './hints.ts'
import type { Part } from './pieces.ts'
import type { Spot } from './spot.ts'

export type Groups = readonly (readonly Part<unknown>[])[]
export const coverage = (group: Groups): number =>
  group.filter((parts) => parts.length > 0).length / group.length
export const distinct = (values: readonly string[]): number =>
  new Set(values).size / (values.length || 1)
export const nameOf = (element: Element): string =>
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
/** The words in the names of an element and of the one around it. */
export const namesAt = ({ element, parent }: Spot): string =>
  partsOf(`${nameOf(element)} ${parent ? nameOf(parent.element) : ''}`).join(' ')
