// A delivery at the door: proved, read once to be sure that it can be, put into the inbox. Nothing of what is refused is kept
// but a count. What it says takes effect later.
import { createHash } from 'node:crypto'
import { chargeEndpoint } from '../access/rate.ts'
import type { Seal } from '../access/seal.ts'
import { AppError } from '../errors.ts'
import { shortHash } from '../identity.ts'
import type { Database } from '../store/db.ts'
import { insertDelivery, type Receipt } from '../store/inbox/deliveries.ts'
import type { EndpointFacts } from '../store/inbox/endpoints.ts'
import { schemeById } from '../webhooks/index.ts'
import { redact } from '../webhooks/redact.ts'
import type { RawDelivery, Refusal, Scheme } from '../webhooks/scheme.ts'
import { hasEffect } from './effect.ts'

export interface Received extends Receipt {
  readonly id: string
}

/** A delivery without a valid proof. */
export interface Unproved {
  readonly refused: Refusal
  readonly answerWith: Scheme['refusedWith']
}

/** A proved delivery that was one too many. */
export interface Limited {
  /** Seconds. */
  readonly retryAfter: number
}

export interface ReceiveTools {
  readonly db: Database
  readonly seal: Seal | null
  readonly now: () => Date
  /** Deliveries of one endpoint in a minute; null for no limit. */
  readonly mostPerMinute: number | null
}

/**
 * @returns when it is durable, or what is wrong with its proof.
 * @throws AppError INVALID, UNSUPPORTED_INPUT where it cannot be read; UNAVAILABLE where it cannot be proved or stored now.
 */
export async function receiveDelivery(
  delivery: RawDelivery,
  endpoint: EndpointFacts,
  { db, seal, now, mostPerMinute }: ReceiveTools,
): Promise<Received | Unproved | Limited> {
  const scheme = schemeById(endpoint.scheme)
  const receivedAt = now()
  const verdict = await scheme.verify(delivery, await openSecrets(endpoint, seal), receivedAt)
  if (!verdict.ok) return { refused: verdict.reason, answerWith: scheme.refusedWith }
  // Only what is proved counts: who forges keeps nobody out.
  const retryAfter = await chargeEndpoint(db, mostPerMinute, endpoint.id)
  if (retryAfter !== null) return { retryAfter }
  checkMediaType(scheme, delivery.headers.get('content-type'))
  const events = scheme.read(delivery, forumOf(endpoint))
  const { deliveryId, event } = scheme.describe(delivery)
  const bodySha256 = createHash('sha256').update(delivery.body).digest('hex')
  // Ids are seldom signed. Without the body, a copy under the id of a delivery to come would keep that one out.
  const name = deliveryId === null ? ['event', event ?? ''] : ['id', deliveryId]
  const id = `delivery_${shortHash([endpoint.id, ...name, bodySha256])}`
  const receipt = await insertDelivery(db, {
    id,
    endpointId: endpoint.id,
    deliveryId: shortened(deliveryId),
    event: shortened(event),
    status: events.some(hasEffect) ? 'QUEUED' : 'IGNORED',
    bodySha256,
    body: redact(delivery.body).body,
    headers: tellingHeaders(delivery.headers),
    receivedAt,
  })
  return { id, ...receipt }
}

export const forumOf = ({ forumName, forumUrl }: Pick<EndpointFacts, 'forumName' | 'forumUrl'>) =>
  forumName === null && forumUrl === null ? null : { name: forumName, baseUrl: forumUrl }

/** @throws AppError UNAVAILABLE: the sender is to try again when the settings are right. */
async function openSecrets({ id, secrets }: EndpointFacts, seal: Seal | null): Promise<string[]> {
  try {
    if (seal === null) throw new Error('FORUMQL_SECRET is not set.')
    return await Promise.all(secrets.map((secret) => seal.open(secret, id)))
  } catch (cause) {
    throw new AppError('UNAVAILABLE', 'This endpoint cannot prove deliveries at the moment.', {
      cause: new Error('The secret of an endpoint does not open: check FORUMQL_SECRET.', { cause }),
    })
  }
}

function checkMediaType({ takesAnyMediaType = false }: Scheme, header: string | null): void {
  const isJson = /^\s*(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(header ?? '')
  if (takesAnyMediaType || isJson) return
  throw new AppError('UNSUPPORTED_INPUT', 'Send JSON: `content-type: application/json`.')
}

const telling =
  /^(?:content-type|link|webhook-(?:id|timestamp|event)|x-vanilla-id|xf-.*|(?:x-)?[\w-]*-(?:event|instance|delivery)(?:-(?:id|type))?)$/
const secretive = /signature|secret|token|auth|cookie/
const LONGEST_VALUE = 300

/** The headers that say what the body is. */
function tellingHeaders(headers: Headers): Record<string, string> {
  const kept = [...headers].filter(([name]) => telling.test(name) && !secretive.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]))
}

const shortened = (text: string | null): string | null => text?.slice(0, LONGEST_VALUE) ?? null
