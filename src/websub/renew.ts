// Asks hubs what is to be asked: to begin, to go on before a lease is over, to stop. Each again, ever more rarely, until they have
// had their word.
import { AppError } from '../errors.ts'
import { retryDelay } from '../inbox/backoff.ts'
import { describeError, type Log } from '../log.ts'
import {
  type Asking,
  claimSubscription,
  endAsking,
  endSubscription,
} from '../store/inbox/websub.ts'
import { type AskTools, askHub } from './ask.ts'

export interface RenewTools extends AskTools {
  readonly now: () => Date
  readonly log: Log
}

/** Share of a lease after which it is renewed: what is left is for trying again. */
const RENEWED_AFTER = 2 / 3
/** Where a hub does not say how long it will send. */
const UNKNOWN_LEASE_MS = 86_400_000

export const renewalOf = (from: Date, leaseSeconds: number | null): Date =>
  new Date(
    from.getTime() +
      (leaseSeconds === null ? UNKNOWN_LEASE_MS : leaseSeconds * 1_000 * RENEWED_AFTER),
  )

/** @param id of the one that is asked for, if it is due; null for all. @returns how many hubs were asked. */
export async function renew(
  tools: RenewTools,
  until: number,
  id: string | null = null,
): Promise<number> {
  const { db, now } = tools
  let asked = 0
  while (now().getTime() < until) {
    const asking = await claimSubscription(db, id, now())
    if (asking === null) break
    await attempt(asking, tools)
    asked += 1
    if (id !== null) break
  }
  return asked
}

/** A hub that cannot be left in so many attempts is let be: it is refused what it sends. */
const MOST_FAREWELLS = 12

async function attempt(asking: Asking, tools: RenewTools): Promise<void> {
  const { db, now, log } = tools
  const { endpointId: endpoint, attempts, isGoal } = asking
  const isLeft =
    !isGoal &&
    (asking.isLeaseOver ||
      asking.state === 'DENIED' ||
      isUnknown(asking) ||
      attempts > MOST_FAREWELLS)
  if (isLeft) return endSubscription(db, endpoint)
  try {
    await askHub(asking, tools)
    const error = attempts > 1 ? 'The hub was asked again, and has not asked back yet.' : null
    await endAsking(db, asking, { error, dueAt: later(now(), patience(attempts)) })
  } catch (error) {
    const words = error instanceof AppError ? error.message : String(describeError(error).error)
    log('warn', 'a hub was asked in vain', { endpoint, attempts, error: words })
    const dueAt = later(now(), retryDelay(attempts, Math.random()))
    await endAsking(db, asking, { error: words.slice(0, 300), dueAt })
  }
}

/** No hub has ever heard of it. */
const isUnknown = ({ state, hub }: Asking): boolean => state === 'PENDING' && hub === null

const PATIENCE_MS = 900_000
const LONGEST_PATIENCE_MS = 86_400_000

/** For as long as that a hub may take to ask back. */
const patience = (attempts: number): number =>
  Math.min(LONGEST_PATIENCE_MS, PATIENCE_MS * 2 ** (attempts - 1))

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)
