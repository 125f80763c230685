// The routes, nothing else: Web Request in, Web Response out, the same on every platform.
import type { Settings } from './env.ts'
import { typeDefs } from './graphql/schema.generated.ts'
import { createGraphql, type Exchange } from './graphql/server.ts'
import { finished, health, json, refusal, refusalOf, requestIdOf, wantsHtml } from './http.ts'
import { describeError, type Log, type RequestNotes } from './log.ts'
import type { Database } from './store/db.ts'
import { pendingMigrations } from './store/migrations.ts'

/** Reads a file of dist/public by its path below it; null if there is none. */
export type ReadAsset = (path: string) => Promise<Response | null>

export interface AppOptions {
  readonly settings: Pick<Settings, 'token' | 'introspection'>
  readonly now: () => Date
  readonly log: Log
  /** Left out where the platform serves the static files itself. */
  readonly readAsset?: ReadAsset
}

type Route = (request: Request, exchange: Exchange) => Response | Promise<Response>

/** The database comes with the request: some platforms let no connection outlive one. */
export type App = (request: Request, db: Database) => Promise<Response>

export function createApp(options: AppOptions): App {
  const { now, log, settings, readAsset } = options
  const graphql = createGraphql({ now, log, settings })

  const routes: Record<string, Route> = {
    '/': readOnly(() => redirect('/graphql')),
    '/graphql': (request, exchange) =>
      request.method === 'GET' && wantsHtml(request)
        ? graphiqlPage()
        : graphql.handle(request, exchange),
    '/schema.graphql': readOnly(() => text(typeDefs)),
    '/health': readOnly(health),
    '/ready': readOnly(({ db }) => ready(db)),
  }

  return async (request, db) => {
    const start = now().getTime()
    const requestId = requestIdOf(request)
    const notes: RequestNotes = { requestId, operation: null, errorCodes: [] }
    const path = new URL(request.url).pathname
    let response: Response
    try {
      response = await routeFor(path)(request, { db, notes })
    } catch (error) {
      log('error', 'request failed', { requestId, ...describeError(error) })
      response = refusalOf(error)
    }
    log('info', 'request', {
      ...notes,
      method: request.method,
      path,
      status: response.status,
      ms: now().getTime() - start,
    })
    return finished(response, requestId)
  }

  function routeFor(path: string): Route {
    if (path.startsWith('/graphiql/')) return readOnly(() => asset(path.slice(1)))
    return (Object.hasOwn(routes, path) && routes[path]) || notFound
  }

  async function asset(path: string): Promise<Response> {
    const file = path.endsWith('/') ? `${path}index.html` : path
    return (await readAsset?.(file)) ?? notFound()
  }

  function graphiqlPage(): Response | Promise<Response> {
    return readAsset ? asset('graphiql/') : redirect('/graphiql/')
  }

  async function ready(db: Database): Promise<Response> {
    try {
      const pending = await pendingMigrations(db)
      if (pending.length === 0) return json({ status: 'ready' })
      return json({ status: 'not ready', reason: 'Migrations are pending.', pending }, 503)
    } catch (error) {
      log('error', 'not ready', describeError(error))
      return json({ status: 'not ready', reason: 'The database does not answer.' }, 503)
    }
  }
}

function readOnly(route: (exchange: Exchange) => Response | Promise<Response>): Route {
  return (request, exchange) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? route(exchange)
      : refusal('INVALID', 'Only GET and HEAD are answered here.', {
          status: 405,
          headers: { allow: 'GET, HEAD' },
        })
}

const notFound = (): Response =>
  refusal('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.')

const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location } })

const text = (content: string): Response =>
  new Response(content, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=300',
    },
  })
