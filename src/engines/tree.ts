// The nodes of a parsed page, and the text in them. Their names are those that selectors and cheerio know them by. They have constructors,
// for what literals make does not always stay in the young generation: see docs/decisions/026-pages-leave-memory.md.

export interface Root {
  readonly type: 'root'
  readonly parent: null
  children: readonly AnyNode[]
}

/** An element knows its place: its descendants are order + 1 … last. */
export class Element {
  readonly type = 'tag'
  readonly name: string
  readonly attribs: Record<string, string>
  readonly parent: Element | Root
  children: readonly AnyNode[] = none
  /** Number of the element in document order. */
  readonly order: number
  last: number

  constructor(
    name: string,
    attribs: Record<string, string>,
    parent: Element | Root,
    order: number,
  ) {
    this.name = name
    this.attribs = attribs
    this.parent = parent
    this.order = order
    this.last = order
  }
}

export class Text {
  readonly type = 'text'
  data: string

  constructor(data: string) {
    this.data = data
  }
}

export const none: readonly AnyNode[] = []

export type AnyNode = Root | Element | Text

export const isTag = (node: AnyNode): node is Element => node.type === 'tag'
export const isText = (node: AnyNode): node is Text => node.type === 'text'

/** All text inside, as it stands in the source. */
export function contentOf(node: AnyNode): string {
  if (isText(node)) return node.data
  if (!('children' in node)) return ''
  const { children } = node
  if (children.length === 1 && children[0] !== undefined) return contentOf(children[0])
  let text = ''
  for (const child of children) text += contentOf(child)
  return text
}

/** The same, less that of the nodes that are left out. */
export function contentWithout(node: AnyNode, without: ReadonlySet<AnyNode>): string {
  if (without.has(node)) return ''
  if (isText(node)) return node.data
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += contentWithout(child, without)
  return text
}
