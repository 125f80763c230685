// One entry for platforms that speak Web standards: Netlify functions, Cloudflare Pages and Workers. Neon only.
import { type App, createApp } from '../app.ts'
import { readSettings, type Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { refusal, toResponse } from '../http/answers.ts'
import { finished, requestIdOf } from '../http/headers.ts'
import { createLog, describeError } from '../log.ts'
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
export async function handle(request: Request): Promise<Response> {
  return withRefusals(request, async () => {
    const settings = readSettings()
    kept ??= open(settings)
    return answer(request, settings, (await kept).db)
  })
}

/** Cloudflare Workers: a connection belongs to the request that opened it, so the pool ends with the request. */
export async function fetch(request: Request, env: Env, context: WaitUntil): Promise<Response> {
  return withRefusals(request, async () => {
    const settings = readSettings(env)
    const { db, close } = await open(settings)
    try {
      return await answer(request, settings, db)
    } finally {
      context.waitUntil(close())
    }
  })
}

/** Cloudflare Pages. */
export function onRequest(context: WaitUntil & { request: Request; env: Env }): Promise<Response> {
  return fetch(context.request, context.env, context)
}

/** The settings of an instance never change, so the app is made once. */
async function answer(request: Request, settings: Settings, db: Database): Promise<Response> {
  app ??= createApp({
    settings,
    now,
    log,
    trustedDocuments: await readTrustedDocuments(settings),
  })
  return app(request, db)
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
