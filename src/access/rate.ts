// How much callers may use in a minute: by token, or by network address for anybody, in the cost of operations; endpoints of webhooks
// by themselves, in deliveries. The operator is not limited; where no limit is set, nothing is charged and no statement is spent.
import { AppError } from '../errors.ts'
import { shortHash } from '../identity.ts'
import { charge } from '../store/charge.ts'
import type { Database } from '../store/db.ts'
import { type Caller, operator } from './caller.ts'

/** Cost per minute; null for no limit. */
export interface RateLimits {
  readonly token: number | null
  readonly address: number | null
}

const MINUTE_MS = 60_000

/** @returns in how many seconds to come back; null where the request may go on. */
export async function chargeCaller(
  db: Database,
  limits: RateLimits,
  caller: Caller,
  address: string | null,
  cost: number,
): Promise<number | null> {
  const isToken = caller.id !== null
  const limit = isToken ? limits.token : limits.address
  if (limit === null || caller.id === operator.id) return null
  const key = isToken ? `token:${caller.id}` : `address:${shortHash([networkOf(address)])}`
  // What costs more than a minute's worth takes all of it.
  const costMs = Math.min(MINUTE_MS, (cost / limit) * MINUTE_MS)
  return waitFor(db, key, costMs)
}

/**
 * @param limit deliveries per minute; null for no limit.
 * @returns in how many seconds to come back; null where the delivery is taken.
 */
export async function chargeEndpoint(
  db: Database,
  limit: number | null,
  endpoint: string,
): Promise<number | null> {
  return limit === null ? null : waitFor(db, `endpoint:${endpoint}`, MINUTE_MS / limit)
}

async function waitFor(db: Database, key: string, costMs: number): Promise<number | null> {
  const { isAllowed, retryInMs } = await charge(db, key, costMs, MINUTE_MS)
  return isAllowed ? null : Math.ceil(retryInMs / 1000)
}

export const tooMuch = (seconds: number) =>
  new AppError('RATE_LIMITED', `That was too much for one minute. Try again in ${seconds} s.`)

/** One subscriber has one address of the fourth version, or a whole network of 64 bits of the sixth. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown'
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.toLowerCase().replace(/%.*$/, '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const between = plain.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0
  const groups = [...before, ...Array<string>(between).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
