// Topics and posts as the REST API and the webhooks of Invision Community write them: `{ id, title, firstPost, forum, … }`,
// `{ id, item_id, author, content, … }`, or a page of either (`results`).
import { idIn, type Json, lineIn, numberIn, objectIn, objectsIn, tagsIn } from '../json.ts'
import { flagIn, htmlIn, instantIn, personIn, withoutHash } from './fields.ts'
import type { PostRecordInput, RecordsInput, ThreadRecordInput } from './notation.ts'

const isTopic = (json: Json): boolean => objectIn(json.firstPost) !== null && 'title' in json
const isPost = (json: Json): boolean =>
  idIn(json.item_id) !== null && typeof json.content === 'string'

/** Null for what is no object of Invision. */
export function invisionRecords(value: unknown): RecordsInput | null {
  const json = objectIn(value)
  if (json === null) return null
  const objects = Array.isArray(json.results) ? objectsIn(json.results) : [json]
  const threads = objects.flatMap((one) =>
    isTopic(one) ? [topicOf(one)] : isPost(one) ? [topicOfPost(one)] : [],
  )
  return threads.length === 0 ? null : { engine: 'invision', threads: united(threads) }
}

function topicOf(topic: Json): ThreadRecordInput {
  const forum = objectIn(topic.forum)
  const board = forum && lineIn(forum.name)
  const first = objectIn(topic.firstPost)
  const last = objectIn(topic.lastPost)
  const isHidden = flagIn(topic.hidden)
  return {
    nativeId: idIn(topic.id),
    url: topicUrl(topic.url),
    title: lineIn(topic.title),
    boards:
      forum && board ? [{ name: board, nativeId: idIn(forum.id), url: lineIn(forum.url) }] : [],
    tags: tagsIn(topic.tags),
    isLocked: flagIn(topic.locked),
    isPinned: flagIn(topic.pinned),
    postCount: numberIn(topic.posts),
    isPartial: true,
    state: isHidden === null ? null : isHidden ? 'HIDDEN' : 'VISIBLE',
    posts: [
      ...(first ? [{ ...postOf(first), position: 1 }] : []),
      ...(last && idIn(last.id) !== idIn(first?.id) ? [postOf(last)] : []),
    ],
  }
}

/** A post does not say how its topic is called. */
const topicOfPost = (post: Json): ThreadRecordInput => ({
  nativeId: idIn(post.item_id),
  url: topicUrl(post.url),
  isPartial: true,
  isOfPost: true,
  posts: [postOf(post)],
})

function postOf(post: Json): PostRecordInput {
  const isHidden = flagIn(post.hidden)
  return {
    nativeId: idIn(post.id),
    url: lineIn(post.url),
    author: personIn(post.author, {
      name: 'name',
      id: 'id',
      url: 'profileUrl',
      avatar: 'photoUrl',
    }),
    publishedAt: instantIn(post.date),
    html: htmlIn(post.content) ?? '',
    state: isHidden === null ? null : isHidden ? 'HIDDEN' : 'VISIBLE',
  }
}

/** Without the part that leads to one post. */
const topicUrl = (url: unknown): string | null =>
  withoutHash(lineIn(url))?.replace(/\?do=findComment&comment=\d+$/i, '') ?? null

/** A page of posts holds many of one topic. */
function united(threads: readonly ThreadRecordInput[]): ThreadRecordInput[] {
  const byId = new Map<unknown, ThreadRecordInput>()
  for (const thread of threads) {
    const known = byId.get(thread.nativeId)
    byId.set(
      thread.nativeId,
      known
        ? { ...thread, ...known, posts: [...(known.posts ?? []), ...(thread.posts ?? [])] }
        : thread,
    )
  }
  return [...byId.values()]
}
