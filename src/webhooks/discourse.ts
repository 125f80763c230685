// Discourse: signs the body only, so neither the event's name nor its id nor the instance is proved. Of the payload what a
// topic's own JSON has is kept; private messages are none of ours.

import {
  dateIn,
  idIn,
  isTrue,
  type Json,
  lineIn,
  numberIn,
  objectIn,
  tagsIn,
} from '../engines/json.ts'
import type { ThreadRecordInput } from '../engines/records/notation.ts'
import { AppError } from '../errors.ts'
import type { ForumRef, PageInput, StateNews } from '../model.ts'
import { ignored, jsonDocument, objectBody, recordsDocument, stateOf } from './events.ts'
import { shortestSecret, verifyHex } from './hex-signature.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

const proof = {
  header: 'x-discourse-event-signature',
  algorithms: { sha256: 'SHA-256' },
} as const

export const discourse: Scheme = {
  id: 'discourse',
  shortestSecret,
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

function read({ headers, body }: RawDelivery, forum: ForumRef | null): ContentEvent[] {
  const event = eventOf(headers)
  const payload = objectBody(body)
  if (event === 'ping' || payload.ping !== undefined) return [{ kind: 'ping' }]
  const at = { name: forum?.name ?? null, baseUrl: baseUrlOf(headers, forum) }
  // The body alone is signed, so what it holds says what it is about; the header only says what happened.
  const post = objectIn(payload.post)
  if (post !== null) return ofPost(post, event, at)
  const topic = objectIn(payload.topic)
  if (topic !== null) return ofTopic(topic, event, at)
  const user = objectIn(payload.user)
  if (user !== null && event === 'user_destroyed')
    return [stateOf('AUTHOR', user.id, at, 'DELETED', null)]
  return [ignored(event, 'Only topics, posts and destroyed users are kept.')]
}

function baseUrlOf(headers: Headers, forum: ForumRef | null): string {
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

function ofPost(post: Json, event: string | null, forum: ForumRef): ContentEvent[] {
  const version = dateIn(post.updated_at) ?? dateIn(post.created_at)
  if (post.topic_archetype === 'private_message') {
    return [ignored(event, 'Private messages are not kept.')]
  }
  if (![undefined, 1, 2].includes(post.post_type as number | undefined)) {
    return [ignored(event, 'Whispers and notes on a topic are no posts.')]
  }
  const state = (state: StateNews['state'], at: Date | null) =>
    stateOf('POST', post.id, forum, state, at)
  if (event === 'post_destroyed' || post.deleted_at) {
    return [state('DELETED', dateIn(post.deleted_at) ?? version)]
  }
  if (isTrue(post.hidden)) return [state('HIDDEN', version)]
  const news: ContentEvent[] = []
  if (event === 'post_edited') news.push(state('VISIBLE', version))
  // Recovering a post does not date it: it is as new as its receipt.
  if (event === 'post_recovered') news.push(state('VISIBLE', null))
  return [{ kind: 'document', document: documentOf(post, forum, version) }, ...news]
}

/** The post as the only one that its topic's JSON shows. */
function documentOf(post: Json, forum: ForumRef, version: Date | null): PageInput {
  const topic = {
    id: post.topic_id,
    slug: post.topic_slug,
    title: post.topic_title,
    posts_count: numberIn(post.topic_posts_count),
    post_stream: { posts: [post] },
  }
  return jsonDocument(topic, forum, version, topicUrl(forum, post.topic_slug, post.topic_id))
}

function ofTopic(topic: Json, event: string | null, forum: ForumRef): ContentEvent[] {
  if (topic.archetype === 'private_message') {
    return [ignored(event, 'Private messages are not kept.')]
  }
  if (event === 'topic_destroyed' || topic.deleted_at) {
    return [stateOf('THREAD', topic.id, forum, 'DELETED', dateIn(topic.deleted_at))]
  }
  const recovered = stateOf('THREAD', topic.id, forum, 'VISIBLE', null)
  return [
    recordsDocument('discourse', factsOf(topic, forum), forum, null),
    ...(event === 'topic_recovered' ? [recovered] : []),
  ]
}

/** A topic's event has what is said of all of it; its posts come by themselves. */
const factsOf = (topic: Json, forum: ForumRef): ThreadRecordInput => ({
  nativeId: idIn(topic.id),
  url: topicUrl(forum, topic.slug, topic.id),
  title: lineIn(topic.title),
  tags: tagsIn(topic.tags),
  isLocked: isTrue(topic.closed) || isTrue(topic.archived),
  isPinned: isTrue(topic.pinned) || isTrue(topic.pinned_globally),
  postCount: numberIn(topic.posts_count),
  isPartial: true,
})

const topicUrl = ({ baseUrl }: ForumRef, slug: unknown, id: unknown): string =>
  `${baseUrl}/t/${lineIn(slug) ?? '-'}/${idIn(id)}`
