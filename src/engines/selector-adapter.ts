// Tells css-select how the nodes of a page hang together. Answers what it asks, nothing more.
import type { Options } from 'css-select'
import { type AnyNode, contentOf, type Element, isTag } from './tree.ts'

const childrenOf = (node: AnyNode): AnyNode[] =>
  // It never changes what it is given.
  'children' in node ? (node.children as AnyNode[]) : []

const findOne = (
  test: (element: Element) => boolean,
  nodes: readonly AnyNode[],
): Element | null => {
  for (const node of nodes) {
    if (!isTag(node)) continue
    const found = test(node) ? node : findOne(test, node.children)
    if (found !== null) return found
  }
  return null
}

const findAll = (test: (element: Element) => boolean, nodes: readonly AnyNode[]): Element[] =>
  nodes.flatMap((node) =>
    isTag(node) ? [...(test(node) ? [node] : []), ...findAll(test, node.children)] : [],
  )

const parentOf = (node: AnyNode): Element | null =>
  isTag(node) && isTag(node.parent) ? node.parent : null

export const adapter: NonNullable<Options<AnyNode, Element>['adapter']> = {
  isTag,
  getAttributeValue: (element, name) => element.attribs[name],
  getChildren: childrenOf,
  getName: ({ name }) => name,
  getParent: parentOf,
  getSiblings: (node) => (isTag(node) ? childrenOf(node.parent) : [node]),
  getText: contentOf,
  hasAttrib: ({ attribs }, name) => Object.hasOwn(attribs, name),
  removeSubsets: (nodes) => nodes,
  existsOne: (test, nodes) => findOne(test, nodes) !== null,
  findOne: (test, nodes) => findOne(test, nodes),
  findAll,
}
