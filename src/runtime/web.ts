// One entry for platforms that speak Web standards: Netlify functions, Cloudflare Pages and Workers. Neon only.
import { type App, type Around, createApp } from '../app.ts'
import { readSettings, type Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { refusal, toResponse } from '../http/answers.ts'
import { finished, requestIdOf } from '../http/headers.ts'
import { processNext } from '../inbox/process.ts'
import { sweep } from '../inbox/sweep.ts'
import { createLog, describeError } from '../log.ts'
import { createErrands } from '../outgoing/errands.ts'
import type { Database, OpenDatabase } from '../store/db.ts'
import { openNeon } from '../store/neon.ts'
import { readTrustedDocuments } from './trusted-documents.ts'

interface WaitUntil {
  waitUntil(promise: Promise<unknown>): void
}

type Env = Readonly<Record<string, unknown>>

const now = () => new Date()
const log = createLog((line) => console.log(line), now)

let app: App | undefined
let kept: Promise<OpenDatabase> | undefined

/** Netlify: an instance answers many requests, so the pool is kept. */
export async function handle(
  request: Request,
  context?: Partial<WaitUntil> & { readonly ip?: string },
): Promise<Response> {
  return withRefusals(request, async () => {
    const settings = readSettings()
    kept ??= open(settings)
    // Where the platform stops at the answer, work goes on with the next request, or is left to the sweep.
    const waitUntil = (work: Promise<unknown>) => context?.waitUntil?.(work)
    const around = { waitUntil, address: context?.ip ?? null }
    return answer(request, settings, (await kept).db, around)
  })
}

/** Cloudflare Workers: a connection belongs to the request that opened it, so the pool ends with the request. */
export async function fetch(request: Request, env: Env, context: WaitUntil): Promise<Response> {
  return withRefusals(request, async () => {
    const settings = readSettings(env)
    const { db, close } = await open(settings)
    const working: Promise<unknown>[] = []
    const waitUntil = (work: Promise<unknown>) => void working.push(work)
    try {
      const address = request.headers.get('cf-connecting-ip')
      return await answer(request, settings, db, { waitUntil, address })
    } finally {
      context.waitUntil(Promise.allSettled(working).then(close))
    }
  })
}

/** Less than the thirty seconds that Netlify gives a scheduled function. */
const SWEEP_MS = 20_000

/** Works on what waits in the inbox; the platform's clock calls it. @throws where the database is away. */
export async function sweepInbox(env?: Env): Promise<void> {
  const settings = readSettings(env)
  const { db, close } = await open(settings)
  try {
    const { keepBodiesDays } = settings
    const errands = createErrands(settings, { db, log, now })
    const swept = await sweep({ db, log, now, budgetMs: SWEEP_MS, keepBodiesDays, ...errands })
    log('info', 'swept the inbox', { ...swept })
  } finally {
    await close()
  }
}

/** Cloudflare Pages. */
export function onRequest(context: WaitUntil & { request: Request; env: Env }): Promise<Response> {
  return fetch(context.request, context.env, context)
}

/** The settings of an instance never change, so the app is made once. */
async function answer(
  request: Request,
  settings: Settings,
  db: Database,
  around: Around,
): Promise<Response> {
  app ??= createApp({
    settings,
    now,
    log,
    trustedDocuments: await readTrustedDocuments(settings),
    attend: (db, id) => processNext({ db, log }, id),
  })
  return app(request, db, around)
}

/** @throws AppError at once, so that a failure is not kept. */
function open({ databaseUrl: url, neonProxy: proxy }: Settings): Promise<OpenDatabase> {
  if (url !== null) {
    const onError = (error: Error) => log('warn', 'connection lost', describeError(error))
    return openNeon({ url, proxy, onError })
  }
  throw new AppError(
    'UNAVAILABLE',
    'DATABASE_URL is not set. Example: DATABASE_URL=postgresql://user:password@host/database',
  )
}

/** Settings are the operator's business: the log says what is wrong, the client that something is. */
async function withRefusals(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    log('error', 'not started', describeError(error))
    const message = 'The service is not set up. Its log says what is missing.'
    return toResponse(finished(refusal('UNAVAILABLE', message), requestIdOf(request)))
  }
}
