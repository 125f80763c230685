// Html in, a bounded document out, and the few questions everybody asks of a node. The only import of the parser, and of cheerio,
// which engines' own functions may use. htmlparser2 reads <noscript> as markup, where some forums keep the posts.
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import type { AnyNode, Document, Text } from 'domhandler'
import { Parser } from 'htmlparser2'
import type { Markup } from '../model.ts'
import { bounds, tooComplex } from './bounds.ts'
import { createIndex, type ElementIndex } from './element-index.ts'
import { oneLine, tidy } from './one-line.ts'
import * as selectors from './selectors.ts'
import { createTreeBuilder, type Element } from './tree-builder.ts'

export type { AnyNode, Element, Text }
export { oneLine, tidy }
/** What an engine's own function is given. */
export type Nodes = Cheerio<AnyNode>

/** A parsed document. It is never changed: every reader sees the page as it came. */
export interface Dom {
  readonly root: Document
  readonly index: ElementIndex
  readonly $: CheerioAPI
}

/** Parses within `bounds`. Throws HTML_TOO_COMPLEX. */
export function parseHtml(html: string): Dom {
  const tree = createTreeBuilder()
  const names = new Set<string>()
  let attributes = 0
  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0
        tree.begin()
      },
      onattribute(name) {
        names.add(name)
        if (++attributes > bounds.attributes)
          throw tooComplex(`a tag with more than ${bounds.attributes} attributes`)
      },
      onopentag(name, attribs) {
        if (parser.endIndex - parser.startIndex > bounds.tagLength)
          throw tooComplex(`a tag longer than ${bounds.tagLength} characters`)
        tree.open(name, attribs)
      },
      onclosetag: tree.close,
      ontext: tree.text,
    },
    { decodeEntities: true, recognizeSelfClosing: /^\s*<\?xml/.test(html) },
  )
  parser.end(withoutCdata(html))
  tree.end()
  const { root, elements } = tree
  let index: ElementIndex | undefined
  let $: CheerioAPI | undefined
  return {
    root,
    get index() {
      index ??= createIndex(elements, names)
      return index
    },
    get $() {
      $ ??= load(root)
      return $
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

export const isTag = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

export const isText = (node: AnyNode): node is Text => node.type === 'text'

/** Whether `node` lies inside `element` or is it. */
export const isWithin = (node: Element, { order, last }: Element): boolean =>
  node.order >= order && node.order <= last

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

/** One line of text, white space collapsed; null when there is none. */
export const lineOf = (node: AnyNode | null | undefined): string | null =>
  node ? oneLine(contentOf(node)) : null

/** One line of the text that is seen, or null when it is longer than `limit`; stops reading there. */
export function shortLine(element: Element, limit: number): string | null {
  let text = ''
  const read = (node: AnyNode): boolean => {
    if (isText(node)) {
      text += node.data
      return text.length <= limit || !isLonger(text, limit)
    }
    if (!isTag(node) || isSilent(node)) return true
    if (node.name === 'br') text += ' '
    return node.children.every(read)
  }
  return element.children.every(read) ? oneLine(text) : null
}

const isLonger = (text: string, limit: number): boolean =>
  text.length > limit * 3 || text.trim().replace(/\s+/g, ' ').length > limit

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
