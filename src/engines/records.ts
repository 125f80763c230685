// Typed records as a thread. Takes the first thread of the document: src/ingest hands them over one by one.
import type { RawDate } from '../model.ts'
import { markupOf } from './dom.ts'
import type { Engine } from './engine.ts'
import { objectIn, parseJson } from './json.ts'
import type { RawPost, RawThread } from './raw.ts'
import { htmlOfMarkdown } from './records/markdown.ts'
import { checkRecords, type PostRecord, type ThreadRecord } from './records/notation.ts'
import { baseUrlOf } from './thread-url.ts'

export const records: Engine = {
  id: 'records',
  detect: (page) => Number(page.kind === 'json' && isRecords(parseJson(page.content))),
  extract(page) {
    const { forum, engine, threads } = checkRecords(parseJson(page.content))
    const [thread] = threads
    if (thread === undefined) throw new Error('Checked records have a thread.')
    const baseUrl = forum?.baseUrl ?? baseUrlOf(thread.url ?? page.url)
    return {
      ...threadOf(thread),
      engine,
      forum: { name: forum?.name ?? null, baseUrl, engineVersion: null },
    }
  },
}

export const isRecords = (value: unknown): boolean => Array.isArray(objectIn(value)?.threads)

function threadOf(thread: ThreadRecord): Omit<RawThread, 'forum'> {
  const { nativeId, url, title, boards, language, tags, isLocked, isPinned, postCount } = thread
  const { isPartial, isOfPost, posts } = thread
  const facts = { nativeId, url, title: title ?? '', boards, language, tags, isLocked, isPinned }
  const shown = posts.filter(({ state }) => state === null || state === 'VISIBLE')
  return {
    ...facts,
    declaredPostCount: postCount,
    pageNumber: null,
    pageCount: null,
    nextPageUrl: null,
    // Those that are withheld have their places, too.
    isPartial: isPartial || shown.length < posts.length,
    isOfPost,
    missingPosts: isPartial && postCount !== null ? Math.max(0, postCount - posts.length) : 0,
    posts: shown.map(postOf),
    furniture: [],
  }
}

function postOf(post: PostRecord): RawPost {
  const { nativeId, url, guid, position, author, replyToNativeId, reactionCount, sources } = post
  return {
    nativeId,
    url,
    guid,
    position,
    author,
    published: dateOf(post.publishedAt),
    edited: dateOf(post.editedAt),
    body: bodyOf(post),
    replyToNativeId,
    reactionCount,
    sources,
    from: { post: 'record' },
  }
}

function bodyOf({ html, text, markdown }: PostRecord): RawPost['body'] {
  if (html !== null) return markupOf(html)
  return markdown === null ? { text: text ?? '' } : markupOf(htmlOfMarkdown(markdown))
}

const dateOf = (machine: string | null): RawDate | null =>
  machine === null ? null : { text: null, machine }
