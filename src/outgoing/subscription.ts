// Makes subscriptions to changes. Their secrets are shown once, by whoever calls this; stored they are sealed.
import { randomBytes } from 'node:crypto'
import type { ChangeType } from '../../drizzle/changes.ts'
import type { Seal } from '../access/seal.ts'
import { checkName, randomId } from '../access/token.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../store/db.ts'
import { insertSubscription } from '../store/outgoing.ts'
import { checkAddress } from './address.ts'

export interface SubscriptionRequest {
  readonly name: string
  readonly url: string
  readonly types: readonly ChangeType[] | null
}

/** @throws AppError INVALID, FORBIDDEN with the field to blame; UNAVAILABLE without a key to seal with. */
export async function createSubscription(
  { name, url, types }: SubscriptionRequest,
  {
    db,
    seal,
    hosts,
  }: { readonly db: Database; readonly seal: Seal | null; readonly hosts: readonly string[] },
): Promise<{ readonly id: string; readonly secret: string }> {
  const address = checkAddress(url, hosts)
  if (seal === null) {
    throw new AppError(
      'UNAVAILABLE',
      'FORUMQL_SECRET is not set, so no secret can be stored. The operator must set it first.',
    )
  }
  const id = randomId('subscription')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  await insertSubscription(db, {
    id,
    name: checkName(name),
    url: address.href,
    types: types === null ? null : [...types],
    secret: await seal.close(secret, id),
  })
  return { id, secret }
}
