// The door of the API: what is known is answered at once, all else by Apollo Server. Resolvers and reads are elsewhere.
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFieldResolver } from 'graphql'
import type { Scope } from '../../drizzle/access.ts'
import { type Caller, createCallers } from '../access/caller.ts'
import { chargeCaller, type RateLimits, tooMuch } from '../access/rate.ts'
import type { Seal } from '../access/seal.ts'
import { AppError } from '../errors.ts'
import { type Answer, refusalOf } from '../http/answers.ts'
import { vary } from '../http/headers.ts'
import type { Log, RequestNotes } from '../log.ts'
import { createReader } from '../read/read.ts'
import type { Database } from '../store/db.ts'
import { type Meter, metered } from '../store/metered.ts'
import { lackingScopes, type Reading } from './access.ts'
import { answerQuery } from './answer-query.ts'
import { askedAgain } from './asked-again.ts'
import { cacheControl } from './cache-control.ts'
import type { Context } from './context.ts'
import { formatError } from './errors.ts'
import { httpRequest, readSent, type Sent } from './http-request.ts'
import { createKnownOperations } from './known-operations.ts'
import { limits, limitsRule } from './limits.ts'
import { createMediaTypes } from './media-types.ts'
import { nameOf } from './operation-name.ts'
import { persistedQueries } from './persisted-queries.ts'
import { plannedPlugin } from './planned-plugin.ts'
import { stringifyResult } from './raw.ts'
import { requestPlugin } from './request-plugin.ts'
import { byKey, resolvers } from './resolvers.ts'
import { complete } from './result.ts'
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
    /** None if left out. */
    readonly rateLimits?: RateLimits
    readonly introspection: boolean
    /** For how long queries by GET may be reused without asking; 0 if left out. */
    readonly cacheSeconds?: number
    /** Whether any other operation than the trusted ones is refused. */
    readonly trustedOnly?: boolean
    /** Hosts that may be called; none if left out. */
    readonly outgoingHosts?: readonly string[]
    /** Where this service is reached from outside. */
    readonly publicUrl?: string | null
  }
  /** Seals secrets of endpoints; left out where none can be stored. */
  readonly seal?: Seal | null
  readonly trustedDocuments?: TrustedDocuments | undefined
  /** Operations of this service itself: answered also where only trusted ones are. */
  readonly ownDocuments?: ReadonlySet<string>
}

export interface Graphql {
  /**
   * Answers every request, also bad ones; fills in what the notes say of the operation. The database comes with the
   * request, because some platforms let no connection outlive one, and a server takes too long to make for each.
   */
  handle(request: Request, exchange: Exchange): Promise<Answer>
  stop(): Promise<void>
}

export interface Exchange {
  readonly db: Database
  readonly notes: RequestNotes
  /** Left out where what is queued is left to the sweep. */
  attend?(delivery: string): void
  /** Has stories settled after the answer; left out where that is done before it. */
  settle?(): void
  /** Network address of the client; left out where it is not known. */
  readonly address?: string | null
}

const noLimits: RateLimits = { token: null, address: null }

const KB = 1024
const LARGEST_QUERY = 128 * KB
/** A document of 5 MB with the operation around it. */
const LARGEST_WRITE = 5 * KB * KB + LARGEST_QUERY

