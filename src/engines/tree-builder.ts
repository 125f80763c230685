// Builds the tree from the parser's events, closing what old forum markup leaves open: rows, cells and list items.
// The parser closes those only when they are on top of its stack; one unclosed <p> in a cell would nest all rows.
import { type ChildNode, Comment, Document, Element, Text } from 'domhandler'

export interface TreeBuilder {
  readonly root: Document
  open(name: string, attribs: Record<string, string>): void
  close(): void
  text(data: string): void
  comment(data: string): void
}

/** An element that starts → those it ends, looked for up to a boundary. */
const ends: Readonly<Record<string, { readonly closed: string[]; readonly boundary: string[] }>> = {
  tr: { closed: ['tr'], boundary: ['table'] },
  td: { closed: ['td', 'th'], boundary: ['table', 'tr'] },
  th: { closed: ['td', 'th'], boundary: ['table', 'tr'] },
  tbody: { closed: ['tbody', 'thead', 'tfoot'], boundary: ['table'] },
  li: { closed: ['li'], boundary: ['ul', 'ol', 'menu', 'table'] },
}

export function createTreeBuilder(): TreeBuilder {
  const root = new Document([])
  const open: (Element | Document)[] = [root]
  // What the parser believes to be open; it reports the end of elements that were closed here before.
  const reported: Element[] = []
  const append = (node: ChildNode) => {
    const parent = open.at(-1) ?? root
    const last = parent.children.at(-1)
    if (last !== undefined) {
      last.next = node
      node.prev = last
    }
    node.parent = parent
    parent.children.push(node)
  }
  const closeBefore = (name: string) => {
    const rule = ends[name]
    if (rule === undefined) return
    for (let index = open.length - 1; index > 0; index--) {
      const at = (open[index] as Element).name
      if (rule.closed.includes(at)) {
        open.length = index
        return
      }
      if (rule.boundary.includes(at)) return
    }
  }
  return {
    root,
    open(name, attribs) {
      closeBefore(name)
      const element = new Element(name, attribs)
      append(element)
      open.push(element)
      reported.push(element)
    },
    close() {
      const element = reported.pop()
      const index = element === undefined ? -1 : open.lastIndexOf(element)
      if (index > 0) open.length = index
    },
    text(data) {
      const last = open.at(-1)?.children.at(-1)
      if (last instanceof Text) last.data += data
      else append(new Text(data))
    },
    comment(data) {
      append(new Comment(data))
    },
  }
}
