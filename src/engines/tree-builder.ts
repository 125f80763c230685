// Builds the bounded tree of a page from the parser's events, and numbers its elements. It closes what old forum markup leaves open:
// the parser closes rows, cells and list items only on top of its stack, where one unclosed <p> in a cell would nest all rows.
import { type AnyNode, type ChildNode, Document, Element as ParsedElement, Text } from 'domhandler'
import { bounds, tooComplex } from './bounds.ts'

/** An element that knows its place: its descendants are order + 1 … last. */
export interface Element extends ParsedElement {
  /** Number of the element in document order. */
  order: number
  last: number
}

export interface TreeBuilder {
  readonly root: Document
  /** By order. */
  readonly elements: readonly Element[]
  /** A tag begins. Throws HTML_TOO_COMPLEX at the first bound crossed, before its tree exists. */
  begin(): void
  open(name: string, attribs: Record<string, string>): void
  close(): void
  text(data: string): void
  end(): void
}

/** An element that starts → those it ends, looked for up to a boundary. */
const ends = new Map<string, { readonly closed: string[]; readonly boundary: string[] }>([
  ['tr', { closed: ['tr'], boundary: ['table'] }],
  ['td', { closed: ['td', 'th'], boundary: ['table', 'tr'] }],
  ['th', { closed: ['td', 'th'], boundary: ['table', 'tr'] }],
  ['tbody', { closed: ['tbody', 'thead', 'tfoot'], boundary: ['table'] }],
  ['li', { closed: ['li'], boundary: ['ul', 'ol', 'menu', 'table'] }],
])

/** How many of the open elements stay open when one of that name starts. */
export function leftOpen(open: readonly { readonly name: string }[], name: string): number {
  const rule = ends.get(name)
  if (rule === undefined) return open.length
  for (let index = open.length - 1; index >= 0; index--) {
    const at = open[index]?.name ?? ''
    if (rule.closed.includes(at)) return index
    if (rule.boundary.includes(at)) break
  }
  return open.length
}

export function createTreeBuilder(): TreeBuilder {
  const root = new Document([])
  const elements: Element[] = []
  const open: Element[] = []
  // What the parser believes to be open; it reports the end of elements that were closed here before.
  const reported: Element[] = []
  let parent: Document | Element = root
  let nodes = 0

  const count = () => {
    if (++nodes > bounds.nodes) throw tooComplex(`more than ${bounds.nodes} nodes`)
  }
  const append = (node: ChildNode) => {
    const { children } = parent
    const before = children[children.length - 1]
    if (before !== undefined) {
      before.next = node
      node.prev = before
    }
    node.parent = parent
    children.push(node)
  }
  const cut = (length: number) => {
    if (length === open.length) return
    for (let index = length; index < open.length; index++) {
      const element = open[index]
      if (element !== undefined) element.last = elements.length - 1
    }
    open.length = length
    parent = open[length - 1] ?? root
  }
  return {
    root,
    elements,
    begin() {
      count()
      if (reported.length >= bounds.depth)
        throw tooComplex(`tags nested deeper than ${bounds.depth}`)
    },
    open(name, attribs) {
      cut(leftOpen(open, name))
      const element = new ParsedElement(name, attribs) as Element
      element.order = elements.length
      element.last = elements.length
      append(element)
      elements.push(element)
      open.push(element)
      reported.push(element)
      parent = element
    },
    close() {
      const element = reported.pop()
      const index = element === undefined ? -1 : open.lastIndexOf(element)
      if (index >= 0) cut(index)
    },
    text(data) {
      const before: AnyNode | undefined = parent.children[parent.children.length - 1]
      // The parser cuts text at every entity.
      if (before?.type === 'text') {
        before.data += data
        return
      }
      count()
      append(new Text(data))
    },
    end: () => cut(0),
  }
}
