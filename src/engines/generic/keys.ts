// Names for the shape of an element, so that elements of one kind can be gathered: a poor man's selector.
import type { Element } from '../dom.ts'
import { classesIn, remember, shapeOf } from '../element-index.ts'
import type { Spot } from './spot.ts'

const blocks = new Set(
  'div article section li tr td table tbody dl dd dt p span ul ol main form'.split(' '),
)
export const isBlock = (element: Element): boolean => blocks.has(element.name)

/** What two elements of one kind share at least: a class, or else the tag. */
export interface Kind {
  readonly names: readonly string[]
  /** The first class; '' without one. */
  readonly first: string
}

/** The kinds of a page's elements, each made once. */
export function createKinds(): (element: Element) => Kind {
  const byTag = new Map<string, Map<string, Kind>>()
  return ({ name, attribs }) => {
    const byClasses = remember(byTag, name, () => new Map())
    return remember(byClasses, attribs.class ?? '', (classes) => kindOf(name, classes))
  }
}

function kindOf(name: string, classes: string): Kind {
  const shapes = new Set(classesIn(classes).map(shapeOf))
  const [first = ''] = shapes
  const names = [...shapes].map((shape) => `${name}.${shape}`)
  return first === '' ? { names: [name], first } : { names, first }
}

/** One key per class, id shape and role; and one of the path, for elements that have no names at all. */
export function keysOf(spot: Spot): readonly string[] {
  spot.keys ??= readKeys(spot)
  return spot.keys
}

function readKeys(spot: Spot): readonly string[] {
  const { name, attribs } = spot.element
  const { id, itemprop, itemtype } = attribs
  const more: string[] = []
  if (id && /\d/.test(id)) more.push(`${name}#${shapeOf(id)}`)
  if (itemprop) more.push(`${name}@${itemprop}`)
  if (itemtype) more.push(`${name}@@${itemtype.replace(/^.*\//, '')}`)
  if (spot.kind.first !== '')
    return more.length === 0 ? spot.kind.names : [...spot.kind.names, ...more]
  return more.length === 0 ? [pathKey(spot, 4)] : more
}

/** Tags of the element and its two nearest ancestors, with the first class of each. */
export function placeOf(spot: Spot): string {
  spot.place ??= pathKey(spot, 3)
  return spot.place
}

function pathKey(spot: Spot, levels: number): string {
  let key = `${spot.element.name}<`
  let at = spot.parent
  for (let level = 1; level < levels && at !== null; level++, at = at.parent)
    key += `${at.element.name}.${at.kind.first}<`
  return key
}
