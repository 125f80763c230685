// One delivery from claim to ending. It never throws for what a delivery holds: that is kept as the delivery's error.
import { AppError, statusByCode } from '../errors.ts'
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
  const { id, receivedAt } = claim
  try {
    const ingestionIds: string[] = []
    const events = eventsOf(claim)
    // Its receipt is its version where it has none of its own, however late it is processed.
    const context = { db, now: () => receivedAt }
    for (const event of events) ingestionIds.push(...(await apply(event, context)))
    const status = events.some(hasEffect) ? 'PROCESSED' : 'IGNORED'
    return { status, ingestionIds: [...new Set(ingestionIds)] }
  } catch (error) {
    const ending = failure(claim, error)
    const { attempts } = claim
    const level = ending.status === 'DEAD' ? 'error' : 'warn'
    log(level, 'a delivery failed', { delivery: id, attempts, ...wordsOf(error) })
    return ending
  }
}

function eventsOf(claim: Claim): readonly ContentEvent[] {
  const { headers, body, endpointId } = claim
  const url = `https://nobody.invalid/webhooks/${endpointId}`
  const delivery = { headers: new Headers(headers), body, url }
  return schemeById(claim.scheme).read(delivery, forumOf(claim))
}

/** A refusal stays one however often it is tried; the weather passes, and is nobody's fault. */
function failure({ attempts }: Claim, error: unknown): Ending {
  const isRefused = error instanceof AppError && statusByCode[error.code] < 500
  const isWeather = error instanceof AppError && error.code === 'UNAVAILABLE'
  const words = error instanceof AppError ? `${error.code}: ${error.message}` : nameOf(error)
  if (isRefused || (!isWeather && attempts >= MOST_ATTEMPTS))
    return { status: 'DEAD', error: words }
  const retryInMs = retryDelay(attempts, Math.random())
  return { status: 'QUEUED', error: words, retryInMs, counts: !isWeather }
}

/** What lies below a refusal may quote what was refused. */
const wordsOf = (error: unknown): Record<string, unknown> =>
  error instanceof AppError ? { code: error.code, error: error.message } : describeError(error)

/** The message of an unforeseen error may quote what it failed on, so it goes to the log alone. */
const nameOf = (error: unknown): string =>
  `${error instanceof Error ? error.name : 'Error'}: something unexpected; the log says what.`
