// Html in, a bounded document out, and the few questions everybody asks of a node. The only import of the parser, and of cheerio,
// which engines' own functions may use. htmlparser2 reads <noscript> as markup, where some forums keep the posts.
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import type * as cheerioNodes from 'domhandler'
import type { Markup } from '../model.ts'
import { createIndex, type ElementIndex } from './element-index.ts'
import { oneLine, tidy } from './one-line.ts'
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
  /** For engines' own functions; of elements and texts it knows what tree.ts says. */
  $(elements: readonly Element[]): Nodes
}

/** Parses within `bounds`. Throws HTML_TOO_COMPLEX. */
export function parseHtml(html: string): Dom {
  const builder = createTreeBuilder(/^\s*<\?xml/.test(html))
  const names = scan(withoutCdata(html), builder)
  const { root, elements } = builder.finish()
  let index: ElementIndex | undefined
  let $: CheerioAPI | undefined
  return {
    root,
    get index() {
      index ??= createIndex(elements, names)
      return index
    },
    $(elements) {
      $ ??= load(root as unknown as cheerioNodes.Document)
      return $(elements as unknown as cheerioNodes.AnyNode[])
    },
  }
}

/** All the words of a fragment. Throws HTML_TOO_COMPLEX. */
export const markupOf = (html: string): Markup => ({
  nodes: [parseHtml(html).root],
  without: new Set(),
  end: null,
})

// A stray CDATA opening makes the rest of an html page one comment.
const withoutCdata = (html: string): string =>
  html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : html

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
      return text.trim().length <= limit
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
