// The sample pages that a first start brings along: invented forums in several languages and engines.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ingest } from '../ingest/ingest.ts'
import type { Database } from '../store/db.ts'
import { settleStories } from '../store/stories/settle.ts'
import { readDocument } from './document.ts'
import { samplesFolder } from './package.ts'

interface Sample {
  readonly file: string
  readonly url?: string
  readonly fetchedAt: string
  readonly timezone?: string
  readonly forum?: { readonly name: string; readonly baseUrl: null }
}

/** @returns how many pages were ingested. */
export async function ingestSamples(db: Database, now: () => Date): Promise<number> {
  const list = await readFile(join(samplesFolder, 'index.json'), 'utf8')
  const samples: readonly Sample[] = JSON.parse(list)
  for (const { file, url, fetchedAt, timezone, forum } of samples) {
    const received = await readDocument(join(samplesFolder, file), {
      url: url ?? null,
      fetchedAt: new Date(fetchedAt),
      timezone: timezone ?? null,
      language: null,
      forum: forum ?? null,
    })
    const request = {
      engine: null,
      selectors: null,
      idempotencyKey: null,
      caller: null,
      onlyForum: null,
      trigger: 'CLI',
    } as const
    await ingest({ ...received, ...request }, { db, now, settle: () => {} })
  }
  await settleStories(db)
  return samples.length
}
