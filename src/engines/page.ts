// A document as the engines see it: what the caller sent, plus its parsed tree and what describes it.
import type { PageInput } from '../model.ts'
import { attributeOf, type Dom, type Element, oneLine, parseHtml } from './dom.ts'

export interface Page extends PageInput {
  /** The parsed document; an empty one of what is no html. */
  readonly dom: Dom
  /** What relative addresses are relative to: `<base href>`, else the page's own address. */
  readonly base: string | null
  /** The source's beginning and end, where software names itself. */
  readonly edges: string
  /** `<meta name="generator">` in lower case, or ''. */
  readonly generator: string
}

/** Throws HTML_TOO_COMPLEX. */
export function createPage(input: PageInput): Page {
  const { kind, content, url } = input
  const dom = parseHtml(kind === 'html' ? content : '')
  return {
    ...input,
    dom,
    base: baseOf(dom, url),
    edges: content.slice(0, 8000) + content.slice(-12_000),
    generator: (metaOf({ dom }, 'generator') ?? '').toLowerCase(),
  }
}

function baseOf({ index }: Dom, url: string | null): string | null {
  const href = index.withTag('base')[0]?.attribs.href
  if (href === undefined || !URL.canParse(href, url ?? undefined)) return url
  return new URL(href, url ?? undefined).href
}

/** The content of `<meta name|property="…">`, or null. */
export function metaOf({ dom }: Pick<Page, 'dom'>, name: string): string | null {
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
