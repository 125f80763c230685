// One document in, one typed thread out. The only way to the html parser: import it dynamically where start-up time counts.
// It stores nothing and knows no clock: the time of receipt is an argument.

import { checkBytes } from '../engines/bounds.ts'
import type { Engine } from '../engines/engine.ts'
import { detect, engineById } from '../engines/index.ts'
import { createPage, type Page } from '../engines/page.ts'
import { AppError } from '../errors.ts'
import type { Extraction, PageInput, RawThread, Warning } from '../model.ts'
import { clean } from './clean.ts'

export interface ExtractOptions {
  /** Id of the engine to use, instead of asking every engine. */
  readonly engine?: string | null
  readonly receivedAt: Date
}

/**
 * Throws AppError: TOO_LARGE, HTML_TOO_COMPLEX, UNKNOWN_ENGINE, UNSUPPORTED_INPUT (empty), NOT_A_THREAD (a board, a login,
 * an error page) and NO_POSTS_FOUND.
 */
export function extract(input: PageInput, options: ExtractOptions): Extraction {
  checkBytes(input.content)
  if (input.content.trim() === '')
    throw new AppError('UNSUPPORTED_INPUT', 'The document is empty. Send the page or its text.')
  const page = createPage(input)
  const { engine, score, raw, scores } = choose(page, options.engine ?? null)
  const { thread, warnings } = clean(raw, input, options.receivedAt)
  if (thread.posts.length === 0) throw noPosts()
  return {
    engine: engine.id,
    confidence: score,
    scores,
    thread,
    warnings: [...warnings, ...warningsOf(engine, score, input)],
  }
}

interface Choice {
  readonly engine: Engine
  readonly score: number
  readonly raw: RawThread
  readonly scores: Extraction['scores']
}

function choose(page: Page, forced: string | null): Choice {
  const scores = detect(page)
  const shown = scores.map((match) => ({ engine: match.engine.id, score: match.score }))
  if (forced !== null) {
    const engine = engineById(forced)
    return { engine, score: engine.detect(page), raw: engine.extract(page), scores: shown }
  }
  for (const { engine, score } of scores) {
    const raw = engine.extract(page)
    if (raw.posts.length > 0) return { engine, score, raw, scores: shown }
  }
  throw noPosts()
}

function noPosts(): AppError {
  return new AppError(
    'NO_POSTS_FOUND',
    'No posts were found on the page. Send the page of one thread, or name its engine.',
  )
}

function warningsOf(engine: Engine, score: number, input: PageInput): Warning[] {
  const warnings: Warning[] = []
  if (score < 0.5)
    warnings.push({
      code: 'ENGINE_GUESSED',
      message: `The page was read as ${engine.id} without clear marks. Name the engine if that is wrong.`,
    })
  if (input.url === null && input.kind === 'html')
    warnings.push({
      code: 'URL_MISSING',
      message: 'Without the address of the page, relative links are lost. Send its url.',
    })
  return warnings
}
