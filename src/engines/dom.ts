// The only import of cheerio: html in, a bounded document out, and the few questions everybody asks of a node.
// htmlparser2 reads <noscript> as markup, where some forums keep the posts.
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import { compile, selectAll, selectOne } from 'css-select'
import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler'
import { Parser } from 'htmlparser2'
import { createGuard } from './bounds.ts'
import { createTreeBuilder } from './tree-builder.ts'

export type Dom = CheerioAPI
export type Nodes = Cheerio<AnyNode>
export type { AnyNode, Element, Text }
export { isTag, isText }

/** Parses within `bounds`. Throws HTML_TOO_COMPLEX. */
export function parseHtml(html: string): Dom {
  const guard = createGuard()
  const tree = createTreeBuilder()
  const parser = new Parser(
    {
      onopentagname: () => guard.tag(parser.startIndex),
      onattribute: () => guard.attribute(),
      onopentag(name, attribs) {
        guard.opened(parser.endIndex)
        tree.open(name, attribs)
      },
      onclosetag() {
        guard.closed()
        tree.close()
      },
      ontext(data) {
        guard.text()
        tree.text(data)
      },
      oncomment(data) {
        guard.text()
        tree.comment(data)
      },
    },
    { decodeEntities: true, recognizeSelfClosing: /^\s*<\?xml/.test(html) },
  )
  parser.end(withoutCdata(html))
  return load(tree.root)
}

// A stray CDATA opening makes the rest of an html page one comment.
const withoutCdata = (html: string): string =>
  html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : html

type Query = ReturnType<typeof compile<AnyNode, Element>>
const queries = new Map<string, Query | null>()

/** Every engine asks the same few hundred questions of every post: each is compiled once. Null for a relative one. */
function queryOf(selector: string): Query | null {
  const known = queries.get(selector)
  if (known !== undefined) return known
  const query = isRelative(selector) ? null : compile<AnyNode, Element>(selector)
  queries.set(selector, query)
  return query
}

// A selector that starts with a combinator is relative to its element, which a compiled one does not know.
const isRelative = (selector: string): boolean => /(?:^|,)\s*[>+~]/.test(selector)

/** The descendants that match, like `nodes.find(selector)` but compiled once. */
export function findAll($: Dom, nodes: Nodes, selector: string): Nodes {
  const query = queryOf(selector)
  if (query === null) return nodes.find(selector)
  return $(nodes.toArray().flatMap((node) => selectAll(query, childrenOf(node))))
}

export function findFirst($: Dom, nodes: Nodes, selector: string): Nodes {
  const query = queryOf(selector)
  if (query === null) return nodes.find(selector).first()
  for (const node of nodes.toArray()) {
    const found = selectOne(query, childrenOf(node))
    if (found !== null) return $(found as AnyNode)
  }
  return $()
}

const childrenOf = (node: AnyNode): AnyNode[] => ('children' in node ? node.children : [])

/** One line of text, white space collapsed; null when there is none. */
export function lineOf(nodes: Nodes): string | null {
  return oneLine(nodes.text())
}

export function oneLine(text: string | null | undefined): string | null {
  // Zero-width and soft-hyphen characters only serve line breaking.
  const line = (text ?? '')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}

export function attributeOf(nodes: Nodes, name: string): string | null {
  return oneLine(nodes.attr(name))
}
