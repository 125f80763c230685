// Names for the shape of an element, so that elements of one kind can be gathered: a poor man's selector.

import type { Element } from '../dom.ts'
import { classesIn } from '../element-index.ts'
import type { Spot } from './survey.ts'

const blocks = new Set(
  'div article section li tr td table tbody dl dd dt p span ul ol main form'.split(' '),
)
export const isBlock = (element: Element): boolean => blocks.has(element.name)

/** One key per class, id shape and role; and one of the path, for elements that have no names at all. */
export function keysOf(spot: Spot): readonly string[] {
  spot.keys ??= readKeys(spot)
  return spot.keys
}

function readKeys(spot: Spot): string[] {
  const { name, attribs } = spot.element
  const { class: classes, id, itemprop, itemtype } = attribs
  const keys = classes ? shapesIn(classes).map((shape) => `${name}.${shape}`) : []
  if (id && /\d/.test(id)) keys.push(`${name}#${shapeOf(id)}`)
  if (itemprop) keys.push(`${name}@${itemprop}`)
  if (itemtype) keys.push(`${name}@@${itemtype.replace(/^.*\//, '')}`)
  if (keys.length === 0) keys.push(pathKey(spot, 4))
  return keys
}

/** Numbers differ from post to post, the shape does not. */
const shapeOf = (name: string): string => (/\d/.test(name) ? name.replace(/\d+/g, '0') : name)

const shapesIn = (classes: string): string[] => [...new Set(classesIn(classes).map(shapeOf))]

/** Tags of the element and its nearest ancestors, with the first class of each. */
export function pathKey(spot: Spot, levels: number): string {
  let key = `${spot.element.name}<`
  let at = spot.parent
  for (let level = 1; level < levels && at !== null; level++, at = at.parent)
    key += `${at.element.name}.${firstClass(at.element)}<`
  return key
}

const firstClass = ({ attribs }: Element): string =>
  attribs.class ? shapeOf(classesIn(attribs.class)[0] ?? '') : ''

/** What two elements of one kind share at least: a class, or else the tag. */
export function kindsOf({ element }: Spot): readonly string[] {
  const classes = element.attribs.class
  const shapes = classes ? shapesIn(classes) : []
  return shapes.length > 0 ? shapes.map((shape) => `${element.name}.${shape}`) : [element.name]
}
