// Tells subscribers of changes: which records, never what is in them, signed as Standard Webhooks say. One notice after the other,
// each again until it is acknowledged, under the same id.
import type { Seal } from '../access/seal.ts'
import { retryDelay } from '../inbox/backoff.ts'
import { describeError, type Log } from '../log.ts'
import type { Database } from '../store/db.ts'
import {
  claimSubscription,
  endNotice,
  type Notice,
  nextNotice,
  type Subscriber,
} from '../store/outgoing.ts'
import type { Post } from './post.ts'

export interface NotifyTools {
  readonly db: Database
  readonly seal: Seal | null
  readonly post: Post
  readonly now: () => Date
  readonly log: Log
}

/** Some three days of trying. */
const MOST_ATTEMPTS = 80
const GONE = 410

/** Tells every subscriber that is due what it has not been told. @returns how many notices were acknowledged. */
export async function notify(tools: NotifyTools, until: number): Promise<number> {
  if (tools.seal === null) return 0
  let sent = 0
  while (tools.now().getTime() < until) {
    const subscriber = await claimSubscription(tools.db)
    if (subscriber === null) break
    sent += await tell(subscriber, tools.seal, tools, until)
  }
  return sent
}

async function tell(
  subscriber: Subscriber,
  seal: Seal,
  { db, post, now, log }: NotifyTools,
  until: number,
): Promise<number> {
  let sent = 0
  for (;;) {
    const notice = await nextNotice(db, subscriber.id)
    if (notice === null || now().getTime() >= until) {
      await endNotice(db, subscriber.id, null, { kind: 'idle' })
      return sent
    }
    const result = await attempt(subscriber, notice, seal, post, now)
    if (result.status !== null && result.status >= 200 && result.status < 300) {
      await endNotice(db, subscriber.id, notice, { kind: 'sent', status: result.status })
      sent += 1
      continue
    }
    const attempts = notice.attempts + 1
    const isOver = result.status === GONE || attempts >= MOST_ATTEMPTS
    log('warn', 'a subscriber was not told', { subscription: subscriber.id, attempts, ...result })
    await endNotice(db, subscriber.id, notice, {
      kind: isOver ? 'failed' : 'again',
      ...result,
      retryInMs: retryDelay(attempts, Math.random()),
    })
    return sent
  }
}

interface Result {
  readonly status: number | null
  readonly error: string | null
}

async function attempt(
  { id, url, secret }: Subscriber,
  notice: Notice,
  seal: Seal,
  post: Post,
  now: () => Date,
): Promise<Result> {
  const body = JSON.stringify({
    type: 'changes',
    timestamp: now().toISOString(),
    data: { subscriptionId: id, changes: notice.changes },
  })
  try {
    const headers = await signed(await seal.open(secret, id), notice.id, body, now())
    const status = await post(url, headers, body)
    const isTaken = status >= 200 && status < 300
    return { status, error: isTaken ? null : `It answered with ${status}.` }
  } catch (error) {
    return { status: null, error: String(describeError(error).error).slice(0, 300) }
  }
}

async function signed(secret: string, id: string, body: string, time: Date) {
  const timestamp = String(Math.floor(time.getTime() / 1_000))
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, how, false, ['sign'])
  const words = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signature = Buffer.from(await crypto.subtle.sign('HMAC', key, words)).toString('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
