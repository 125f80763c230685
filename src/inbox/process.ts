// One delivery from claim to ending. It never throws for what a delivery holds: that is kept as the delivery's error.
import { AppError, statusByCode } from '../errors.ts'
import { forumIdByAddress } from '../identity.ts'
import { describeError, type Log } from '../log.ts'
import type { Database } from '../store/db.ts'
import { type Claim, claimDelivery, type Ending, endClaim } from '../store/inbox/deliveries.ts'
import { schemeById } from '../webhooks/index.ts'
import type { ContentEvent } from '../webhooks/scheme.ts'
import { MOST_ATTEMPTS, retryDelay } from './backoff.ts'
import { applyEvent, hasEffect } from './effect.ts'
import { forumOf } from './receive.ts'

export interface ProcessTools {
  readonly db: Database
  readonly log: Log
  /** What an event does; replaced in tests. */
  readonly apply?: typeof applyEvent
}

export type Outcome = Ending['status']

/**
 * The next delivery that is due, or the one that is named if it is due.
 * @returns what became of it; null where there was none.
 * @throws AppError UNAVAILABLE while the database is away.
 */
export async function processNext(
  tools: ProcessTools,
  id: string | null = null,
): Promise<Outcome | null> {
  const claim = await claimDelivery(tools.db, id)
  if (claim === null) return null
  const ending = await endingOf(claim, tools)
  await endClaim(tools.db, claim, ending)
  return ending.status
}

async function endingOf(
  claim: Claim,
  { db, log, apply = applyEvent }: ProcessTools,
): Promise<Ending> {
  const { id, attempts } = claim
  // Its receipt is its version where it has none of its own, however late it is processed.
  // Whoever has deliveries processed has stories settled when they are.
  const settle = () => {}
  const context = { db, now: () => claim.receivedAt, onlyForum: boundTo(claim), settle }
  const { effects, ingestionIds, failures, count } = await effectsOf(claim, (event) =>
    apply(event, context),
  )
  if (failures.length === 0) return { status: effects > 0 ? 'PROCESSED' : 'IGNORED', ingestionIds }
  const ending = failed(claim, failures, count)
  const level = ending.status === 'DEAD' ? 'error' : 'warn'
  for (const { error } of failures) {
    log(level, 'a delivery failed', { delivery: id, attempts, ...wordsOf(error) })
  }
  const isPartial = ending.status === 'DEAD' && effects > 0
  return isPartial ? { ...ending, status: 'PARTIAL', ingestionIds } : ending
}

/** What came of one of its events. */
interface Failure {
  /** From 1; null for the delivery as a whole. */
  readonly place: number | null
  readonly error: unknown
}

/** Each event stands on its own: what is refused, or fails again and again, keeps no other from its effect. */
async function effectsOf(claim: Claim, apply: (event: ContentEvent) => Promise<readonly string[]>) {
  const failures: Failure[] = []
  const ingestions = new Set<string>()
  let events: readonly ContentEvent[] = []
  let effects = 0
  try {
    events = eventsOf(claim)
    for (const [index, event] of events.entries()) {
      try {
        for (const ingestion of await apply(event)) ingestions.add(ingestion)
        if (hasEffect(event)) effects += 1
      } catch (error) {
        if (isWeather(error)) throw error
        failures.push({ place: index + 1, error })
      }
    }
  } catch (error) {
    failures.push({ place: null, error })
  }
  return { effects, ingestionIds: [...ingestions], failures, count: events.length }
}

/** Where the operator set a name only, addresses cannot be told apart. */
const boundTo = ({ forumUrl }: Claim): string | null =>
  forumUrl === null ? null : forumIdByAddress(forumUrl)

function eventsOf(claim: Claim): readonly ContentEvent[] {
  const { headers, body, endpointId } = claim
  const url = `https://nobody.invalid/webhooks/${endpointId}`
  const delivery = { headers: new Headers(headers), body, url }
  return schemeById(claim.scheme).read(delivery, forumOf(claim))
}

const isWeather = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'UNAVAILABLE'

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && statusByCode[error.code] < 500

/** A refusal stays one however often it is tried; the weather passes, and is nobody's fault. */
function failed(
  { attempts }: Claim,
  failures: readonly Failure[],
  count: number,
): Extract<Ending, { status: 'DEAD' | 'QUEUED' }> {
  const error = failures.map((failure) => describe(failure, count)).join(' ')
  const counts = !failures.some((failure) => isWeather(failure.error))
  const isFinal = failures.every((failure) => isRefusal(failure.error))
  if (isFinal || (counts && attempts >= MOST_ATTEMPTS)) return { status: 'DEAD', error }
  return { status: 'QUEUED', error, retryInMs: retryDelay(attempts, Math.random()), counts }
}

function describe({ place, error }: Failure, count: number): string {
  const words = error instanceof AppError ? `${error.code}: ${error.message}` : nameOf(error)
  return place === null || count === 1 ? words : `${place} of ${count}: ${words}`
}

/** What lies below a refusal may quote what was refused. */
const wordsOf = (error: unknown): Record<string, unknown> =>
  error instanceof AppError ? { code: error.code, error: error.message } : describeError(error)

/** The message of an unforeseen error may quote what it failed on, so it goes to the log alone. */
const nameOf = (error: unknown): string =>
  `${error instanceof Error ? error.name : 'Error'}: something unexpected; the log says what.`
