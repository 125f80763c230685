// Where a post's words stand → what is stored of them: inert html, plain text, quotes, links and attachments, made in one walk.
import { type AnyNode, type Element, isTag, isText, oneLine } from '../engines/dom.ts'
import { isQuote, type QuoteFacts, quoteFacts } from '../engines/quotes.ts'
import type { Markup } from '../engines/raw.ts'
import { createTextWriter, type TextWriter } from '../engines/text.ts'
import type { Attachment, ExtractedPost, Link, Quote } from '../model.ts'
import { withoutControls } from './charset.ts'
import { cleanUrl } from './clean-url.ts'
import { createInertWriter, isAllowed } from './inert-html.ts'

export type Words = Pick<ExtractedPost, 'html' | 'text' | 'quotes' | 'links' | 'attachments'>

/** Elements whose words nobody reads. */
const unread = new Set(
  'script style title textarea option noscript template svg button select iframe xmp noembed noframes plaintext'.split(
    ' ',
  ),
)

/** `base` is the page's own address; without one only absolute addresses survive. */
export function cleanMarkup(markup: Markup, base: string | null): Words {
  const { nodes, without, end } = markup
  const html = createInertWriter()
  const post = createTextWriter()
  /** The post's text, and that of every quote that is open. */
  let writers: readonly TextWriter[] = [post]
  let plain = ''
  let isOver = false
  const quotes: (Omit<Quote, 'text'> & { readonly writer: TextWriter })[] = []
  const links: Address[] = []

  const say = (words: string, isVerbatim: boolean) => {
    html.text(words)
    plain += words
    for (const writer of writers) writer.text(words, isVerbatim)
  }
  const put = (element: Element, url: string | null, content: () => void) => {
    const { name, attribs } = element
    const added = url === null ? {} : { [name === 'a' ? 'href' : 'src']: url }
    if (name === 'br') for (const writer of writers) writer.lineBreak()
    const isSeen = isAllowed(name)
    if (isSeen) for (const writer of writers) writer.edge(name)
    html.element(name, attribs, added, content)
    if (isSeen) for (const writer of writers) writer.edge(name)
  }
  const walkAll = (parent: AnyNode, isVerbatim: boolean, left?: ReadonlySet<AnyNode>) => {
    if (!('children' in parent)) return
    for (const child of parent.children) {
      if (isOver) return
      if (!without.has(child) && !left?.has(child)) walk(child, isVerbatim, left)
    }
  }
  const walk = (node: AnyNode, isVerbatim: boolean, left?: ReadonlySet<AnyNode>) => {
    if (isText(node)) {
      const at = end?.exec(node.data)?.index
      say(withoutControls(node.data.slice(0, at)), isVerbatim)
      isOver = at !== undefined
    }
    if (!isTag(node) || unread.has(node.name)) return
    if (isQuote(node)) {
      quote(node, isVerbatim, [])
      return
    }
    const content = () => walkAll(node, isVerbatim || node.name === 'pre', left)
    const url = cleanUrl(addressIn(node), base)
    if (url === null) return node.name === 'img' ? undefined : put(node, null, content)
    const link = { tag: node.name, url, text: oneLine(node.attribs.alt) }
    links.push(link)
    const start = plain.length
    put(node, url, content)
    link.text = oneLine(plain.slice(start)) ?? link.text
  }
  /** `outer` is what wrappers around it said of the same quote, the outermost first. */
  const quote = (node: Element, isVerbatim: boolean, outer: readonly QuoteFacts[]): void => {
    const facts = quoteFacts(node, without)
    const all = [...outer, facts]
    if (facts.wrapped !== null) {
      quote(facts.wrapped, isVerbatim, all)
      return
    }
    const author = all.find((one) => one.author !== null)?.author ?? null
    const postNativeId = all.find((one) => one.post !== null)?.post ?? null
    const writer = createTextWriter()
    quotes.push({ author, postNativeId, writer })
    const around = writers
    for (const one of around) one.edge('blockquote')
    html.element(
      'blockquote',
      node.attribs,
      { 'data-author': author, 'data-post': postNativeId },
      () => {
        for (const { line } of all) if (line !== null) cite(line)
        writers = [...around, writer]
        walkAll(node, isVerbatim, facts.without)
        writers = around
      },
    )
    for (const one of around) one.edge('blockquote')
  }
  const cite = (line: string) => {
    for (const writer of writers) writer.edge('cite')
    html.element('cite', {}, {}, () => say(line, false))
    for (const writer of writers) writer.edge('cite')
  }

  for (const [index, node] of nodes.entries()) {
    if (index > 0) say('\n', false)
    if (!isOver) walkAll(node, false)
  }
  return {
    html: html.written(),
    text: post.written(),
    quotes: quotes
      .map(({ writer, ...quoted }) => ({ ...quoted, text: writer.written() }))
      .filter(({ text }) => text !== ''),
    ...sorted(links),
  }
}

interface Address extends Link {
  readonly tag: string
}

/** Lazy loaders keep the true address of an image aside. */
function addressIn({ name, attribs }: Element): string | null {
  if (name === 'a') return attribs.href ?? null
  if (name === 'img') return attribs['data-src'] ?? attribs['data-url'] ?? attribs.src ?? null
  return name === 'video' || name === 'audio' || name === 'source' ? (attribs.src ?? null) : null
}

function sorted(addresses: readonly Address[]): { links: Link[]; attachments: Attachment[] } {
  const links: Link[] = []
  const attachments: Attachment[] = []
  for (const { tag, url, text } of addresses) {
    if (tag !== 'a' && tag !== 'img') continue
    if (isAttachment(url))
      attachments.push({ url, name: text, mediaType: mediaTypeOf(text ?? url) })
    else if (tag === 'a') links.push({ url, text })
  }
  return { links, attachments }
}

const isAttachment = (url: string): boolean =>
  /attachment(?:s|\.php)?[/?=.]|download\/file\.php|dlattach|\/core\/interface\/file\//i.test(url)

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
  txt: 'text/plain',
  mp4: 'video/mp4',
}

const mediaTypeOf = (name: string): string | null =>
  mediaTypes[/\.([a-z0-9]{2,4})(?:$|[?#])/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
