// `forumql reextract`: attributes stored contents anew after the rules have changed, batch by batch.
import type { Settings } from '../env.ts'
import { type Reextraction, reextract } from '../ingest/reextract.ts'
import type { Log } from '../log.ts'
import { migrate } from '../store/migrate.ts'
import { withDatabase } from './database.ts'
import { migrationsFolder } from './package.ts'
import { count, print, printJson, say } from './terminal.ts'

export interface ReextractOptions {
  /** At most so many contents; null for all. */
  readonly limit: number | null
  readonly json: boolean
  readonly settings: Settings
  readonly log: Log
}

const BATCH = 100

export async function reextractAll({
  limit,
  json,
  settings,
  log,
}: ReextractOptions): Promise<void> {
  await withDatabase(settings, log, async (db) => {
    // A server's schema is the operator's to change; the embedded one is nobody else's.
    if (settings.databaseUrl === null) await migrate(db, migrationsFolder)
    const total = { attributionsCreated: 0, attributionsUpdated: 0, attributionsWithdrawn: 0 }
    let contents = 0
    let last: Reextraction
    do {
      const left = limit === null ? BATCH : limit - contents
      last = await reextract(db, Math.min(BATCH, left))
      contents += last.contents
      total.attributionsCreated += last.attributionsCreated
      total.attributionsUpdated += last.attributionsUpdated
      total.attributionsWithdrawn += last.attributionsWithdrawn
      if (last.contents > 0) say(`${count(contents, 'content')} read anew, ${last.remaining} left`)
    } while (last.contents > 0 && last.remaining > 0 && contents < (limit ?? Infinity))
    const { remaining } = last
    if (json) printJson({ contents, ...total, remaining })
    else {
      print(
        `${count(contents, 'content')} read anew: ${total.attributionsCreated} attributions added, ` +
          `${total.attributionsUpdated} changed, ${total.attributionsWithdrawn} withdrawn; ${remaining} contents left`,
      )
    }
  })
}
