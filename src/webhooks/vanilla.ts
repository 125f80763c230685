// Vanilla: a discussion is a thread whose first post is the discussion's own text. The signature is an HMAC by SHA-1, which
// is all that Vanilla sends; for an HMAC that is still a proof.
import { dateIn, idIn, isTrue, type Json, lineIn, numberIn, objectIn } from '../engines/json.ts'
import { flagIn, instantIn, personIn, withoutHash } from '../engines/records/fields.ts'
import type { PostRecordInput, ThreadRecordInput } from '../engines/records/notation.ts'
import { baseUrlOf } from '../engines/thread-url.ts'
import type { ForumRef } from '../model.ts'
import { ignored, objectBody, recordsDocument, stateOf } from './events.ts'
import { shortestSecret, verifyHex } from './hex-signature.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

const proof = { header: 'x-vanilla-signature', algorithms: { sha1: 'SHA-1' } } as const

export const vanilla: Scheme = {
  id: 'vanilla',
  shortestSecret,
  refusedWith: 401,
  verify: (delivery, secrets) => verifyHex(delivery, secrets, proof),
  describe: ({ headers }) => ({
    deliveryId: headers.get('x-vanilla-id') || null,
    event: headers.get('x-vanilla-event') || null,
  }),
  read,
}

function read({ headers, body }: RawDelivery, given: ForumRef | null): ContentEvent[] {
  const sent = objectBody(body)
  const event = headers.get('x-vanilla-event')
  if (event === 'ping') return [{ kind: 'ping' }]
  const payload = objectIn(sent.payload) ?? sent
  const action = lineIn(sent.action) ?? /_(\w+)$/.exec(event ?? '')?.[1] ?? null
  const comment = objectIn(payload.comment)
  const discussion = objectIn(payload.discussion)
  const user = objectIn(payload.user)
  const about = comment ?? discussion
  if (about === null) {
    return user !== null && action === 'delete'
      ? [stateOf('AUTHOR', user.userID, forumOf(user, given), 'DELETED', null)]
      : [ignored(event, 'Only discussions, comments and deleted users are kept.')]
  }
  const forum = forumOf(about, given)
  const at = dateIn(about.dateUpdated) ?? dateIn(about.dateInserted)
  if (action === 'delete') {
    // Deleting dates nothing: the record is as old as its last change.
    return comment
      ? [stateOf('POST', idIn(comment.commentID), forum, 'DELETED', null)]
      : [stateOf('THREAD', about.discussionID, forum, 'DELETED', null)]
  }
  const thread = comment
    ? threadOfComment(comment, discussion)
    : threadOf(about, [openingOf(about)])
  return [recordsDocument('vanilla', thread, forum, at)]
}

const forumOf = (json: Json, given: ForumRef | null): ForumRef => ({
  name: given?.name ?? null,
  baseUrl: given?.baseUrl ?? baseUrlOf(lineIn(json.url)),
})

/** Discussions and comments are counted apart. */
const openingOf = (discussion: Json): PostRecordInput => ({
  ...postOf(discussion),
  nativeId: `${idIn(discussion.discussionID)}-discussion`,
  position: 1,
})

function postOf(json: Json): PostRecordInput {
  return {
    author: personIn(json.insertUser, {
      name: 'name',
      id: 'userID',
      url: 'url',
      avatar: 'photoUrl',
    }),
    publishedAt: instantIn(json.dateInserted),
    editedAt: instantIn(json.dateUpdated),
    html: typeof json.body === 'string' ? json.body : '',
    reactionCount: numberIn(json.score),
  }
}

function threadOf(discussion: Json, posts: PostRecordInput[]): ThreadRecordInput {
  const category = objectIn(discussion.category)
  const name = lineIn(category?.name)
  const comments = numberIn(discussion.countComments)
  return {
    nativeId: idIn(discussion.discussionID),
    url: withoutHash(lineIn(discussion.canonicalUrl) ?? lineIn(discussion.url)),
    title: lineIn(discussion.name),
    boards:
      name === null
        ? []
        : [{ name, nativeId: idIn(category?.categoryID), url: lineIn(category?.url) }],
    isLocked: flagIn(discussion.closed),
    isPinned: isTrue(discussion.pinned),
    postCount: comments === null ? null : comments + 1,
    isPartial: true,
    posts,
  }
}

function threadOfComment(comment: Json, discussion: Json | null): ThreadRecordInput {
  const post = {
    ...postOf(comment),
    nativeId: idIn(comment.commentID),
    url: lineIn(comment.url),
  }
  const known = { isPartial: true, isOfPost: true }
  if (discussion !== null) return { ...threadOf(discussion, [post]), ...known }
  const title = lineIn(comment.name)?.replace(/^re:\s+/i, '') ?? null
  return { nativeId: idIn(comment.discussionID), title, ...known, posts: [post] }
}
