// Html in, a bounded document out, and the few questions everybody asks of a node. The only import of the parser, and of cheerio,
// which engines' own functions may use. htmlparser2 reads <noscript> as markup, where some forums keep the posts.
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import type * as cheerioNodes from 'domhandler'
import type { findDate } from '../dates/find.ts'
import type { RawDate } from '../model.ts'
import { createIndex, type ElementIndex } from './element-index.ts'
import { oneLine, tidy } from './one-line.ts'
import type { Markup } from './raw.ts'
import { scan } from './scanner.ts'
import * as selectors from './selectors.ts'
import {
  type AnyNode,
  contentOf,
  contentWithout,
  type Element,
  isTag,
  isText,
  type Root,
  type Text,
} from './tree.ts'
import { createTreeBuilder } from './tree-builder.ts'

export type { AnyNode, Element, Text }
export { contentOf, contentWithout, isTag, isText, oneLine, tidy }
/** What an engine's own function is given. */
export type Nodes = Cheerio<cheerioNodes.AnyNode>

/** A parsed document. It is never changed: every reader sees the page as it came. */
export interface Dom {
  readonly root: Root
  readonly index: ElementIndex
  readonly dates: SeenDates
  /** For engines' own functions; of elements and texts it knows what tree.ts says. */
  $(elements: readonly Element[]): Nodes
}

/**
 * What was found in a document: an element and its wrappers show the same line, and several readers ask. It lies with the document, for
 * a WeakMap keeps what it holds, and all pages with it, until the next full collection.
 */
export interface SeenDates {
  readonly lines: Map<string, ReturnType<typeof findDate>>
  readonly elements: Map<Element, RawDate | null>
}

/**
 * Parses within `bounds`. Throws HTML_TOO_COMPLEX. The index is made at once and not by an accessor: one that is made for each document
 * keeps it in memory until the next full collection.
 */
export function parseHtml(html: string): Dom {
  const { root, elements, names } = treeOf(html)
  let $: CheerioAPI | undefined
  return {
    root,
    index: createIndex(elements, names),
    dates: { lines: new Map(), elements: new Map() },
    $(some) {
      $ ??= load(root as unknown as cheerioNodes.Document)
      return $(some as unknown as cheerioNodes.AnyNode[])
    },
  }
}

/** The nodes alone, for those who ask for nothing by its name. Throws HTML_TOO_COMPLEX. */
export const parseNodes = (html: string): Root => treeOf(html).root

function treeOf(html: string) {
  const builder = createTreeBuilder(/^\s*<\?xml/.test(html))
  const names = scan(html, builder)
  return { ...builder.finish(), names }
}

/** All the words of a fragment. Throws HTML_TOO_COMPLEX. */
export const markupOf = (html: string): Markup => ({
  nodes: [parseNodes(html)],
  without: new Set(),
  end: null,
})

/** The descendants of `scopes` (without scopes: of the document) that match, in document order. */
export const findAll = (
  dom: Dom,
  selector: string,
  scopes?: readonly Element[],
): readonly Element[] => selectors.findAll(dom.index, selector, scopes)

export const findFirst = (
  dom: Dom,
  selector: string,
  scopes?: readonly Element[],
): Element | null => selectors.findFirst(dom.index, selector, scopes)

/** Whether `node` lies inside `element` or is it. */
export const isWithin = (node: Element, { order, last }: Element): boolean =>
  node.order >= order && node.order <= last

/** One line of text, white space collapsed; null when there is none. */
export const lineOf = (node: AnyNode | null | undefined): string | null =>
  node ? oneLine(contentOf(node)) : null

/** One line of the text that is seen, or null when it is longer than `limit`; stops reading there. */
export function shortLine(element: Element, limit: number): string | null {
  let text = ''
  let size = 0
  const read = (node: AnyNode): boolean => {
    if (isText(node)) {
      text += node.data
      size += node.data.length
      // So much white space parts what is not one line.
      if (size > limit * 3) return false
      if (text.length > limit) text = tidy(text)
      return text.length <= limit || text.trim().length <= limit
    }
    if (!isTag(node) || isSilent(node)) return true
    if (node.name === 'br') text += ' '
    return node.children.every(read)
  }
  return element.children.every(read) ? oneLine(text) : null
}

const silent = new Set(
  'script style head select option textarea template svg iframe object button nav link meta input'.split(
    ' ',
  ),
)

/** Elements whose words nobody reads as part of a post. */
export const isSilent = (element: Element): boolean =>
  silent.has(element.name) || element.attribs.hidden !== undefined

export const attributeOf = (element: Element | null | undefined, name: string): string | null =>
  oneLine(element?.attribs[name])
