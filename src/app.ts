// The routes, nothing else: Web Request in, Web Response out, the same on every platform.
import { createSeal } from './access/seal.ts'
import type { Settings } from './env.ts'
import { typeDefs } from './graphql/schema.generated.ts'
import { createGraphql, type Exchange } from './graphql/server.ts'
import type { TrustedDocuments } from './graphql/trusted-documents.ts'
import { type Answer, health, json, refusal, refusalOf, toResponse } from './http/answers.ts'
import type { Compress } from './http/compress.ts'
import { allowOrigin, preflight } from './http/cors.ts'
import { deliver } from './http/deliver.ts'
import { finished, isRead, requestIdOf, vary, wantsHtml } from './http/headers.ts'
import { answerWebhook, WEBHOOKS } from './inbox/route.ts'
import { describeError, type Log, type RequestNotes } from './log.ts'
import type { Database } from './store/db.ts'
import { inboxState } from './store/inbox/upkeep.ts'
import { pendingMigrations } from './store/migrations.ts'
import { settleSoon } from './store/stories/settle.ts'
import { answerView, isView, viewOperations } from './views/route.ts'

/** Reads a file of dist/public by its path below it; null if there is none. */
export type ReadAsset = (path: string) => Promise<Answer | null>

/** What the platform gives along with a request. */
export interface Around {
  /** Keeps the process going for work after the answer. */
  waitUntil(work: Promise<unknown>): void
  /** Network address of the client; null where it is not known. */
  readonly address: string | null
}

/** Where nothing but the request is known: work after the answer goes on for as long as the process does. */
const nothingAround: Around = { waitUntil: () => {}, address: null }

export interface AppOptions {
  readonly settings: Pick<Settings, 'token' | 'introspection'> &
    Partial<
      Pick<
        Settings,
        | 'secret'
        | 'read'
        | 'rateLimits'
        | 'corsOrigins'
        | 'cacheSeconds'
        | 'trustedOnly'
        | 'outgoingHosts'
        | 'publicUrl'
      >
    >
  /** Operations by their names. */
  readonly trustedDocuments?: TrustedDocuments | undefined
  readonly now: () => Date
  readonly log: Log
  /** Left out where the platform serves the static files itself. */
  readonly readAsset?: ReadAsset
  /** Left out where the platform compresses. */
  readonly compress?: Compress
  /** Works on a delivery that came in; left out where that is left to the sweep. */
  readonly attend?: (db: Database, delivery: string) => Promise<unknown>
}

type Route = (request: Request, exchange: Required<Exchange>) => Answer | Promise<Answer>

/** The database comes with the request: some platforms let no connection outlive one. */
export type App = (request: Request, db: Database, around?: Around) => Promise<Response>

export function createApp(options: AppOptions): App {
  const { now, log, settings, readAsset, trustedDocuments, compress = null } = options
  const { corsOrigins = [] } = settings
  const seal = settings.secret ? createSeal(settings.secret) : null
  const graphql = createGraphql({
    now,
    log,
    settings,
    seal,
    trustedDocuments,
    ownDocuments: viewOperations,
  })

  const routes: Record<string, Route> = {
    '/': readOnly(() => redirect('/graphql')),
    '/graphql': (request, exchange) =>
      isRead(request) && wantsHtml(request) ? graphiqlPage() : graphql.handle(request, exchange),
    '/schema.graphql': readOnly(() => text(typeDefs)),
    '/health': readOnly(health),
    '/ready': readOnly(({ db }) => ready(db)),
  }

  return async (request, db, around = nothingAround) => {
    const start = now().getTime()
    const requestId = requestIdOf(request)
    const notes: RequestNotes = { requestId, operation: null, errorCodes: [] }
    const path = pathOf(request.url)
    let answer: Answer
    try {
      const routed =
        preflight(request, corsOrigins) ??
        (await routeFor(path)(request, {
          db,
          notes,
          attend: attending(db, around),
          settle: () => around.waitUntil(settled(db)),
          address: around.address,
        }))
      allowOrigin(request, routed, corsOrigins)
      answer = await deliver(request, finished(routed, requestId), compress)
    } catch (error) {
      log('error', 'request failed', { requestId, ...describeError(error) })
      answer = finished(refusalOf(error), requestId)
      allowOrigin(request, answer, corsOrigins)
    }
    log('info', 'request', {
      requestId,
      operation: notes.operation,
      errorCodes: notes.errorCodes,
      method: request.method,
      path,
      status: answer.status,
      ms: now().getTime() - start,
    })
    return toResponse(answer)
  }

  function routeFor(path: string): Route {
    if (path.startsWith(WEBHOOKS)) return webhook
    if (isView(path)) return view
    if (path.startsWith('/graphiql/')) return readOnly(() => asset(path.slice(1)))
    return (Object.hasOwn(routes, path) && routes[path]) || notFound
  }

  function view(request: Request, exchange: Required<Exchange>): Answer | Promise<Answer> {
    return readOnly(() => answerView(request, (asked) => graphql.handle(asked, exchange)))(
      request,
      exchange,
    )
  }

  function webhook(request: Request, exchange: Required<Exchange>): Promise<Answer> {
    const mostPerMinute = settings.rateLimits?.endpoint ?? null
    return answerWebhook(request, { ...exchange, seal, now, log, mostPerMinute })
  }

  function attending(db: Database, { waitUntil }: Around): (id: string) => void {
    return (id) => {
      if (options.attend) waitUntil(leaving(options.attend(db, id)).then(() => settled(db)))
    }
  }

  /** It is in the inbox or in a queue: whatever goes wrong now, the sweep finds it. */
  async function leaving(work: Promise<unknown>): Promise<void> {
    await work.catch((error) => log('warn', 'left to the sweep', describeError(error)))
  }

  function settled(db: Database): Promise<void> {
    return leaving(settleSoon(db))
  }

  async function asset(path: string): Promise<Answer> {
    const file = path.endsWith('/') ? `${path}index.html` : path
    return (await readAsset?.(file)) ?? notFound()
  }

  async function graphiqlPage(): Promise<Answer> {
    const page = readAsset ? await asset('graphiql/') : redirect('/graphiql/')
    vary(page.headers, 'accept')
    return page
  }

  async function ready(db: Database): Promise<Answer> {
    try {
      const pending = await pendingMigrations(db)
      if (pending.length === 0) return json({ status: 'ready', inbox: await inboxState(db) })
      return json({ status: 'not ready', reason: 'Migrations are pending.', pending }, 503)
    } catch (error) {
      log('error', 'not ready', describeError(error))
      return json({ status: 'not ready', reason: 'The database does not answer.' }, 503)
    }
  }
}

function readOnly(route: (exchange: Exchange) => Answer | Promise<Answer>): Route {
  return (request, exchange) =>
    isRead(request)
      ? route(exchange)
      : refusal('INVALID', 'Only GET and HEAD are answered here.', {
          status: 405,
          headers: { allow: 'GET, HEAD' },
        })
}

const notFound = (): Answer =>
  refusal('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.')

const redirect = (location: string): Answer => ({
  status: 302,
  headers: { location },
  content: null,
})

const text = (content: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
  content,
})

/** Requests have their address whole and in its normal form, so it need not be parsed again. */
const pathOf = (url: string): string => /^[^:]+:\/\/[^/]+([^?#]*)/.exec(url)?.[1] ?? '/'
