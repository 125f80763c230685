// Builds the bounded tree of a page from its tags and texts, and numbers its elements. It closes what old forum markup leaves open: one
// unclosed <p> in a cell must not nest all rows. A page has thousands of nodes, so they are small and their lists exact.
import { bounds, tooComplex } from './bounds.ts'
import { leftOpen } from './implied-ends.ts'
import type { Sink } from './scanner.ts'
import { type AnyNode, Element, none, type Root, Text } from './tree.ts'

export interface Tree {
  readonly root: Root
  /** By order. */
  readonly elements: readonly Element[]
}

export interface TreeBuilder extends Sink {
  /** Closes what is open. */
  finish(): Tree
}

const empty = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Inside them an element may close itself; inside those of the second kind no more. */
const foreign = new Set(['svg', 'math'])
const integration = new Set('mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '))

/** `isXml` where every element may close itself. Its methods throw HTML_TOO_COMPLEX at the first bound crossed. */
export function createTreeBuilder(isXml: boolean): TreeBuilder {
  const root: Root = { type: 'root', parent: null, children: none }
  const elements: Element[] = []
  const open: Element[] = []
  /** The children of all that is open, and where those of each begin. */
  const pending: AnyNode[] = []
  const starts = [0]
  let nodes = 0

  const count = () => {
    if (++nodes > bounds.nodes) throw tooComplex(`more than ${bounds.nodes} nodes`)
  }
  const takeChildren = (): readonly AnyNode[] => {
    const start = starts.pop() ?? 0
    if (start === pending.length) return none
    const children = pending.slice(start)
    pending.length = start
    return children
  }
  const cut = (length: number) => {
    while (open.length > length) {
      const element = open.pop()
      if (element === undefined) break
      element.children = takeChildren()
      element.last = elements.length - 1
    }
  }
  const mayCloseItself = (): boolean => {
    const nearest = open.findLast(({ name }) => foreign.has(name) || integration.has(name))
    return isXml || (nearest !== undefined && foreign.has(nearest.name))
  }
  const add = (name: string, attribs: Record<string, string>, isClosed: boolean) => {
    cut(leftOpen(open, name))
    const order = elements.length
    const parent = open[open.length - 1] ?? root
    const element = new Element(name, attribs, parent, order)
    pending.push(element)
    elements.push(element)
    if (empty.has(name) || (isClosed && mayCloseItself())) return
    open.push(element)
    starts.push(pending.length)
  }
  return {
    begin() {
      count()
      if (open.length >= bounds.depth) throw tooComplex(`tags nested deeper than ${bounds.depth}`)
    },
    open: add,
    close(name) {
      const index = open.findLastIndex((element) => element.name === name)
      if (index >= 0) cut(index)
      else if (name === 'br') add(name, {}, true)
    },
    text(data) {
      const before = pending[pending.length - 1]
      // Comments part texts, but say nothing.
      if (before?.type === 'text' && pending.length > (starts[starts.length - 1] ?? 0)) {
        before.data += data
        return
      }
      count()
      pending.push(new Text(data))
    },
    finish() {
      cut(0)
      root.children = takeChildren()
      return { root, elements }
    },
  }
}
