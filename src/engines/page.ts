// A document as the engines see it: what the caller sent, plus its parsed tree and what describes it.
import type { PageInput } from '../model.ts'
import { attributeOf, type Dom, type Element, oneLine, parseHtml } from './dom.ts'

export interface Page extends PageInput {
  /** The parsed document; parsed once, on first use. Throws HTML_TOO_COMPLEX. */
  readonly dom: Dom
  /** What relative addresses are relative to: `<base href>`, else the page's own address. */
  readonly base: string | null
  /** The source's beginning and end, where software names itself. */
  readonly edges: string
  /** `<meta name="generator">` in lower case, or ''. */
  readonly generator: string
}

export function createPage(input: PageInput): Page {
  let dom: Dom | undefined
  let edges: string | undefined
  let generator: string | undefined
  return {
    ...input,
    get dom() {
      dom ??= parseHtml(input.kind === 'html' ? input.content : '')
      return dom
    },
    get base() {
      const href = this.dom.index.withTag('base')[0]?.attribs.href
      if (href === undefined || !URL.canParse(href, input.url ?? undefined)) return input.url
      return new URL(href, input.url ?? undefined).href
    },
    get edges() {
      edges ??= input.content.slice(0, 8000) + input.content.slice(-12_000)
      return edges
    },
    get generator() {
      generator ??= (metaOf(this, 'generator') ?? '').toLowerCase()
      return generator
    },
  }
}

/** The content of `<meta name|property="…">`, or null. */
export function metaOf({ dom }: Page, name: string): string | null {
  const isNamed = ({ attribs }: Element): boolean =>
    (attribs.property ?? attribs.name)?.toLowerCase() === name
  return attributeOf(dom.index.withTag('meta').find(isNamed), 'content')
}

/** The address of `<link rel="…">`, or null. */
export function linkOf({ dom }: Page, rel: string): string | null {
  return attributeOf(
    dom.index.withTag('link').find(({ attribs }) => attribs.rel === rel),
    'href',
  )
}

/** The language that the document says it is in, or null. */
export const languageOf = ({ dom }: Page): string | null =>
  oneLine(dom.index.withTag('html')[0]?.attribs.lang)