export function createGraphql(options: GraphqlOptions): Graphql {
  const { now, log, settings } = options
  const { cacheSeconds = 0, trustedOnly = false, read = 'public' } = settings
  const { rateLimits = noLimits } = settings
  const callers = createCallers(settings.token, now)
  const documents = {
    trusted: options.trustedDocuments ?? null,
    trustedOnly,
    own: options.ownDocuments ?? new Set<string>(),
  }
  const reader = createReader()
  const known = createKnownOperations()
  const mediaTypes = createMediaTypes()
  const persisted = persistedQueries(documents)
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
    persistedQueries: persisted,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It would load programs from other hosts. GraphiQL is ours.
      ApolloServerPluginLandingPageDisabled(),
      requestPlugin(log, read),
      plannedPlugin(log, known),
    ],
  })
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()

  async function answer(
    request: Request,
    { db, notes, attend = () => {}, settle, address = null }: Exchange,
    meter: Meter,
  ): Promise<Answer> {
    const caller = await callers.of(request, db)
    const { scopes } = caller
    const limit = scopes.has('INGEST') || scopes.has('ADMIN') ? LARGEST_WRITE : LARGEST_QUERY
    const sent = await readSent(request, limit, documents)
    const context: Context = {
      db: metered(db, meter),
      meter,
      reader,
      now,
      caller,
      callers,
      seal: options.seal ?? null,
      outgoingHosts: options.settings.outgoingHosts ?? [],
      publicUrl: options.settings.publicUrl ?? null,
      log,
      attend,
      settle,
      charge: (cost) => charge(cost, caller, address, db, notes),
      priceOnly: request.headers.get('x-forumql-price-only') === '1',
      notes,
      cost: null,
      data: () => Promise.reject(new Error('No resolver reads what a plan has answered.')),
    }
    const answered =
      (await answerAgain(request, sent, context)) ?? (await throughApollo(request, sent, context))
    return toAnswer(request, answered, notes, cacheSeconds)
  }

  async function charge(
    cost: number,
    caller: Caller,
    address: string | null,
    db: Database,
    notes: RequestNotes,
  ): Promise<void> {
    const seconds = await chargeCaller(db, rateLimits, caller, address, cost)
    if (seconds === null) return
    notes.retryAfter = seconds
    throw tooMuch(seconds)
  }

  /** Null for what is not known, and has to go the whole way. */
  async function answerAgain(
    request: Request,
    sent: Sent,
    context: Context,
  ): Promise<Answered | null> {
    const mediaType = mediaTypes.find(request)
    const mayAsk = (needed: ReadonlySet<Scope>) =>
      lackingScopes(needed, context.caller, read).length === 0
    const question = mediaType && askedAgain(sent, { known, persisted, mayAsk })
    if (!question) return null
    context.notes.operation = nameOf(question.operation)
    const { status, result } = await answerQuery(question, context, log)
    complete(result, context)
    return { status, headers: { 'content-type': mediaType }, text: stringifyResult(result) }
  }

  async function throughApollo(request: Request, sent: Sent, context: Context): Promise<Answered> {
    const httpGraphQLRequest = httpRequest(request, sent)
    const {
      status = 200,
      headers,
      body,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => context,
    })
    if (body.kind !== 'complete') throw new Error('Nothing here answers in parts.')
    const answered = { status, headers: Object.fromEntries(headers), text: body.string }
    const mediaType = headers.get('content-type')
    if (status === 200 && context.notes.operation !== null && mediaType) {
      mediaTypes.learn(request, mediaType)
    }
    return answered
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

/** What an operation was answered with, before it is an answer of this server. */
interface Answered {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
}

function timed(answer: Answer, { statements, ms }: Meter): Answer {
  answer.headers['server-timing'] = `db;dur=${ms.toFixed(2)};desc="${statements} statements"`
  return answer
}

/** Errors of the language are answered with 200 to clients that know `application/json` only: the specification's wish. */
function toAnswer(
  request: Request,
  { status, headers, text }: Answered,
  notes: RequestNotes,
  cacheSeconds: number,
): Answer {
  if (status >= 400 && notes.errorCodes.length === 0) notes.errorCodes.push('BAD_REQUEST')
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  if (notes.retryAfter !== undefined) headers['retry-after'] = String(notes.retryAfter)
  const isFlawless = status === 200 && notes.errorCodes.length === 0
  headers['cache-control'] = cacheControl(request, isFlawless, cacheSeconds)
  vary(headers, 'accept, x-forumql-price-only')
  const isForgiven = status === 400 && isLegacy(request) && notes.errorCodes.every(isOfLanguage)
  return { status: isForgiven ? 200 : status, headers, content: text }
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
