// Links of the Link header (RFC 8288), as far as WebSub needs them. Pure, and small enough for the door of the inbox.

export interface Link {
  readonly href: string
  /** In lower case. */
  readonly rels: readonly string[]
}

export function linksIn(header: string | null): Link[] {
  return [...(header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)].map(
    ([, href = '', parameters = '']) => {
      const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? []
      return { href: href.trim(), rels: relsOf(quoted ?? bare) }
    },
  )
}

export const relsOf = (words: string | null | undefined): string[] =>
  (words ?? '').toLowerCase().split(/\s+/).filter(Boolean)

/** Absolute and of the web; null for anything else. */
export function webAddress(href: string | undefined, base?: string): string | null {
  const url = href === undefined || href === '' ? null : URL.parse(href, base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
