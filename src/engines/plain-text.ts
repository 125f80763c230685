// Reads a thread from plain text: copied from a browser, or made of a page by a converter. No markup, no addresses.
import { AppError } from '../errors.ts'
import type { RawPost, RawThread } from '../model.ts'
import type { Engine } from './engine.ts'
import type { Page } from './page.ts'
import { bodyText } from './plain-text/body.ts'
import { chooseReading, type FoundPost } from './plain-text/choose.ts'
import { readLines } from './plain-text/lines.ts'
import { withoutSignatures } from './plain-text/signature.ts'
import { readSinglePost } from './plain-text/single.ts'
import { withinThread } from './plain-text/tail.ts'
import { findTitle } from './plain-text/title.ts'

export const plainText: Engine = {
  id: 'plain-text',
  detect: (page) => (page.kind === 'text' ? 0.9 : 0),
  extract,
}

/** Throws UNSUPPORTED_INPUT for an empty document, NO_POSTS_FOUND where nothing looks like a thread. */
function extract(page: Page): RawThread {
  const document = readLines(page.content)
  const { lines } = document
  if (lines.length === 0)
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'The document is empty: send the text of a thread page.',
    )
  const several = chooseReading(lines)
  const one = readSinglePost(lines)
  const found = several !== null && several.score > (one?.score ?? 0) ? several : one
  if (found === null) throw nothingFound()
  const title = findTitle(lines, found.posts)
  const posts = withoutSignatures(document, withinThread(lines, found.posts))
    .map((post) => rawPost(post, bodyText(document, post, title)))
    .filter(({ body }) => 'text' in body && body.text !== '')
  if (posts.length === 0) throw nothingFound()
  return {
    nativeId: null,
    url: page.url,
    title: title ?? '',
    forum: {
      name: page.forum?.name ?? null,
      baseUrl: page.forum?.baseUrl ?? null,
      engineVersion: null,
    },
    boards: [],
    language: page.language,
    tags: [],
    isLocked: null,
    isPinned: null,
    declaredPostCount: null,
    pageNumber: null,
    pageCount: null,
    nextPageUrl: null,
    posts,
    furniture: [],
  }
}

function rawPost(post: FoundPost, text: string): RawPost {
  return {
    nativeId: null,
    url: null,
    position: post.number,
    author:
      post.author === null
        ? null
        : { name: post.author, nativeId: null, profileUrl: null, avatarUrl: null, role: null },
    published: post.date === null ? null : { text: post.date, machine: null },
    edited: null,
    body: { text },
    replyToNativeId: null,
    reactionCount: null,
  }
}

const nothingFound = (): AppError =>
  new AppError(
    'NO_POSTS_FOUND',
    'No posts were found in this text: copy the whole thread page, with its authors and dates, or send its HTML.',
  )
