// Cuts html into tags and texts, in one pass and without looking back. Builds nothing, and closes nothing that is left open: see
// tree-builder.ts. Comments, declarations and instructions are passed over; of CDATA sections only their marks, as an opening that
// is never closed must not swallow the page.
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { bounds, tooComplex } from './bounds.ts'

export interface Sink {
  /** A tag begins; its attributes are not read yet. */
  begin(): void
  /** `isClosed` for `<name/>`. */
  open(name: string, attribs: Record<string, string>, isClosed: boolean): void
  close(name: string): void
  text(data: string): void
}

/** Elements whose content is text up to their own end tag → that tag. */
const raw = new Map(
  ['script', 'style', 'xmp', 'textarea', 'title'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s>])`, 'gi'),
  ]),
)

const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const CDATA = '![CDATA['

/** Returns the names of all tags and attributes. Throws HTML_TOO_COMPLEX for a tag over its bounds. */
export function scan(html: string, sink: Sink): ReadonlySet<string> {
  const end = html.length
  let at = 0

  /** Names are few: one string for all elements of a name is quick to compare. */
  const names = new Map<string, string>()
  const nameOf = (written: string): string => {
    let name = names.get(written)
    if (name === undefined) {
      name = written.toLowerCase()
      names.set(written, name)
    }
    return name
  }
  const skipSpace = () => {
    while (at < end && isSpace(html.charCodeAt(at))) at++
  }
  let hasCdata = false
  const text = (from: number, to: number, isDecoded = true) => {
    if (from >= to) return
    const shown = html.slice(from, to)
    const data = hasCdata ? shown.replaceAll(']]>', '') : shown
    sink.text(isDecoded && data.includes('&') ? decodeHTML(data) : data)
  }
  /** Behind the next `mark`; the end where there is none. */
  const behind = (mark: string): number => {
    const found = html.indexOf(mark, at)
    return found < 0 ? end : found + mark.length
  }

  /** From the first letter of its name. Where the document ends inside the tag, there is none. */
  const openTag = () => {
    const start = at
    while (at < end && !endsName(html.charCodeAt(at))) at++
    const name = nameOf(html.slice(start, at))
    sink.begin()
    const attribs: Record<string, string> = {}
    let count = 0
    for (;;) {
      skipSpace()
      if (at >= end) return
      const code = html.charCodeAt(at)
      if (code === GT || (code === SLASH && html.charCodeAt(at + 1) === GT)) break
      if (code === SLASH) at++
      else {
        if (++count > bounds.attributes)
          throw tooComplex(`a tag with more than ${bounds.attributes} attributes`)
        attribute(attribs)
      }
    }
    if (at - start > bounds.tagLength)
      throw tooComplex(`a tag longer than ${bounds.tagLength} characters`)
    const isClosed = html.charCodeAt(at) === SLASH
    at += isClosed ? 2 : 1
    sink.open(name, attribs, isClosed)
    const closing = isClosed ? undefined : raw.get(name)
    if (closing !== undefined) rawText(name, closing)
  }

  /** The first of two attributes of one name counts. */
  const attribute = (attribs: Record<string, string>) => {
    const start = at
    // An equals sign in front is part of the name.
    at++
    while (at < end && html.charCodeAt(at) !== EQUALS && !endsName(html.charCodeAt(at))) at++
    const name = nameOf(html.slice(start, at))
    skipSpace()
    let value = ''
    if (html.charCodeAt(at) === EQUALS) {
      at++
      skipSpace()
      const quote = html.charAt(at)
      const isQuoted = quote === '"' || quote === "'"
      const from = isQuoted ? at + 1 : at
      if (isQuoted) at = html.indexOf(quote, from)
      else while (at < end && html.charCodeAt(at) !== GT && !isSpace(html.charCodeAt(at))) at++
      if (at < 0) at = end
      value = html.slice(from, at)
      if (value.includes('&')) value = decodeHTMLAttribute(value)
      if (isQuoted) at++
    }
    if (!Object.hasOwn(attribs, name)) attribs[name] = value
    return true
  }

  const rawText = (name: string, closing: RegExp) => {
    const start = at
    closing.lastIndex = at
    at = closing.exec(html)?.index ?? end
    text(start, at, name === 'title')
  }

  const closeTag = () => {
    skipSpace()
    const code = html.charCodeAt(at)
    if (!isLetter(code)) {
      at = behind('>')
      return
    }
    const start = at
    while (at < end && html.charCodeAt(at) !== GT && !isSpace(html.charCodeAt(at))) at++
    const name = nameOf(html.slice(start, at))
    at = behind('>')
    sink.close(name)
  }

  while (at < end) {
    let tag = html.indexOf('<', at)
    while (tag >= 0 && !startsTag(html.charCodeAt(tag + 1))) tag = html.indexOf('<', tag + 1)
    text(at, tag < 0 ? end : tag)
    if (tag < 0) break
    at = tag + 1
    if (isLetter(html.charCodeAt(at))) openTag()
    else if (html.startsWith('/', at)) {
      at++
      closeTag()
    } else if (html.startsWith('!--', at)) {
      // The shortest comments share their dashes: `<!-->`.
      at++
      at = behind('-->')
    } else if (html.startsWith(CDATA, at)) {
      hasCdata = true
      at += CDATA.length
    } else at = behind('>')
  }
  return new Set(names.values())
}

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

const isLetter = (code: number): boolean => {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

const startsTag = (code: number): boolean =>
  isLetter(code) || code === SLASH || code === 0x21 || code === 0x3f

const endsName = (code: number): boolean => code === SLASH || code === GT || isSpace(code)
