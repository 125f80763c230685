// A document as the engines see it: what the caller sent, plus its parsed tree and the names used in its markup.
import type { PageInput } from '../model.ts'
import { type Dom, type Element, isTag, oneLine, parseHtml } from './dom.ts'

export interface Page extends PageInput {
  /** The parsed document; parsed once, on first use. Throws HTML_TOO_COMPLEX. */
  readonly $: Dom
  /** What relative addresses are relative to: `<base href>`, else the page's own address. */
  readonly base: string | null
  /** Every tag, class (`.name`) and id (`#name`, numbers as 0) of the document; empty for text. */
  readonly names: ReadonlySet<string>
  /** The elements that describe the document: html, base, meta, link, wherever they stand. */
  readonly about: readonly Element[]
  /** The source's beginning and end, where software names itself. */
  readonly edges: string
  /** `<meta name="generator">` in lower case, or ''. */
  readonly generator: string
}

export function createPage(input: PageInput): Page {
  let $: Dom | undefined
  let seen: ReturnType<typeof look> | undefined
  let edges: string | undefined
  let generator: string | undefined
  return {
    ...input,
    get $() {
      $ ??= parseHtml(input.kind === 'html' ? input.content : '')
      return $
    },
    get base() {
      const href = this.about.find((one) => one.name === 'base')?.attribs.href
      if (href === undefined || !URL.canParse(href, input.url ?? undefined)) return input.url
      return new URL(href, input.url ?? undefined).href
    },
    get names() {
      seen ??= look(this.$)
      return seen.names
    },
    get about() {
      seen ??= look(this.$)
      return seen.about
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
export function metaOf(page: Page, name: string): string | null {
  const meta = page.about.find(
    ({ attribs }) => (attribs.property ?? attribs.name)?.toLowerCase() === name,
  )
  return oneLine(meta?.attribs.content)
}

/** The address of `<link rel="…">`, or null. */
export function linkOf(page: Page, rel: string): string | null {
  const link = page.about.find((one) => one.name === 'link' && one.attribs.rel === rel)
  return oneLine(link?.attribs.href)
}

const describing = new Set(['html', 'base', 'meta', 'link'])

function look($: Dom): { names: ReadonlySet<string>; about: readonly Element[] } {
  const names = new Set<string>()
  const about: Element[] = []
  const pending = [...$.root().contents()].reverse()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isTag(node)) continue
    names.add(node.name)
    const { id } = node.attribs
    if (id) {
      names.add(`#${id}`)
      if (/\d/.test(id)) names.add(`#${id.replace(/\d+/g, '0')}`)
    }
    if (node.attribs.component) names.add(`[component=${node.attribs.component}]`)
    const classes = node.attribs.class
    if (classes) for (const name of classes.split(/\s+/)) names.add(`.${name}`)
    if (describing.has(node.name)) about.push(node)
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) pending.push(child)
    }
  }
  return { names, about }
}
