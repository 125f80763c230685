// Apollo Server behind a Web handler: Request in, Response out. Guards the door; resolvers and reads are elsewhere.
import { ApolloServer, type HTTPGraphQLResponse } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { GraphQLFieldResolver } from 'graphql'
import { createCallers } from '../access/caller.ts'
import { AppError } from '../errors.ts'
import { answer as answerWith, refusalOf } from '../http/answers.ts'
import { vary } from '../http/headers.ts'
import type { Log, RequestNotes } from '../log.ts'
import { createReader } from '../read/read.ts'
import type { Database } from '../store/db.ts'
import { type Meter, metered } from '../store/metered.ts'
import type { Reading } from './access.ts'
import { cacheControl } from './cache-control.ts'
import type { Context } from './context.ts'
import { formatError } from './errors.ts'
import { httpRequest } from './http-request.ts'
import { limits, limitsRule } from './limits.ts'
import { persistedQueries } from './persisted-queries.ts'
import { plannedPlugin } from './planned-plugin.ts'
import { stringifyResult } from './raw.ts'
import { requestPlugin } from './request-plugin.ts'
import { byKey, resolvers } from './resolvers.ts'
import { typeDefs } from './schema.generated.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

export interface GraphqlOptions {
  readonly now: () => Date
  readonly log: Log
  readonly settings: {
    /** The operator's; null leaves the API tokens. */
    readonly token: string | null
    /** Whether reading takes a token; `public` if left out. */
    readonly read?: Reading
    readonly introspection: boolean
    /** For how long queries by GET may be reused without asking; 0 if left out. */
    readonly cacheSeconds?: number
    /** Whether any other operation than the trusted ones is refused. */
    readonly trustedOnly?: boolean
  }
  readonly trustedDocuments?: TrustedDocuments | undefined
}

export interface Graphql {
  /**
   * Answers every request, also bad ones; fills in what the notes say of the operation. The database comes with the
   * request, because some platforms let no connection outlive one, and a server takes too long to make for each.
   */
  handle(request: Request, exchange: Exchange): Promise<Response>
  stop(): Promise<void>
}

export interface Exchange {
  readonly db: Database
  readonly notes: RequestNotes
}

const KB = 1024
const LARGEST_QUERY = 128 * KB
/** A document of 5 MB with the operation around it. */
const LARGEST_WRITE = 5 * KB * KB + LARGEST_QUERY

export function createGraphql(options: GraphqlOptions): Graphql {
  const { now, log, settings } = options
  const { cacheSeconds = 0, trustedOnly = false, read = 'public' } = settings
  const callers = createCallers(settings.token, now)
  const documents = { trusted: options.trustedDocuments ?? null, trustedOnly }
  const reader = createReader()
  const server = new ApolloServer<Context>({
    typeDefs,
    resolvers,
    fieldResolver: byKey as GraphQLFieldResolver<unknown, Context>,
    stringifyResult,
    formatError,
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    includeStacktraceInErrorResponses: false,
    // Every token travels in the authorization header, which no browser adds by itself; POST has to be JSON, which is
    // preflighted; GET only reads. So a plain GET query needs no header that proves it harmless.
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationRules: [limitsRule],
    validationOptions: { maxErrors: limits.errors },
    persistedQueries: persistedQueries(documents),
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      requestPlugin(log, read),
      plannedPlugin(log),
    ],
  })
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()

  async function answer(
    request: Request,
    { db, notes }: Exchange,
    meter: Meter,
  ): Promise<Response> {
    const caller = await callers.of(request, db)
    const { scopes } = caller
    const limit = scopes.has('INGEST') || scopes.has('ADMIN') ? LARGEST_WRITE : LARGEST_QUERY
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: await httpRequest(request, limit, documents),
      context: async () => ({
        db: metered(db, meter),
        meter,
        reader,
        now,
        caller,
        callers,
        priceOnly: request.headers.get('x-forumql-price-only') === '1',
        notes,
        cost: null,
        data: () => Promise.reject(new Error('No resolver reads what a plan has answered.')),
      }),
    })
    return toResponse(request, response, notes, cacheSeconds)
  }

  return {
    stop: () => server.stop(),
    async handle(request, exchange) {
      const meter: Meter = { statements: 0, ms: 0 }
      try {
        return timed(await answer(request, exchange, meter), meter)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        exchange.notes.errorCodes.push(error.code)
        return timed(refusalOf(error), meter)
      }
    },
  }
}

function timed(response: Response, { statements, ms }: Meter): Response {
  response.headers.set('server-timing', `db;dur=${ms.toFixed(2)};desc="${statements} statements"`)
  return response
}

/** Errors of the language are answered with 200 to clients that know `application/json` only: the specification's wish. */
function toResponse(
  request: Request,
  answer: HTTPGraphQLResponse,
  notes: RequestNotes,
  cacheSeconds: number,
): Response {
  if (answer.body.kind !== 'complete') throw new Error('Nothing here answers in parts.')
  const status = answer.status ?? 200
  if (status >= 400 && notes.errorCodes.length === 0) notes.errorCodes.push('BAD_REQUEST')
  const headers = new Headers([...answer.headers])
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  const isFlawless = status === 200 && notes.errorCodes.length === 0
  headers.set('cache-control', cacheControl(request, isFlawless, cacheSeconds))
  vary(headers, 'accept, x-forumql-price-only')
  const isForgiven = status === 400 && isLegacy(request) && notes.errorCodes.every(isOfLanguage)
  return answerWith(answer.body.string, { status: isForgiven ? 200 : status, headers })
}

const isLegacy = (request: Request): boolean => {
  const accept = request.headers.get('accept') ?? ''
  return (
    accept.includes('application/json') && !accept.includes('application/graphql-response+json')
  )
}

const isOfLanguage = (code: string): boolean =>
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'].includes(code)

/** Apollo's own words, as lines of our log. */
const apolloLogger = (log: Log) => ({
  debug: () => {},
  info: () => {},
  warn: (message?: unknown) => log('warn', String(message)),
  error: (message?: unknown) => log('error', String(message)),
})
