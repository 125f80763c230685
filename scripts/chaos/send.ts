// Sends deliveries as a patient forum does: again and again until each is acknowledged. Keeps count of every other answer.
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery } from './deliveries.ts'

export interface Sent {
  /** By status; 0 stands for no answer. */
  readonly answers: Readonly<Record<number, number>>
}

/** Statuses that say: try again. */
const passing = new Set([0, 429, 503])
const PATIENCE_MS = 120_000

/** @throws for an answer that no sender should get, or when there is none for too long. */
export async function sendAll(
  url: string,
  secret: string,
  deliveries: readonly Delivery[],
  senders: number,
): Promise<Sent> {
  const answers: Record<number, number> = {}
  const queue = deliveries.values()
  async function sender(): Promise<void> {
    for (const delivery of queue) {
      const giveUp = Date.now() + PATIENCE_MS
      for (let attempt = 0; ; attempt++) {
        const status = await sendOnce(url, secret, delivery)
        answers[status] = (answers[status] ?? 0) + 1
        if (status >= 200 && status < 300) break
        if (!passing.has(status)) throw new Error(`${delivery.id} was answered with ${status}.`)
        if (Date.now() > giveUp) throw new Error(`${delivery.id} was not acknowledged in time.`)
        await pause(Math.min(1_000, 50 * 2 ** attempt))
      }
    }
  }
  await Promise.all(Array.from({ length: senders }, sender))
  return { answers }
}

async function sendOnce(url: string, secret: string, { id, body }: Delivery): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      signal: AbortSignal.timeout(10_000),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}
