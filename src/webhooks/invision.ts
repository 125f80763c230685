// Invision Community 4.5 to 5: signs nothing and never sends twice. The secret stands in the address (`?key=…`) or comes as the
// user of HTTP Basic; the body is JSON, whatever the content type says.
import { dateIn, idIn, lineIn, objectIn } from '../engines/json.ts'
import { invisionRecords } from '../engines/records/invision.ts'
import { baseUrlOf } from '../engines/thread-url.ts'
import { AppError } from '../errors.ts'
import type { ForumRef } from '../model.ts'
import { ignored, jsonDocument, objectBody, stateOf } from './events.ts'
import { shortestSecret } from './hex-signature.ts'
import { verifySecret } from './plain-secret.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

export const invision: Scheme = {
  id: 'invision',
  shortestSecret,
  refusedWith: 401,
  takesAnyMediaType: true,
  verify: ({ headers, url }, secrets) =>
    verifySecret(
      [userOf(headers.get('authorization')), new URL(url).searchParams.get('key')],
      secrets,
    ),
  describe: ({ headers }) => ({
    deliveryId: null,
    event: headers.get('webhook-event') || headers.get('x-webhook-event') || null,
  }),
  read,
}

/** The user of `Basic <base64 of user:password>`. */
function userOf(authorization: string | null): string | null {
  const [, encoded] = /^basic\s+([a-z0-9+/]+={0,2})$/i.exec(authorization?.trim() ?? '') ?? []
  if (encoded === undefined || encoded.replace(/=+$/, '').length % 4 === 1) return null
  return atob(encoded).split(':', 1)[0] ?? null
}

function read(delivery: RawDelivery, given: ForumRef | null): ContentEvent[] {
  const { event } = invision.describe(delivery)
  const payload = objectBody(delivery.body)
  if (event !== null && !/^forums(?:Topic|Post)/i.test(event) && !/member.*delete/i.test(event)) {
    return [ignored(event, 'Only topics and posts of forums and deleted members are kept.')]
  }
  const address = lineIn(payload.url) ?? lineIn(objectIn(payload.firstPost)?.url)
  const forum = { name: given?.name ?? null, baseUrl: given?.baseUrl ?? baseUrlOf(address) }
  if (event !== null && /_delete$/i.test(event)) return gone(payload, event, forum)
  if (invisionRecords(payload) === null) {
    return [ignored(event, 'The payload is neither a topic nor a post.')]
  }
  // Only what is new is dated; an edit is as new as its receipt.
  const first = objectIn(payload.firstPost)
  const created = /_create$/i.test(event ?? '')
    ? (dateIn(payload.date) ?? dateIn(first?.date))
    : null
  return [{ kind: 'document', document: jsonDocument(payload, forum, created) }]
}

function gone(payload: Record<string, unknown>, event: string, forum: ForumRef): ContentEvent[] {
  const target = /post/i.test(event) ? 'POST' : /topic/i.test(event) ? 'THREAD' : 'AUTHOR'
  if (forum.baseUrl === null && forum.name === null) {
    throw new AppError(
      'INVALID',
      'The delivery does not name its forum. Set the forum of the endpoint.',
    )
  }
  return [stateOf(target, idIn(payload.id), forum, 'DELETED', null)]
}
