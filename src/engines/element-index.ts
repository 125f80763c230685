// Finds the elements of a document by tag, class and attribute without walking it again. Lists are in document order.
import type { Element } from './tree.ts'

export interface ElementIndex {
  readonly elements: readonly Element[]
  /** Numbers of the id are written 0. */
  hasId(id: string): boolean
  hasClass(name: string): boolean
  withTag(name: string): readonly Element[]
  withClass(name: string): readonly Element[]
  /** Those whose class attribute holds these letters; each value is looked at once. */
  withClassPart(part: string): readonly Element[]
  withAttribute(name: string): readonly Element[]
}

const none: readonly Element[] = []

/** `names` are those of all tags and attributes. */
export function createIndex(
  elements: readonly Element[],
  names: ReadonlySet<string>,
): ElementIndex {
  const byTag = new Map<string, Element[]>()
  const byClasses = new Map<string, Element[]>()
  const ids = new Set<string>()
  for (const element of elements) {
    put(byTag, element.name, element)
    const { class: classes, id } = element.attribs
    if (classes) put(byClasses, classes, element)
    if (id) ids.add(id)
  }
  const shapes = new Set<string>()
  for (const id of ids) shapes.add(shapeOf(id))
  const byClass = new Map<string, Element[][]>()
  for (const [value, list] of byClasses)
    for (const name of classesIn(value)) put(byClass, name, list)
  const merged = new Map<string, readonly Element[]>()
  const byPart = new Map<string, readonly Element[]>()
  const byAttribute = new Map<string, readonly Element[]>()
  return {
    elements,
    hasId: (id) => ids.has(id) || shapes.has(id),
    hasClass: (name) => byClass.has(name),
    withTag: (name) => byTag.get(name) ?? none,
    withClass: (name) => remember(merged, name, () => inOrder(byClass.get(name) ?? [])),
    withClassPart: (part) =>
      remember(byPart, part, () => {
        const lists: Element[][] = []
        byClasses.forEach((list, value) => {
          if (value.includes(part)) lists.push(list)
        })
        return inOrder(lists)
      }),
    withAttribute: (name) =>
      remember(byAttribute, name, () =>
        names.has(name) ? elements.filter(({ attribs }) => attribs[name] !== undefined) : none,
      ),
  }
}

/** The names in a class attribute, each once. */
export function classesIn(value: string): readonly string[] {
  if (!/\s/.test(value)) return [value]
  return [...new Set(value.split(/\s+/).filter((name) => name !== ''))]
}

function put<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name)
  // No literal, see tree.ts.
  if (list === undefined) lists.set(name, Array.of(item))
  else list.push(item)
}

function inOrder(lists: readonly (readonly Element[])[]): readonly Element[] {
  return lists.length < 2 ? (lists[0] ?? none) : lists.flat().sort((a, b) => a.order - b.order)
}

/** Numbers differ from post to post, the shape does not. */
export const shapeOf = (name: string): string =>
  /\d/.test(name) ? name.replace(/\d+/g, '0') : name

export function remember<Value>(
  known: Map<string, Value>,
  name: string,
  make: (name: string) => Value,
): Value {
  let value = known.get(name)
  if (value === undefined) {
    value = make(name)
    known.set(name, value)
  }
  return value
}
