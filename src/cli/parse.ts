// `forumql parse`: shows what a document says. Stores nothing, opens no database.
import { extract } from '../ingest/extract.ts'
import type { Extraction } from '../model.ts'
import { type Context, readDocument } from './document.ts'
import { count, print, printJson, say } from './terminal.ts'

export interface ParseOptions {
  readonly file: string
  readonly context: Context
  readonly engine: string | null
  readonly json: boolean
  readonly now: () => Date
}

export async function parseFile({ file, context, engine, json, now }: ParseOptions): Promise<void> {
  const { input, warnings } = await readDocument(file, context)
  const found = extract(input, { engine, receivedAt: now() })
  const extraction = { ...found, warnings: [...warnings, ...found.warnings] }
  if (json) printJson(extraction)
  else report(extraction)
}

function report({ engine, confidence, thread, warnings }: Extraction): void {
  print(thread.title)
  print(`${engine} (${confidence.toFixed(2)}) · ${count(thread.posts.length, 'post')}`)
  for (const post of thread.posts) {
    const date = post.publishedAt?.at ?? 'no date'
    print(`\n${post.author?.name ?? 'nobody'} · ${date}\n${post.text}`)
  }
  for (const warning of warnings) say(`${warning.code}: ${warning.message}`)
}
