// What a WebSub hub asks or says by GET: whether it is to send, whether it may stop, that it will not send. It is told yes to
// what the operator wants: to subscribe an enabled endpoint, to leave one that is disabled, deleted or not to be subscribed.
import type { Answer } from '../http/answers.ts'
import type { Database } from '../store/db.ts'
import type { EndpointFacts } from '../store/inbox/endpoints.ts'
import {
  confirmSubscription,
  denySubscription,
  endSubscription,
  findSubscription,
  type Subscription,
} from '../store/inbox/websub.ts'
import { schemeById } from '../webhooks/index.ts'
import { renewalOf } from '../websub/renew.ts'

interface Tools {
  readonly db: Database
  readonly now: () => Date
}

/** A hub that denies may have changed its mind a day later. */
const DENIED_MS = 86_400_000

/**
 * @param endpoint null where it is deleted: its hub is left yet.
 * @returns null for what is not wanted.
 */
export async function answerChallenge(
  request: Request,
  id: string,
  endpoint: EndpointFacts | null,
  { db, now }: Tools,
): Promise<Answer | null> {
  const subscription = await findSubscription(db, id)
  const challenge = schemeById(endpoint?.scheme ?? 'websub').challenge?.(
    request.url,
    [subscription?.topic, endpoint?.topic].flatMap((topic) => topic ?? []),
  )
  if (!challenge) return null
  const isWanted = isGoal(endpoint, subscription)
  if (challenge.mode === 'denied') {
    const reason = `The hub denies: ${challenge.reason ?? 'it does not say why'}.`
    const dueAt = new Date(now().getTime() + DENIED_MS)
    await (isWanted ? denySubscription(db, id, { reason, dueAt }) : endSubscription(db, id))
    return text('')
  }
  if ((challenge.mode === 'subscribe') !== isWanted) return null
  if (!isWanted) {
    await endSubscription(db, id)
    return text(challenge.answer)
  }
  const { topic, leaseSeconds } = challenge
  const leaseUntil = leaseSeconds === null ? null : new Date(now().getTime() + leaseSeconds * 1000)
  const dueAt = renewalOf(now(), leaseSeconds)
  await confirmSubscription(db, { id, topic }, { leaseUntil, dueAt })
  return text(challenge.answer)
}

/** Somebody may have subscribed at a hub by hand: then nothing is known of it here yet. */
const isGoal = (endpoint: EndpointFacts | null, subscription: Subscription | null): boolean =>
  subscription?.isGoal ?? endpoint?.isEnabled ?? false

const text = (content: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  content,
})
