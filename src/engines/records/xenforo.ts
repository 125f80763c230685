// Threads and posts as the REST API of XenForo 2 and its webhooks write them: `{ thread, posts }`, `{ post }`, or the envelope of
// a webhook (`{ content_type, content_id, event, data }`).
import { idIn, type Json, lineIn, numberIn, objectIn, objectsIn, tagsIn } from '../json.ts'
import { flagIn, htmlIn, instantIn, withoutHash } from './fields.ts'
import type { PostRecordInput, RecordsInput, ThreadRecordInput } from './notation.ts'

/** Null for what is no object of XenForo. */
export function xenforoRecords(value: unknown): RecordsInput | null {
  const sent = objectIn(value)
  const json = sent && (objectIn(sent.data) ?? sent)
  if (json === null) return null
  const thread = objectIn(json.thread) ?? (isThread(json) ? json : null)
  const posts = [
    ...objectsIn(json.posts),
    ...[objectIn(json.post), json, objectIn(json.first_post), objectIn(json.FirstPost)].filter(
      (one) => one !== null,
    ),
  ].filter(isPost)
  const about = thread ?? objectIn(posts[0]?.Thread) ?? {}
  const first = posts[0] ?? thread
  if (!first || (thread === null && posts.length === 0)) return null
  return { engine: 'xenforo2', threads: [threadOf(about, first, posts)] }
}

const isThread = (json: Json): boolean =>
  idIn(json.thread_id) !== null && idIn(json.post_id) === null && lineIn(json.title) !== null
const isPost = (json: Json): boolean => idIn(json.post_id) !== null && idIn(json.thread_id) !== null

function threadOf(thread: Json, first: Json, posts: readonly Json[]): ThreadRecordInput {
  const board = objectIn(thread.Forum)
  const boardName = board && lineIn(board.title)
  const replies = numberIn(thread.reply_count)
  return {
    nativeId: idIn(first.thread_id),
    url: lineIn(thread.view_url),
    title: lineIn(thread.title),
    boards: [
      ...objectsIn(board?.breadcrumbs).flatMap(boardOf),
      ...(board && boardName ? boardOf(board) : []),
    ],
    tags: tagsIn(thread.tags),
    isLocked: flip(flagIn(thread.discussion_open)),
    isPinned: flagIn(thread.sticky),
    postCount: replies === null ? null : replies + 1,
    isPartial: true,
    isOfPost: thread.discussion_state === undefined,
    state: stateIn(thread.discussion_state),
    posts: posts.map((post) => postOf(post, lineIn(thread.view_url))),
  }
}

const boardOf = (board: Json) => {
  const name = lineIn(board.title)
  return name === null ? [] : [{ name, nativeId: idIn(board.node_id), url: lineIn(board.view_url) }]
}

function postOf(post: Json, threadUrl: string | null): PostRecordInput {
  const position = numberIn(post.position)
  const user = objectIn(post.User)
  const name = lineIn(post.username) ?? lineIn(user?.username)
  const userId = idIn(post.user_id)
  const parsed = htmlIn(post.message_parsed)
  const own =
    lineIn(post.view_url) ?? (threadUrl && `${withoutHash(threadUrl)}post-${idIn(post.post_id)}`)
  return {
    nativeId: idIn(post.post_id),
    url: own,
    position: position === null ? null : position + 1,
    author:
      name === null
        ? null
        : {
            name,
            nativeId: userId === '0' ? null : userId,
            profileUrl: lineIn(user?.view_url),
            avatarUrl: lineIn(objectIn(user?.avatar_urls)?.m),
            role: lineIn(user?.user_title),
          },
    publishedAt: instantIn(post.post_date),
    editedAt: instantIn(post.last_edit_date),
    ...(parsed === null ? { text: htmlIn(post.message) ?? '' } : { html: parsed }),
    reactionCount: numberIn(post.reaction_score),
    state: stateIn(post.message_state),
  }
}

const flip = (flag: boolean | null): boolean | null => (flag === null ? null : !flag)

function stateIn(value: unknown): 'VISIBLE' | 'HIDDEN' | 'DELETED' | null {
  if (value === 'visible') return 'VISIBLE'
  if (value === 'moderated') return 'HIDDEN'
  return value === 'deleted' ? 'DELETED' : null
}
