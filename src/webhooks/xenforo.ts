// XenForo 2.3: the secret itself comes in a header, and nothing is signed. Events: insert, update, delete of threads and posts.
import { idIn, lineIn, objectIn } from '../engines/json.ts'
import { xenforoRecords } from '../engines/records/xenforo.ts'
import { baseUrlOf } from '../engines/thread-url.ts'
import { AppError } from '../errors.ts'
import type { ForumRef } from '../model.ts'
import { ignored, jsonDocument, objectBody, secondsIn, stateOf } from './events.ts'
import { shortestSecret } from './hex-signature.ts'
import { verifySecret } from './plain-secret.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

export const xenforo: Scheme = {
  id: 'xenforo',
  shortestSecret,
  refusedWith: 401,
  verify: ({ headers }, secrets) => verifySecret([headers.get('xf-webhook-secret')], secrets),
  describe: ({ headers }) => ({
    deliveryId: null,
    event: nameOf(headers.get('xf-content-type'), headers.get('xf-webhook-event')),
  }),
  read,
}

const nameOf = (...parts: (string | null)[]): string | null =>
  parts.filter(Boolean).join('.') || null

function read({ headers, body }: RawDelivery, given: ForumRef | null): ContentEvent[] {
  if (headers.get('content-type')?.includes('form-urlencoded')) {
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'Set the content type of the webhook to JSON in XenForo.',
    )
  }
  const payload = objectBody(body)
  const type = lineIn(payload.content_type) ?? headers.get('xf-content-type')
  const action = lineIn(payload.event) ?? headers.get('xf-webhook-event')
  const event = nameOf(type, action)
  if (action === 'ping' || type === 'ping') return [{ kind: 'ping' }]
  const target =
    type === 'post' ? 'POST' : type === 'thread' ? 'THREAD' : type === 'user' ? 'AUTHOR' : null
  const isGone = action === 'delete'
  if (target === null || (target === 'AUTHOR' && !isGone)) {
    return [ignored(event, 'Only threads, posts and deleted users are kept.')]
  }
  const data = objectIn(payload.data) ?? {}
  const forum = { name: given?.name ?? null, baseUrl: given?.baseUrl ?? baseUrlIn(data) }
  if (forum.baseUrl === null && forum.name === null) {
    throw new AppError(
      'INVALID',
      'The delivery does not name its forum. Set the forum of the endpoint.',
    )
  }
  if (isGone) {
    const id = idIn(payload.content_id) ?? data[`${type}_id`]
    return [stateOf(target, id, forum, 'DELETED', null)]
  }
  if (xenforoRecords(payload) === null)
    throw new AppError('INVALID', 'The payload has no thread and no post.')
  // An edit is dated, an undeleted or moved post is as new as its receipt.
  const at = action === 'insert' ? secondsIn(data.post_date) : secondsIn(data.last_edit_date)
  return [{ kind: 'document', document: jsonDocument(payload, forum, at) }]
}

function baseUrlIn(data: ReturnType<typeof objectIn>): string | null {
  const address = lineIn(objectIn(data?.Thread)?.view_url) ?? lineIn(data?.view_url)
  return baseUrlOf(address)?.replace(/\/(?:index\.php)?$/, '') ?? null
}
