// Discourse: signs the body only, so neither the event's name nor its id nor the instance is proved. Of the payload what a
// topic's own JSON has is kept; private messages are none of ours.
import { idIn, isTrue, type Json, lineIn, numberIn, objectIn } from '../engines/json.ts'
import { AppError } from '../errors.ts'
import type { PageInput } from '../model.ts'
import { verifyHex } from './hex-signature.ts'
import { jsonBody } from './json-body.ts'
import type { ContentEvent, EndpointForum, RawDelivery, RecordRef, Scheme } from './scheme.ts'

const proof = {
  header: 'x-discourse-event-signature',
  algorithms: { sha256: 'SHA-256' },
  shortestSecret: 12,
} as const

export const discourse: Scheme = {
  id: 'discourse',
  shortestSecret: proof.shortestSecret,
  refusedWith: 401,
  verify: (delivery, secrets) => verifyHex(delivery, secrets, proof),
  describe: ({ headers }) => ({
    deliveryId: headers.get('x-discourse-event-id') || null,
    event: eventOf(headers),
  }),
  read,
}

const eventOf = (headers: Headers): string | null =>
  headers.get('x-discourse-event') || headers.get('x-discourse-event-type') || null

function read({ headers, body }: RawDelivery, forum: EndpointForum | null): ContentEvent[] {
  const event = eventOf(headers)
  const payload = objectIn(jsonBody(body))
  if (payload === null) throw new AppError('INVALID', 'The body is no JSON object.')
  if (event === 'ping' || payload.ping !== undefined) return [{ kind: 'ping' }]
  const at = { name: forum?.name ?? null, baseUrl: baseUrlOf(headers, forum) }
  // The body alone is signed, so what it holds says what it is about; the header only says what happened.
  const post = objectIn(payload.post)
  if (post !== null) return ofPost(post, event, at)
  const topic = objectIn(payload.topic)
  if (topic !== null) return ofTopic(topic, event, at)
  const user = objectIn(payload.user)
  if (user !== null && event === 'user_destroyed') return [gone('AUTHOR', idIn(user.id), at, null)]
  return [ignored(event, 'Only topics, posts and destroyed users are kept.')]
}

function baseUrlOf(headers: Headers, forum: EndpointForum | null): string {
  const said = forum?.baseUrl ?? headers.get('x-discourse-instance')
  const url = URL.parse(said ?? '')
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new AppError(
      'INVALID',
      'The delivery does not name its forum (X-Discourse-Instance). Set the forum of the endpoint.',
    )
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function ofPost(post: Json, event: string | null, forum: EndpointForum): ContentEvent[] {
  const version = dateIn(post.updated_at) ?? dateIn(post.created_at)
  if (post.topic_archetype === 'private_message') {
    return [ignored(event, 'Private messages are not kept.')]
  }
  if (![undefined, 1, 2].includes(post.post_type as number | undefined)) {
    return [ignored(event, 'Whispers and notes on a topic are no posts.')]
  }
  const state = (state: 'VISIBLE' | 'HIDDEN' | 'DELETED', at: Date | null): ContentEvent => ({
    kind: 'state',
    target: 'POST',
    record: recordRef(forum, idIn(post.id)),
    state,
    at,
  })
  if (event === 'post_destroyed' || post.deleted_at) {
    return [state('DELETED', dateIn(post.deleted_at) ?? version)]
  }
  if (isTrue(post.hidden)) return [state('HIDDEN', version)]
  const isShownAgain = event === 'post_recovered' || event === 'post_edited'
  return [
    { kind: 'document', document: documentOf(post, forum, version) },
    ...(isShownAgain ? [state('VISIBLE', version)] : []),
  ]
}

/** The post as the only one that its topic's JSON shows. */
function documentOf(post: Json, forum: EndpointForum, version: Date | null): PageInput {
  const topic = {
    id: post.topic_id,
    slug: post.topic_slug,
    title: post.topic_title,
    posts_count: numberIn(post.topic_posts_count),
    post_stream: { posts: [post] },
  }
  return {
    kind: 'json',
    content: JSON.stringify(topic),
    url: `${forum.baseUrl}/t/${lineIn(post.topic_slug) ?? '-'}/${idIn(post.topic_id)}`,
    fetchedAt: version,
    timezone: null,
    language: null,
    forum,
  }
}

function ofTopic(topic: Json, event: string | null, forum: EndpointForum): ContentEvent[] {
  if (topic.archetype === 'private_message') {
    return [ignored(event, 'Private messages are not kept.')]
  }
  const id = idIn(topic.id)
  if (event === 'topic_destroyed' || topic.deleted_at) {
    return [gone('THREAD', id, forum, dateIn(topic.deleted_at))]
  }
  if (event === 'topic_recovered') {
    return [{ ...gone('THREAD', id, forum, null), state: 'VISIBLE' }]
  }
  return [ignored(event, 'A topic comes with its posts.')]
}

const recordRef = (forum: EndpointForum, nativeId: string | null): RecordRef => {
  if (nativeId === null) throw new AppError('INVALID', 'The payload has no id.')
  return { forum, nativeId, url: null }
}

const gone = (
  target: 'THREAD' | 'AUTHOR',
  nativeId: string | null,
  forum: EndpointForum,
  at: Date | null,
): ContentEvent & { kind: 'state' } => ({
  kind: 'state',
  target,
  record: recordRef(forum, nativeId),
  state: 'DELETED',
  at,
})

const ignored = (event: string | null, reason: string): ContentEvent => ({
  kind: 'ignored',
  event,
  reason,
})

function dateIn(value: unknown): Date | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time)
}
