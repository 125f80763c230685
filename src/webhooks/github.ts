// GitHub Discussions: a discussion is a thread whose first post is the discussion's own text; comments are its other posts.
// Signs the body only, so the event's name and the delivery's id are not proved.
import { dateIn, idIn, isTrue, type Json, lineIn, numberIn, objectIn } from '../engines/json.ts'
import { instantIn, personIn } from '../engines/records/fields.ts'
import type { PostRecordInput, ThreadRecordInput } from '../engines/records/notation.ts'
import type { ForumRef } from '../model.ts'
import { ignored, objectBody, recordsDocument, stateOf } from './events.ts'
import { shortestSecret, verifyHex } from './hex-signature.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

/** The older header with SHA-1 is sent along, and is no proof here. */
const proof = { header: 'x-hub-signature-256', algorithms: { sha256: 'SHA-256' } } as const

export const github: Scheme = {
  id: 'github',
  shortestSecret,
  refusedWith: 401,
  verify: (delivery, secrets) => verifyHex(delivery, secrets, proof),
  describe: ({ headers }) => ({
    deliveryId: headers.get('x-github-delivery') || null,
    event: headers.get('x-github-event') || null,
  }),
  read,
}

function read({ headers, body }: RawDelivery, given: ForumRef | null): ContentEvent[] {
  const payload = objectBody(body)
  const event = headers.get('x-github-event')
  if (event === 'ping' || ('zen' in payload && 'hook_id' in payload)) return [{ kind: 'ping' }]
  const discussion = objectIn(payload.discussion)
  const repository = objectIn(payload.repository)
  const action = lineIn(payload.action)
  const name = [event, action].filter(Boolean).join('.') || null
  if (discussion === null || repository === null) {
    return [ignored(name, 'Only discussions and their comments are kept.')]
  }
  if (isTrue(repository.private) && given === null) {
    return [ignored(name, 'The repository is private. Set the forum of the endpoint to keep it.')]
  }
  const forum: ForumRef = {
    name: given?.name ?? lineIn(repository.full_name),
    baseUrl: given?.baseUrl ?? lineIn(repository.html_url),
  }
  const comment = objectIn(payload.comment)
  return comment
    ? ofComment(comment, discussion, action, forum)
    : ofDiscussion(discussion, action, payload, forum)
}

function ofDiscussion(
  discussion: Json,
  action: string | null,
  payload: Json,
  forum: ForumRef,
): ContentEvent[] {
  const at = dateIn(discussion.updated_at)
  if (action === 'deleted')
    return [stateOf('THREAD', idIn(discussion.number), forum, 'DELETED', at)]
  if (action === 'transferred') {
    const target = objectIn(objectIn(payload.changes)?.new_discussion)
    return [
      ignored(
        'discussion.transferred',
        `It goes on at ${lineIn(target?.html_url) ?? 'another repository'}, which sends its own events.`,
      ),
    ]
  }
  const thread = threadOf(discussion, [openingOf(discussion)])
  return [recordsDocument('github', thread, forum, at)]
}

function ofComment(
  comment: Json,
  discussion: Json,
  action: string | null,
  forum: ForumRef,
): ContentEvent[] {
  const at = dateIn(comment.updated_at) ?? dateIn(comment.created_at)
  const nativeId = idIn(comment.id)
  if (action === 'deleted') return [stateOf('POST', nativeId, forum, 'DELETED', at)]
  const post: PostRecordInput = {
    ...postOf(comment),
    nativeId,
    url: lineIn(comment.html_url),
    replyToNativeId: idIn(comment.parent_id),
  }
  return [recordsDocument('github', { ...threadOf(discussion, [post]), isOfPost: true }, forum, at)]
}

/** Discussions and comments are counted apart. */
const openingOf = (discussion: Json): PostRecordInput => ({
  ...postOf(discussion),
  nativeId: `${idIn(discussion.number)}-discussion`,
  position: 1,
})

function postOf(json: Json): PostRecordInput {
  const created = instantIn(json.created_at)
  const updated = instantIn(json.updated_at)
  const reactions = objectIn(json.reactions)
  return {
    author: personIn(json.user, { name: 'login', id: 'id', url: 'html_url', avatar: 'avatar_url' }),
    publishedAt: created,
    editedAt: updated === created ? null : updated,
    markdown: typeof json.body === 'string' ? json.body : '',
    reactionCount: numberIn(reactions?.total_count),
  }
}

function threadOf(discussion: Json, posts: PostRecordInput[]): ThreadRecordInput {
  const category = objectIn(discussion.category)
  const name = lineIn(category?.name)
  const comments = numberIn(discussion.comments)
  return {
    nativeId: idIn(discussion.number),
    url: lineIn(discussion.html_url),
    title: lineIn(discussion.title),
    boards: name === null ? [] : [{ name, nativeId: idIn(category?.id) }],
    isLocked: typeof discussion.locked === 'boolean' ? discussion.locked : null,
    postCount: comments === null ? null : comments + 1,
    isPartial: true,
    posts,
  }
}
