// Reads a topic as Discourse's own program gets it: /t/<id>.json, or the same inside a page. Takes named fields only, so that
// e-mail and network addresses, which staff get to see there, go no further.
import { findAll, findFirst, parseHtml } from '../dom.ts'
import type { Described } from '../embedded.ts'
import {
  idIn,
  isTrue,
  type Json,
  lineIn,
  numberIn,
  objectIn,
  objectsIn,
  parseJson,
  tagsIn,
} from '../json.ts'
import { linkOf, type Page } from '../page.ts'
import type { Markup, RawPost } from '../raw.ts'
import { baseUrlOf } from '../thread-url.ts'

/** Inside a post's body: what is not its author's words. */
export const furniture = '.cooked-selection-barrier, .post-notice, .lightbox .meta'

/** The topic that a document is, or the one preloaded in a page; null where there is none. */
export function topicIn(page: Page): Json | null {
  if (page.kind === 'json') return topicOf(parseJson(page.content))
  if (page.kind !== 'html' || !page.content.includes('data-preloaded')) return null
  const preloaded = objectIn(
    parseJson(findFirst(page.dom, '[data-preloaded]')?.attribs['data-preloaded'] ?? ''),
  )
  for (const [key, value] of Object.entries(preloaded ?? {})) {
    const topic = /^topic_\d+$/.test(key) && typeof value === 'string' ? parseJson(value) : null
    if (topicOf(topic) !== null) return topicOf(topic)
  }
  return null
}

/** The value itself, if it is a topic with posts. */
export function topicOf(value: unknown): Json | null {
  const topic = objectIn(value)
  return Array.isArray(objectIn(topic?.post_stream)?.posts) ? topic : null
}

/** Posts that readers wrote or staff answered with; the others are notes on the topic and whispers. */
const postTypes: readonly unknown[] = [undefined, 1, 2]

/** How many posts an answer holds where it does not say. */
const usualPage = 20

export function describeTopic(topic: Json, page: Page): Described {
  const { posts: given, stream } = objectIn(topic.post_stream) ?? {}
  const visible = objectsIn(given).filter(
    (post) => postTypes.includes(post.post_type) && !post.deleted_at && !isTrue(post.hidden),
  )
  const id = idIn(topic.id)
  const path = `/t/${lineIn(topic.slug) ?? '-'}/${id}`
  const url = `${baseUrlOf(page.url ?? linkOf(page, 'canonical')) ?? ''}${path}`
  const idOfNumber = new Map(visible.map((post) => [idIn(post.post_number), idIn(post.id)]))
  return {
    nativeId: id,
    url,
    title: lineIn(topic.title) ?? lineIn(topic.fancy_title) ?? '',
    tags: tagsIn(topic.tags),
    isLocked: isTrue(topic.closed) || isTrue(topic.archived),
    isPinned: isTrue(topic.pinned) || isTrue(topic.pinned_globally),
    declaredPostCount: numberIn(topic.posts_count),
    posts: visible.map((post) => postOf(post, { topic: id, url, idOfNumber })),
    ...placeIn(Array.isArray(stream) ? stream : [], objectsIn(given), topic, url),
  }
}

/** `stream` names every post of the topic, `given` are those of this answer. */
function placeIn(stream: readonly unknown[], given: readonly Json[], topic: Json, url: string) {
  const size = numberIn(topic.chunk_size) ?? usualPage
  const ids = new Set(given.map(({ id }) => id))
  const first = stream.findIndex((id) => ids.has(id))
  if (stream.length === 0) {
    // One post, as a webhook sends it; what is said of the topic came along with it.
    const missingPosts = Math.max(0, (numberIn(topic.posts_count) ?? 0) - given.length)
    return { isPartial: true, isOfPost: true, missingPosts }
  }
  if (first < 0 || size < 1) return {}
  const pageNumber = Math.floor(first / size) + 1
  const pageCount = Math.ceil(stream.length / size)
  return {
    pageNumber,
    pageCount,
    nextPageUrl: pageNumber < pageCount ? `${url}?page=${pageNumber + 1}` : null,
    missingPosts: stream.filter((id) => !ids.has(id)).length,
  }
}

interface Around {
  readonly topic: string | null
  readonly url: string
  /** Posts refer to each other by their number in the topic. */
  readonly idOfNumber: ReadonlyMap<string | null, string | null>
}

function postOf(post: Json, around: Around): RawPost {
  const created = lineIn(post.created_at)
  // Editing counts the version up; rebuilding the page only touches the date.
  const edited = (numberIn(post.version) ?? 1) > 1 ? lineIn(post.updated_at) : null
  const number = numberIn(post.post_number)
  return {
    nativeId: idIn(post.id),
    url: number === null ? null : `${around.url}/${number}`,
    position: number,
    author: authorOf(post, around.url),
    published: created === null ? null : { text: null, machine: created },
    edited: edited === null ? null : { text: null, machine: edited },
    body: bodyOf(post.cooked, around),
    replyToNativeId: around.idOfNumber.get(idIn(post.reply_to_post_number)) ?? null,
    reactionCount: reactionsOf(post),
    from: { post: 'post_stream' },
  }
}

function authorOf(post: Json, topicUrl: string): RawPost['author'] {
  const name = lineIn(post.username)
  if (name === null) return null
  return {
    name,
    nativeId: idIn(post.user_id),
    profileUrl: `${topicUrl.replace(/\/t\/[^/]*\/[^/]*$/, '')}/u/${encodeURIComponent(name)}`,
    avatarUrl: lineIn(post.avatar_template)?.replace('{size}', '96') ?? null,
    role: lineIn(post.user_title),
  }
}

/** Quotes name the post by topic and number; a post of another topic has no id here. */
function bodyOf(cooked: unknown, { topic, idOfNumber }: Around): Markup {
  const dom = parseHtml(typeof cooked === 'string' ? cooked : '')
  for (const { attribs } of findAll(dom, 'aside.quote[data-post]')) {
    const { 'data-topic': of = topic, 'data-post': number = null } = attribs
    const id = of === topic ? idOfNumber.get(number) : null
    if (id) attribs['data-post'] = id
    else delete attribs['data-post']
  }
  return { nodes: [dom.root], without: new Set(findAll(dom, furniture)), end: null }
}

/** The kind of action that is a like. */
const like = 2

function reactionsOf(post: Json): number | null {
  const all = numberIn(post.reaction_users_count)
  if (all !== null || !Array.isArray(post.actions_summary)) return all
  return numberIn(objectsIn(post.actions_summary).find(({ id }) => id === like)?.count) ?? 0
}
