// Bytes → text and its kind. Strict UTF-8 first, because forums that moved to it kept their old labels.
import type { PageInput, Warning } from '../model.ts'
import { canonicalCharset, charsetIn, declaredCharset, latin1, withoutControls } from './charset.ts'

export interface Decoded {
  readonly content: string
  readonly kind: PageInput['kind']
  readonly warnings: readonly Warning[]
}

/** @param contentType as HTTP has it (`text/html; charset=koi8-r`), or as the file's extension suggests. */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): Decoded {
  const { content, warnings } = decodeText(bytes, contentType)
  return { content, kind: kindOf(content, contentType), warnings }
}

function decodeText(bytes: Uint8Array, contentType: string | null): Omit<Decoded, 'kind'> {
  const label = charsetIn(contentType ?? '')
  const declared = (label && canonicalCharset(label)) ?? declaredCharset(bytes)
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null && !(declared === 'iso-2022-jp' && utf8.includes('\x1b'))) {
    const isWrong = declared !== null && declared !== 'utf-8' && /[^\0-\x7f]/.test(utf8)
    return { content: utf8, warnings: isWrong ? [repaired(`labelled ${declared}`, 'utf-8')] : [] }
  }
  const marked = byteOrderMark(bytes)
  if (marked !== null) return { content: decodeAs(marked, bytes), warnings: [] }
  if (declared !== null && declared !== 'utf-8')
    return { content: decodeAs(declared, bytes), warnings: [] }
  const guess = isDamagedUtf8(bytes) ? 'utf-8' : 'windows-1252'
  const said = declared === null ? 'not labelled and not UTF-8' : 'labelled utf-8, which it is not'
  return { content: decodeAs(guess, bytes), warnings: [repaired(said, guess)] }
}

function repaired(said: string, used: string): Warning {
  return {
    code: 'CHARSET_REPAIRED',
    message: `The document is ${said}; it was read as ${used}. Send it as UTF-8 if letters are wrong.`,
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function byteOrderMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Mostly whole characters beyond ASCII: UTF-8 that was cut or patched, rather than something else. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/gu) ?? []
  const broken = foreign.filter((character) => character === '\ufffd').length
  return foreign.length > 2 * broken
}

function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset !== 'windows-1252') return new TextDecoder(charset).decode(bytes)
  // Some releases of Node take this one for latin1.
  return withoutControls(latin1(bytes))
}

const startsAsHtml = /^<(?:!doctype\s+html|html|head|body)\b/i
/** RSS, Atom, or RDF with RSS inside. */
const startsAsFeed = /^(?:<!DOCTYPE[^>]*>\s*)?<(?:\w+:)?(?:rss|feed|RDF)\b/
const hasBlocks = /<(?:html|body|div|table|article|section|main|head|p)\b[^<>]*>/i
/** Discourse puts the posts first; among other data they are found by the parser. */
const isTopic = /^\s*\{[\s\S]*"post_stream"\s*:/

function kindOf(content: string, contentType: string | null): PageInput['kind'] {
  const start = content.slice(0, 20_000)
  const root = withoutProlog(start)
  if (startsAsHtml.test(root)) return 'html'
  if (startsAsFeed.test(root)) return 'feed'
  if (isTopic.test(start) || /^application\/(?:[\w.-]+\+)?json\b/.test(contentType ?? ''))
    return 'json'
  if (contentType?.startsWith('text/plain')) return 'text'
  if (contentType !== null && /html/.test(contentType)) return 'html'
  return hasBlocks.test(start) ? 'html' : 'text'
}

/** What follows the comments and instructions that a document begins with. */
function withoutProlog(start: string): string {
  let rest = start.trimStart()
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null
    const end = close === null ? -1 : rest.indexOf(close)
    if (close === null || end < 0) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}
