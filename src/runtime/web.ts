// One entry for platforms that speak Web standards: Netlify functions, Cloudflare Pages and Workers. Neon only.
import { type App, createApp } from '../app.ts'
import { readSettings, type Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { finished, refusal, requestIdOf } from '../http.ts'
import { createLog, describeError } from '../log.ts'
import { openNeon } from '../store/neon.ts'

interface WaitUntil {
  waitUntil(promise: Promise<unknown>): void
}

type Env = Readonly<Record<string, unknown>>

const now = () => new Date()
const log = createLog((line) => console.log(line), now)

let kept: ReturnType<typeof open> | undefined

/** Netlify: an instance answers many requests, so the pool is kept. */
export async function handle(request: Request): Promise<Response> {
  return withRefusals(request, async () => {
    kept ??= open(readSettings())
    kept.catch(() => {
      kept = undefined
    })
    return (await kept).app(request)
  })
}

/** Cloudflare Workers: a connection belongs to the request that opened it, so the pool ends with the request. */
export async function fetch(request: Request, env: Env, context: WaitUntil): Promise<Response> {
  return withRefusals(request, async () => {
    const { app, close } = await open(readSettings(env))
    try {
      return await app(request)
    } finally {
      context.waitUntil(close())
    }
  })
}

/** Cloudflare Pages. */
export function onRequest(context: WaitUntil & { request: Request; env: Env }): Promise<Response> {
  return fetch(context.request, context.env, context)
}

async function open(settings: Settings): Promise<{ app: App; close(): Promise<void> }> {
  if (settings.databaseUrl === null) {
    throw new AppError(
      'UNAVAILABLE',
      'DATABASE_URL is not set. Example: DATABASE_URL=postgresql://user:password@host/database',
    )
  }
  const { db, close } = await openNeon({
    url: settings.databaseUrl,
    proxy: settings.neonProxy,
    onError: (error) => log('warn', 'connection lost', describeError(error)),
  })
  return { app: createApp({ db, settings, now, log }), close }
}

/** Settings are the operator's business: the log says what is wrong, the client that something is. */
async function withRefusals(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    log('error', 'not started', describeError(error))
    const message = 'The service is not set up. Its log says what is missing.'
    return finished(refusal('UNAVAILABLE', message), requestIdOf(request))
  }
}
