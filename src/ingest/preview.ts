// What would be ingested, by which rule, and what would be left out. Stores nothing and asks no database.
import { parseNodes } from '../engines/dom.ts'
import { textOf } from '../engines/text.ts'
import type { Identifier } from '../identity.ts'
import type {
  ExtractedPost,
  Extraction,
  FieldOrigins,
  InputKind,
  PageInput,
  Warning,
} from '../model.ts'
import type { Attribution } from '../provenance.ts'
import { attributePosts } from './attribute-posts.ts'
import type { ExtractOptions } from './extract.ts'
import { extractAll, type Found } from './extract-all.ts'
import { pageRecords } from './records/records.ts'
import { withoutRepeats } from './records/repeats.ts'
import { extractorVersion } from './version.ts'

export interface PreviewPost extends ExtractedPost {
  readonly attributions: readonly Attribution[]
  /** The text without its attribution lines. */
  readonly bodyText: string
  /** Keys the post would be known by, strongest first. */
  readonly identifiers: readonly Pick<Identifier, 'scheme' | 'value'>[]
  /** Field → the selector, rule or notation that gave it. */
  readonly origins: FieldOrigins
}

export type PreviewThread = Omit<Extraction['thread'], 'posts'> & {
  readonly posts: readonly PreviewPost[]
}

export interface Preview {
  readonly inputKind: InputKind
  readonly engine: Extraction['engine']
  readonly confidence: number
  readonly scores: Extraction['scores']
  readonly extractorVersion: string
  /** The first one. */
  readonly thread: PreviewThread
  /** All of them. */
  readonly threads: readonly PreviewThread[]
  /** Lines of the document that are in no post, each once: menus, buttons, signatures. */
  readonly furniture: readonly string[]
  readonly warnings: readonly Warning[]
}

/** @throws AppError as `extractAll` does. */
export function preview(document: PageInput, options: ExtractOptions): Preview {
  const { kind, found, warnings: general } = extractAll(document, options)
  const threads = found.map((one) => threadOf(one, options.receivedAt))
  const [{ extraction }] = found
  const warnings = [...general, ...found.flatMap((one) => one.extraction.warnings)]
  return {
    inputKind: kind,
    engine: extraction.engine,
    confidence: extraction.confidence,
    scores: extraction.scores,
    extractorVersion,
    thread: threads[0] as PreviewThread,
    threads,
    furniture: leftOut(document, extraction.thread.posts),
    warnings: [...new Map(warnings.map((warning) => [warning.code, warning])).values()],
  }
}

function threadOf({ input, extraction }: Found, receivedAt: Date): PreviewThread {
  const attributed = withoutRepeats(attributePosts(extraction, input))
  const originOf = new Map(
    extraction.thread.posts.map((post, index) => [post, extraction.origins[index] ?? {}]),
  )
  const { posts, postKeys } = pageRecords({
    extraction,
    input,
    posts: attributed,
    receivedAt,
    extractorVersion,
  })
  return {
    ...extraction.thread,
    posts: attributed.map(({ post, attributions, bodyText }, index) => ({
      ...post,
      attributions,
      bodyText,
      identifiers: postKeys
        .filter(({ record }) => record === posts[index]?.id)
        .map(({ scheme, value }) => ({ scheme, value })),
      origins: originOf.get(post) ?? {},
    })),
  }
}

const mostFurniture = 500

function leftOut(input: PageInput, posts: readonly ExtractedPost[]): string[] {
  // What data hold besides posts is nobody's to read: staff get addresses of their users there.
  if (input.kind === 'json' || input.kind === 'feed') return []
  const content = input.kind === 'html' ? textOf(parseNodes(input.content).children) : input.content
  const kept = posts.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')
  const lines = content.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const dropped = new Set(lines.filter((line) => line !== '' && !kept.includes(line)))
  return [...dropped].slice(0, mostFurniture)
}
