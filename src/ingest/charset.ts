// Which character set a page says it has: the WHATWG prescan of `<meta>`, but over more than its 1024 bytes.
// Decodes nothing.

const PRESCAN_BYTES = 64 * 1024

interface Attribute {
  readonly name: string
  readonly value: string
}

/** Canonical name of the character set that the page's `<meta>` declares; null if none does. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, PRESCAN_BYTES))
  let at = 0
  while (at < head.length) {
    if (head.startsWith('<!--', at)) {
      // The dashes of `<!-->` open and close it at once.
      const end = head.indexOf('-->', at + 2)
      if (end < 0) return null
      at = end + 3
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
      const tag = readTag(head, at)
      const charset = /^<meta$/i.test(tag.name) ? charsetOfMeta(tag.attributes) : null
      if (charset !== null) return charset
      at = tag.end
    } else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
      const end = head.indexOf('>', at)
      if (end < 0) return null
      at = end + 1
    } else at += 1
  }
  return null
}

/** Canonical name of a label (`latin1` → `windows-1252`); null if nobody knows it. */
export function canonicalCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

function readTag(
  head: string,
  start: number,
): { name: string; attributes: Attribute[]; end: number } {
  const name = /^<\/?[^\s/>]*/.exec(head.slice(start))?.[0] ?? '<'
  const attributes: Attribute[] = []
  const pattern =
    /[\s/]*(?:>|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?|=)/y
  pattern.lastIndex = start + name.length
  for (;;) {
    const match = pattern.exec(head)
    // An unfinished tag says nothing.
    if (match === null) return { name, attributes: [], end: head.length }
    if (match[0].endsWith('>') && match[1] === undefined) break
    const [, key, double, single, bare] = match
    if (key !== undefined && !attributes.some((known) => known.name === key.toLowerCase()))
      attributes.push({ name: key.toLowerCase(), value: double ?? single ?? bare ?? '' })
  }
  return { name, attributes, end: pattern.lastIndex }
}

function charsetOfMeta(attributes: readonly Attribute[]): string | null {
  const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value
  const isContentType = value('http-equiv')?.toLowerCase() === 'content-type'
  const label = value('charset') ?? (isContentType ? charsetIn(value('content') ?? '') : null)
  const charset = label === null || label === undefined ? null : canonicalCharset(label)
  // A page whose meta could be read as bytes is not UTF-16, whatever it says.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset
}

/** The charset parameter of a content type, also a careless one: `text/html;charset = "x"`. */
export function charsetIn(contentType: string): string | null {
  const match = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(contentType)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null
}

/** What windows-1252 has where latin1 has controls, 0x80 to 0x9f. */
const windows1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']

/** Text in windows-1252 that was read as latin1. */
export const withoutControls = (text: string): string =>
  /[\x80-\x9f]/.test(text)
    ? text.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 128] ?? control)
    : text
