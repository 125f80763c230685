// `forumql start`: opens the database, migrates, brings the samples along, serves until it is told to stop.
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as tables from '../../drizzle/schema.ts'
import { type App, createApp } from '../app.ts'
import type { Settings } from '../env.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import { refusal, toResponse } from '../http/answers.ts'
import { compress } from '../http/compress.ts'
import { createAttendant, type Swept, watchInbox } from '../inbox/sweep.ts'
import type { Log } from '../log.ts'
import { createAssetReader } from '../runtime/assets.ts'
import { addressOf, listen } from '../runtime/node.ts'
import { readTrustedDocuments } from '../runtime/trusted-documents.ts'
import type { Database, OpenDatabase } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import { describeDatabase, open } from './database.ts'
import { errandsOf } from './errands.ts'
import { migrationsFolder, publicFolder, version } from './package.ts'
import { patiently } from './patience.ts'
import { ingestSamples } from './samples.ts'
import { secretOf } from './secret.ts'
import { count, print, printJson } from './terminal.ts'

export interface StartOptions {
  readonly settings: Settings
  readonly json: boolean
  readonly log: Log
  readonly now: () => Date
}

/** Ends when the process is interrupted or terminated. */
export async function start(options: StartOptions): Promise<void> {
  const trustedDocuments = await readTrustedDocuments(options.settings)
  let app: ((request: Request) => Promise<Response>) | undefined
  // First the port: if it is taken, nothing else has to happen.
  const server = await listen(async (request) => app?.(request) ?? starting(), options.settings)
  // Ctrl-C while the database is made waits for that; a second one does not.
  const end = interrupted()
  const stop = new AbortController()
  const working = new Set<Promise<unknown>>()
  let database: OpenDatabase | undefined
  try {
    database = await patiently(() => open(options.settings, options.log))
    const { db } = database
    const { signal } = stop
    const answer = await patiently(() =>
      prepare(db, server.url, { ...options, trustedDocuments, signal }),
    )
    const waitUntil = (work: Promise<unknown>) => {
      working.add(work)
      work.finally(() => working.delete(work))
    }
    const { log, now, settings } = options
    app = (request) =>
      answer(request, db, { waitUntil, address: addressOf(request, settings.addressHeader) })
    const { keepBodiesDays } = settings
    const report = (swept: Swept) => log('info', 'swept the inbox', { ...swept })
    const errands = errandsOf(settings, { db, log, now })
    waitUntil(watchInbox({ db, log, now, keepBodiesDays, signal, report, ...errands }))
    await end
  } finally {
    stop.abort()
    await server.close()
    await Promise.allSettled(working)
    await database?.close()
  }
}

interface Preparation extends StartOptions {
  readonly trustedDocuments: TrustedDocuments | undefined
  /** Ends the work on the inbox. */
  readonly signal: AbortSignal
}

/** Brings the database up to date, says so, and makes the app. */
async function prepare(
  db: Database,
  url: string,
  { settings, trustedDocuments, json, log, now, signal }: Preparation,
): Promise<App> {
  const applied = await migrate(db, migrationsFolder)
  const isFirst = settings.databaseUrl === null && (await isEmpty(db))
  const samples = isFirst && settings.samples ? await ingestSamples(db, now) : 0
  const token = settings.token ?? `dev_${randomBytes(24).toString('base64url')}`
  const facts: Facts = {
    version,
    url,
    token: settings.token === null ? token : null,
    database: describeDatabase(settings),
    migrations: applied,
    samplePages: samples,
    contents: await contentsOf(db),
  }
  if (json) printJson(facts)
  else printBanner(facts)
  const readAsset = createAssetReader(publicFolder)
  return createApp({
    settings: { ...settings, token, secret: secretOf(settings) },
    attend: createAttendant({ db, log }, signal),
    trustedDocuments,
    now,
    log,
    readAsset,
    compress,
  })
}

const starting = (): Response =>
  toResponse(
    refusal('UNAVAILABLE', 'The server is starting. Try again in a second.', {
      headers: { 'retry-after': '1' },
    }),
  )

/** What `start` says when it is ready; also as JSON. */
interface Facts {
  readonly version: string
  readonly url: string
  /** Of this run only; null where FORUMQL_TOKEN keeps one, which is never printed. */
  readonly token: string | null
  readonly database: string
  /** Applied by this start. */
  readonly migrations: readonly string[]
  readonly samplePages: number
  readonly contents: { readonly threads: number; readonly posts: number; readonly sources: number }
}

function printBanner({ url, token, samplePages, contents, ...facts }: Facts): void {
  const { threads, posts, sources } = contents
  const known = [count(threads, 'thread'), count(posts, 'post'), count(sources, 'source')]
  const state = [
    `forumql ${facts.version}`,
    facts.database,
    facts.migrations.length > 0 ? 'migrated' : 'up to date',
    `${samplePages > 0 ? `${count(samplePages, 'sample page')} → ` : ''}${known.join(', ')}`,
  ]
  print(`  ${state.join(' · ')}`)
  print(`  GraphiQL  ${url}graphql`)
  print(`  Contract  ${url}schema.graphql`)
  print(`  Webhooks  ${url}webhooks/…`)
  print(`  Health    ${url}health · ${url}ready`)
  const kept = 'as FORUMQL_TOKEN says'
  print(`  Token     ${token ? `${token}  (this run only; set FORUMQL_TOKEN to keep one)` : kept}`)
}

const isEmpty = async (db: Database): Promise<boolean> =>
  (await db.select({ one: sql`1` }).from(tables.ingestions).limit(1)).length === 0

async function contentsOf(db: Database): Promise<Facts['contents']> {
  const [threads, posts, sources] = await Promise.all([
    db.$count(tables.threads),
    db.$count(tables.posts),
    db.$count(tables.sources),
  ])
  return { threads, posts, sources }
}

function interrupted(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
