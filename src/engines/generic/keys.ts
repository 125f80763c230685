// Names for the shape of an element, so that elements of one kind can be gathered: a poor man's selector.
import type { Element } from '../dom.ts'
import type { Spot } from './survey.ts'

const blocks = new Set(
  'div article section li tr td table tbody dl dd dt p span ul ol main form'.split(' '),
)
export const isBlock = (element: Element): boolean => blocks.has(element.name)

/** One key per class, id shape and role; and one of the path, for elements that have no names at all. */
export function keysOf(spot: Spot): readonly string[] {
  let keys = known.get(spot)
  if (keys === undefined) {
    keys = readKeys(spot)
    known.set(spot, keys)
  }
  return keys
}

// Every step of the reader asks for them again.
const known = new WeakMap<Spot, readonly string[]>()

function readKeys(spot: Spot): string[] {
  const { element } = spot
  const { class: classes, id, itemprop, itemtype } = element.attribs
  const keys: string[] = []
  if (classes)
    for (const name of classes.split(/\s+/)) if (name) keys.push(`${element.name}.${shape(name)}`)
  if (id && /\d/.test(id)) keys.push(`${element.name}#${shape(id)}`)
  if (itemprop) keys.push(`${element.name}@${itemprop}`)
  if (itemtype) keys.push(`${element.name}@@${itemtype.replace(/^.*\//, '')}`)
  if (keys.length === 0) keys.push(pathKey(spot, 4))
  return [...new Set(keys)]
}

/** Numbers differ from post to post, the shape does not. */
const shape = (name: string): string => name.replace(/\d+/g, '0')

/** Tags of the element and its nearest ancestors, with the first class of each. */
export function pathKey(spot: Spot, levels: number): string {
  let key = ''
  let at: Spot | null = spot
  for (let level = 0; level < levels && at !== null; level++, at = at.parent) {
    const name = at.element.attribs.class?.trim().split(/\s+/)[0] ?? ''
    key += `${at.element.name}${level === 0 ? '' : `.${shape(name)}`}<`
  }
  return key
}

/** What two elements of one kind share at least: a class, or else the tag. */
export function kindsOf({ element }: Spot): string[] {
  const classes = element.attribs.class?.trim()
  return classes
    ? classes.split(/\s+/).map((name) => `${element.name}.${shape(name)}`)
    : [element.name]
}
