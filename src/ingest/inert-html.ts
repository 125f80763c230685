// Writes html that is inert: an allow-list of what forums write, everything escaped, nothing that runs or calls home. What it writes
// has no raw text, comments or foreign elements and closes every element, so that every parser reads the same of it.
// Of addresses it takes those it is given: see clean-url.ts.
import { leftOpen } from '../engines/implied-ends.ts'

const tags = (
  'a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub ' +
  'summary sup table tbody td tfoot th thead time tr tt u ul var video audio source wbr'
).split(' ')

const attributes: Readonly<Record<string, string>> = {
  a: 'title',
  img: 'alt title width height',
  video: 'controls',
  audio: 'controls',
  source: 'type',
  time: 'datetime',
  abbr: 'title',
  ol: 'start',
  td: 'colspan rowspan',
  th: 'colspan rowspan',
}

/** Element → the attributes it may have. */
const allowed = new Map(
  tags.map((tag) => [tag, new Set(['lang', 'dir', ...(attributes[tag]?.split(' ') ?? [])])]),
)
const empty = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr'])

/** Tags that stand deeper are left out; their words are kept. */
const deepest = 100

export const isAllowed = (name: string): boolean => allowed.has(name)

export interface InertWriter {
  text(words: string): void
  /**
   * An element of that name around what `content` writes; of `attribs` only those that may stand, and `added`, where they are not null.
   * Only its content where the element is not allowed.
   */
  element(name: string, attribs: Attributes, added: Attributes, content: () => void): void
  written(): string
}

type Attributes = Readonly<Record<string, string | null>>

export function createInertWriter(): InertWriter {
  let html = ''
  const open: { readonly name: string }[] = []
  const close = (length: number) => {
    while (open.length > length) html += `</${open.pop()?.name}>`
  }
  return {
    text(words) {
      html += escapeText(words)
    },
    element(name, attribs, added, content) {
      const names = allowed.get(name)
      if (names === undefined || open.length >= deepest) return content()
      close(leftOpen(open, name))
      html += `<${name}`
      for (const one in attribs) if (names.has(one)) html += attribute(one, attribs[one] ?? null)
      for (const one in added) html += attribute(one, added[one] ?? null)
      if (empty.has(name)) {
        html += ' />'
        return
      }
      html += '>'
      const depth = open.length
      open.push({ name })
      content()
      close(depth)
    },
    written: () => html.trim(),
  }
}

function attribute(name: string, value: string | null): string {
  if (value === null) return ''
  // Without words these two still say something: "no description", "with buttons".
  if (value === '' && name !== 'alt' && name !== 'controls') return ''
  return ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`
}

const escapeText = (text: string): string =>
  /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
