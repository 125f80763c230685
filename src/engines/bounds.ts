// What a page may cost before it is refused: bytes, nodes, depth, attributes and tag length.
// Counted while the parser runs, so a hostile page is stopped before its tree exists.
import { AppError } from '../errors.ts'

export const bounds = {
  bytes: 5 * 1024 * 1024,
  nodes: 200_000,
  depth: 400,
  attributes: 256,
  tagLength: 2 * 1024 * 1024,
} as const

const remedy =
  'Send the page as it was served by the forum, or only the part that holds the thread.'

export function tooComplex(what: string): AppError {
  return new AppError('HTML_TOO_COMPLEX', `The page has ${what}. ${remedy}`)
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

export interface Guard {
  /** `at` is the offset of the tag's first character. */
  tag(at: number): void
  attribute(): void
  opened(at: number): void
  closed(): void
  text(): void
}

/** A counter that throws HTML_TOO_COMPLEX at the first bound crossed. */
export function createGuard(): Guard {
  let nodes = 0
  let depth = 0
  let attributes = 0
  let start = 0
  let inText = false
  const node = () => {
    if (++nodes > bounds.nodes) throw tooComplex(`more than ${bounds.nodes} nodes`)
  }
  return {
    tag(at) {
      attributes = 0
      start = at
      inText = false
      node()
      if (++depth > bounds.depth) throw tooComplex(`tags nested deeper than ${bounds.depth}`)
    },
    attribute() {
      if (++attributes > bounds.attributes)
        throw tooComplex(`a tag with more than ${bounds.attributes} attributes`)
    },
    opened(at) {
      if (at - start > bounds.tagLength)
        throw tooComplex(`a tag longer than ${bounds.tagLength} characters`)
    },
    closed() {
      depth--
      inText = false
    },
    text() {
      // The parser cuts text at every entity; the tree joins it again.
      if (!inText) node()
      inText = true
    },
  }
}
