// What a page may cost before it is refused: bytes, nodes, depth, attributes and tag length; and lines of text.
import { AppError } from '../errors.ts'

export const bounds = {
  bytes: 5 * 1024 * 1024,
  nodes: 200_000,
  depth: 400,
  attributes: 256,
  tagLength: 2 * 1024 * 1024,
  /** Of plain text. */
  lines: 150_000,
} as const

const remedy =
  'Send the page as it was served by the forum, or only the part that holds the thread.'

export function tooComplex(what: string): AppError {
  return new AppError('HTML_TOO_COMPLEX', `The page has ${what}. ${remedy}`)
}

/** Throws TOO_LARGE over 150,000 lines, which no thread page has. */
export function checkLines(content: string): void {
  let lines = 1
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1))
    if (++lines > bounds.lines)
      throw new AppError('TOO_LARGE', `The text has over ${bounds.lines} lines. ${remedy}`)
}

/** Throws TOO_LARGE over 5 MB of UTF-8. */
export function checkBytes(content: string): void {
  // No string shorter than a third of the limit can exceed it, so most pages are never measured.
  if (content.length * 3 <= bounds.bytes) return
  const bytes =
    content.length > bounds.bytes ? content.length : new TextEncoder().encode(content).length
  if (bytes > bounds.bytes)
    throw new AppError('TOO_LARGE', `The document is over ${bounds.bytes} bytes. ${remedy}`)
}
