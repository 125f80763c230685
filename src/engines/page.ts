// A document as the engines see it: what the caller sent, plus its parsed tree and the names used in its markup.
import type { PageInput } from '../model.ts'
import { type Dom, isTag, parseHtml } from './dom.ts'

export interface Page extends PageInput {
  /** The parsed document; parsed once, on first use. Throws HTML_TOO_COMPLEX. */
  readonly $: Dom
  /** What relative addresses are relative to: `<base href>`, else the page's own address. */
  readonly base: string | null
  /** Every class (`.name`) and id (`#name`) of the document; empty for text. */
  readonly names: ReadonlySet<string>
  /** `<meta name="generator">` in lower case, or ''. */
  readonly generator: string
}

export function createPage(input: PageInput): Page {
  let $: Dom | undefined
  let names: ReadonlySet<string> | undefined
  return {
    ...input,
    get $() {
      $ ??= parseHtml(input.kind === 'html' ? input.content : '')
      return $
    },
    get base() {
      const href = this.$('base[href]').attr('href')
      if (href === undefined || !URL.canParse(href, input.url ?? undefined)) return input.url
      return new URL(href, input.url ?? undefined).href
    },
    get names() {
      names ??= collectNames(this.$)
      return names
    },
    get generator() {
      return (this.$('meta[name=generator i]').attr('content') ?? '').toLowerCase()
    },
  }
}

function collectNames($: Dom): Set<string> {
  const names = new Set<string>()
  const pending = [...$.root().contents()]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isTag(node)) continue
    if (node.attribs.id) names.add(`#${node.attribs.id}`)
    const classes = node.attribs.class
    if (classes) for (const name of classes.split(/\s+/)) names.add(`.${name}`)
    for (const child of node.children) pending.push(child)
  }
  return names
}
