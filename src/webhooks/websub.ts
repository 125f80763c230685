// WebSub: a hub asks by GET whether a subscription is wanted, then sends the topic itself, a feed or a page. Hubs still sign by
// SHA-1, so any of the four hashes of the specification is a proof. What is not proved is taken with 2xx and ignored, as it asks.
import { AppError } from '../errors.ts'
import { decodeDocument } from '../ingest/decode.ts'
import type { ForumRef } from '../model.ts'
import { linksIn, webAddress } from '../websub/links.ts'
import { saidBy } from '../websub/said.ts'
import { shortestSecret, verifyHex } from './hex-signature.ts'
import type { Challenge, ContentEvent, RawDelivery, Scheme } from './scheme.ts'

const proof = {
  header: 'x-hub-signature',
  algorithms: { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' },
} as const

export const websub: Scheme = {
  id: 'websub',
  shortestSecret,
  refusedWith: 202,
  takesAnyMediaType: true,
  verify: (delivery, secrets) => verifyHex(delivery, secrets, proof),
  describe: () => ({ deliveryId: null, event: null }),
  read,
  challenge,
}

function read({ headers, body }: RawDelivery, forum: ForumRef | null): ContentEvent[] {
  const type = headers.get('content-type')
  const { content, kind } = decodeDocument(body, type)
  if (content.trim() === '') throw new AppError('UNSUPPORTED_INPUT', 'The delivery is empty.')
  const facts = { fetchedAt: null, timezone: null, language: null, forum }
  const document = { ...facts, kind, content, url: selfIn(headers.get('link')) }
  return [{ kind: 'document', document }]
}

/** The topic, as the hub names it. */
function selfIn(header: string | null): string | null {
  const selves = linksIn(header).filter(({ rels }) => rels.includes('self'))
  return selves.flatMap(({ href }) => webAddress(href) ?? [])[0] ?? null
}

/** A lease is some days; one without an end would never be renewed. */
const longestLease = 366 * 86_400

function challenge(url: string, topics: readonly string[]): Challenge | null {
  const asked = new URL(url).searchParams
  const mode = asked.get('hub.mode')
  const topic = asked.get('hub.topic')
  if (topic === null || !topics.includes(topic)) return null
  if (mode === 'denied') {
    return { mode, reason: saidBy(asked.get('hub.reason') ?? '') || null }
  }
  const answer = asked.get('hub.challenge')
  if ((mode !== 'subscribe' && mode !== 'unsubscribe') || !answer || answer.length > 1024)
    return null
  const lease = asked.get('hub.lease_seconds')
  const seconds = /^\d{1,10}$/.test(lease ?? '') ? Math.min(Number(lease), longestLease) : null
  return { mode, topic, answer, leaseSeconds: seconds }
}
