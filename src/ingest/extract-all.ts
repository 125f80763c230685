// One document in, all of its threads out. Stores nothing and knows no clock.
import { AppError } from '../errors.ts'
import type { Extraction, InputKind, PageInput, StateNews, Warning } from '../model.ts'
import { type ExtractOptions, extract } from './extract.ts'
import { split } from './split.ts'

export interface Found {
  /** The part of the document that shows the thread. */
  readonly input: PageInput
  readonly extraction: Extraction
  readonly news: readonly StateNews[]
}

export interface ExtractedDocument {
  readonly kind: InputKind
  /** At least one. */
  readonly found: readonly [Found, ...Found[]]
  /** Of the document as a whole. */
  readonly warnings: readonly Warning[]
}

/** @throws AppError as `split` and `extract` do; a part without words is left out as long as another has some. */
export function extractAll(document: PageInput, options: ExtractOptions): ExtractedDocument {
  const { kind, parts, warnings } = split(document)
  const found: Found[] = []
  let refusal: unknown
  for (const { input, news } of parts) {
    try {
      found.push({ input, news, extraction: extract(input, options) })
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'NO_POSTS_FOUND') throw error
      refusal ??= error
    }
  }
  const [first, ...others] = found
  if (first === undefined) throw refusal
  return { kind, found: [first, ...others], warnings }
}
