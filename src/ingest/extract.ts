// One document in, one typed thread out. The only way to the html parser: import it dynamically where start-up time counts.
// It stores nothing and knows no clock: the time of receipt is an argument.

import { checkBytes } from '../engines/bounds.ts'
import { bySelectors } from '../engines/by-selectors.ts'
import { complete, isWhole } from '../engines/complete.ts'
import type { Engine } from '../engines/engine.ts'
import { generic } from '../engines/generic.ts'
import { detect, engineById } from '../engines/index.ts'
import { noPosts } from '../engines/not-a-thread.ts'
import { createPage, type Page } from '../engines/page.ts'
import { plainText } from '../engines/plain-text.ts'
import type { RawThread } from '../engines/raw.ts'
import { records } from '../engines/records.ts'
import type { Item } from '../engines/structured-data/item.ts'
import { enrich, itemsOf, postsOf, structuredData } from '../engines/structured-data.ts'
import { AppError } from '../errors.ts'
import type { Extraction, PageInput, Selectors, Warning } from '../model.ts'
import { clean } from './clean.ts'

export interface ExtractOptions {
  /** Id of the engine to use, instead of asking every engine. */
  readonly engine?: string | null
  /** Selectors to use, instead of any engine. */
  readonly selectors?: Selectors | null
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
  const forced = forcedEngine(options)
  const page = createPage(input)
  const { engine, score, raw, scores } = choose(page, forced)
  const { thread, origins, warnings } = clean(raw, input, page.base ?? raw.url, options.receivedAt)
  if (thread.posts.length === 0 && !isNamed(raw)) throw noPosts(page, null)
  return {
    engine: raw.engine ?? engine.id,
    confidence: score,
    scores,
    thread,
    origins,
    warnings: [...warnings, ...warningsOf(engine, score, raw)],
  }
}

/** A thread of which a few facts came, and none of its posts. */
const isNamed = ({ isPartial, posts, nativeId, url }: RawThread): boolean =>
  isPartial === true && posts.length === 0 && (nativeId ?? url) !== null

interface Choice {
  readonly engine: Engine
  readonly score: number
  readonly raw: RawThread
  readonly scores: Extraction['scores']
}

/** Below this an engine saw only what other software has too. */
const recognised = 0.3

function forcedEngine({ engine, selectors }: ExtractOptions): Engine | null {
  if (selectors) return bySelectors(selectors)
  return engine ? engineById(engine) : null
}

function choose(page: Page, forced: Engine | null): Choice {
  const matches = detect(page)
  const scores = matches.map((match) => ({ engine: match.engine.id, score: match.score }))
  if (forced !== null) {
    return { engine: forced, score: forced.detect(page), raw: forced.extract(page), scores }
  }
  if (page.kind === 'json') {
    const engine = matches[0]?.engine ?? records
    const score = engine.detect(page)
    if (score === 0) throw unknownData()
    return { engine, score, raw: engine.extract(page), scores }
  }
  let items: readonly Item[] | undefined
  const described = (): readonly Item[] => {
    items ??= itemsOf(page)
    return items
  }
  const known = matches.filter((match) => match.score >= recognised && match.engine !== plainText)
  for (const { engine, score } of known) {
    const raw = engine.extract(page)
    if (raw.posts.length > 0) {
      return { engine, score, raw: enrich(checked(raw, page), described), scores }
    }
  }
  const { engine, raw } =
    page.kind === 'text' ? ask(plainText, page) : unknownSoftware(page, described())
  if (raw.posts.length === 0) throw noPosts(page, known[0]?.engine.id ?? null)
  return { engine, score: engine.detect(page), raw: enrich(raw, described), scores }
}

/** A doubtful result is completed by the generic reader. */
function checked(raw: RawThread, page: Page): RawThread {
  if (isWhole(raw)) return raw
  try {
    return complete(raw, generic.extract(page))
  } catch (error) {
    if (error instanceof AppError) return raw // the generic reader sees no thread: the engine's word stands
    throw error
  }
}

const ask = (engine: Engine, page: Page) => ({ engine, raw: engine.extract(page) })

/** Structured data where it lists every post in full, else the repeated blocks of the page. */
function unknownSoftware(page: Page, items: readonly Item[]): { engine: Engine; raw: RawThread } {
  const listed = postsOf(items)
  const found = ask(generic, page)
  const isWhole = !listed.some(({ body }) => 'text' in body && /(?:…|\.\.\.)\s*$/.test(body.text))
  const isBetter = listed.length > 1 && listed.length >= found.raw.posts.length && isWhole
  return isBetter || found.raw.posts.length === 0
    ? { engine: structuredData, raw: { ...found.raw, posts: listed } }
    : found
}

const unknownData = (): AppError => new AppError('UNSUPPORTED_INPUT', 'The JSON shows no thread.')

function warningsOf(engine: Engine, score: number, { missingPosts }: RawThread): Warning[] {
  const warnings: Warning[] = []
  if (score < 0.5)
    warnings.push({
      code: 'ENGINE_GUESSED',
      message: `The page was read as ${engine.id} without clear marks. Name the engine if that is wrong.`,
    })
  if (missingPosts)
    warnings.push({
      code: 'PARTIAL_THREAD',
      message: `The thread has ${missingPosts} more posts than this document holds. Send its other pages too.`,
    })
  return warnings
}
