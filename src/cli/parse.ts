// `forumql parse`: shows what a document says, and on request why. Stores nothing, opens no database.
import { type Preview, type PreviewThread, preview } from '../ingest/preview.ts'
import type { Selectors } from '../model.ts'
import { type Context, readDocument } from './document.ts'
import { count, print, printJson, say } from './terminal.ts'

export interface ParseOptions {
  readonly file: string
  readonly context: Context
  readonly engine: string | null
  readonly selectors: Selectors | null
  readonly json: boolean
  /** Also say what each engine thought of it, where each field was found and what was left out. */
  readonly explain: boolean
  readonly now: () => Date
}

export async function parseFile(options: ParseOptions): Promise<void> {
  const { file, context, engine, selectors, json, explain, now } = options
  const { input, warnings } = await readDocument(file, context)
  const found = preview(input, { engine, selectors, receivedAt: now() })
  const shown = { ...found, warnings: [...warnings, ...found.warnings] }
  if (json) printJson(explain ? shown : withoutReasons(shown))
  else report(shown, explain)
}

function withoutReasons({ scores: _, furniture: __, thread, threads, ...rest }: Preview) {
  const withoutOrigins = ({ posts, ...facts }: PreviewThread) => ({
    ...facts,
    posts: posts.map(({ origins: _, ...post }) => post),
  })
  return { ...rest, thread: withoutOrigins(thread), threads: threads.map(withoutOrigins) }
}

function report(
  { engine, confidence, scores, threads, furniture, warnings }: Preview,
  why: boolean,
) {
  for (const thread of threads) {
    print(thread.title)
    print(`${engine} (${confidence.toFixed(2)}) · ${count(thread.posts.length, 'post')}`)
    if (why) {
      for (const { engine, score } of scores) print(`  ${score.toFixed(2)} ${engine}`)
    }
    reportPosts(thread, why)
  }
  if (why && furniture.length > 0) print(`\nleft out:\n  ${furniture.join('\n  ')}`)
  for (const warning of warnings) say(`${warning.code}: ${warning.message}`)
}

function reportPosts(thread: PreviewThread, why: boolean) {
  for (const post of thread.posts) {
    const date = post.publishedAt?.at ?? 'no date'
    print(`\n${post.author?.name ?? 'nobody'} · ${date}\n${post.text}`)
    for (const { role, source, evidence } of post.attributions) {
      print(`  ${role} ${source.name}: ${evidence[0]?.span?.exact ?? evidence[0]?.rule ?? ''}`)
    }
    if (why) {
      for (const [field, rule] of Object.entries(post.origins)) print(`  ${field} ← ${rule}`)
    }
  }
}
