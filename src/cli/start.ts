// `forumql start`: opens the database, migrates, brings the samples along, serves until it is told to stop.
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as tables from '../../drizzle/schema.ts'
import { createApp } from '../app.ts'
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'
import { createAssetReader } from '../runtime/assets.ts'
import { listen } from '../runtime/node.ts'
import type { Database } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import { describeDatabase, open } from './database.ts'
import { migrationsFolder, publicFolder, version } from './package.ts'
import { ingestSamples } from './samples.ts'
import { count, print } from './terminal.ts'

export interface StartOptions {
  readonly settings: Settings
  readonly log: Log
  readonly now: () => Date
}

/** Ends when the process is interrupted or terminated. */
export async function start({ settings, log, now }: StartOptions): Promise<void> {
  const { db, close } = await open(settings, log)
  try {
    const applied = await migrate(db, migrationsFolder)
    const isFirst = settings.databaseUrl === null && (await isEmpty(db))
    const samples = isFirst && settings.samples ? await ingestSamples(db, now) : 0
    const token = settings.token ?? `dev_${randomBytes(24).toString('base64url')}`
    const readAsset = createAssetReader(publicFolder)
    const app = createApp({ db, settings: { ...settings, token }, now, log, readAsset })
    const server = await listen(app, settings)

    const state = [
      `forumql ${version}`,
      describeDatabase(settings),
      applied.length > 0 ? 'migrated' : 'up to date',
      `${samples > 0 ? `${count(samples, 'sample page')} → ` : ''}${await contents(db)}`,
    ]
    print(`  ${state.join(' · ')}`)
    print(`  GraphiQL  ${server.url}graphql`)
    print(`  Contract  ${server.url}schema.graphql`)
    print(`  Health    ${server.url}health · ${server.url}ready`)
    print(`  Token     ${settings.token === null ? temporary(token) : 'as FORUMQL_TOKEN says'}`)

    await interrupted()
    await server.close()
  } finally {
    await close()
  }
}

const temporary = (token: string): string =>
  `${token}  (this run only; set FORUMQL_TOKEN to keep one)`

const isEmpty = async (db: Database): Promise<boolean> =>
  (await db.select({ one: sql`1` }).from(tables.ingestions).limit(1)).length === 0

async function contents(db: Database): Promise<string> {
  const [threads, posts, sources] = await Promise.all([
    db.$count(tables.threads),
    db.$count(tables.posts),
    db.$count(tables.sources),
  ])
  return [count(threads, 'thread'), count(posts, 'post'), count(sources, 'source')].join(', ')
}

function interrupted(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
