// `forumql ingest`: stores documents one by one; a refused one does not keep the others out.
import type { Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { type IngestResult, ingest } from '../ingest/ingest.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import { settleStories } from '../store/stories/settle.ts'
import { withDatabase } from './database.ts'
import { type Context, readDocument } from './document.ts'
import { migrationsFolder } from './package.ts'
import { count, print, say } from './terminal.ts'

export interface IngestOptions {
  readonly files: readonly string[]
  readonly context: Context
  readonly engine: string | null
  readonly json: boolean
  readonly settings: Settings
  readonly log: Log
  readonly now: () => Date
}

/** @returns the exit code: 0 all stored, 1 none, 3 some. */
export async function ingestFiles(options: IngestOptions): Promise<number> {
  const { files, settings, log } = options
  return withDatabase(settings, log, async (db) => {
    // A server's schema is the operator's to change; the embedded one is nobody else's.
    if (settings.databaseUrl === null) await migrate(db, migrationsFolder)
    let stored = 0
    for (const file of files) if (await ingestFile(file, db, options)) stored += 1
    // Of all files at once.
    await settleStories(db)
    if (stored === files.length) return 0
    return stored === 0 ? 1 : 3
  })
}

async function ingestFile(file: string, db: Database, options: IngestOptions): Promise<boolean> {
  const { context, engine, json, now } = options
  try {
    const received = await readDocument(file, context)
    const request = {
      ...received,
      engine,
      selectors: null,
      idempotencyKey: null,
      caller: null,
      onlyForum: null,
      trigger: 'CLI',
    } as const
    const result = await ingest(request, { db, now, settle: () => {} })
    if (json) print(JSON.stringify({ file, ...result }))
    else report(file, result)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (json) print(JSON.stringify({ file, error: { code: error.code, message: error.message } }))
    say(`error: ${file}: ${error.message}`)
    return false
  }
}

function report(file: string, { ingestion, threadIds }: IngestResult): void {
  const { status, engine, counts } = ingestion
  const posts = counts.postsCreated + counts.postsUpdated + counts.postsUnchanged
  print(`${status}  ${file}  ${engine}, ${count(posts, 'post')}  ${threadIds.join(' ')}`)
  for (const warning of ingestion.warnings) say(`  ${warning.code}: ${warning.message}`)
}
