// Reads a thread from plain text: copied from a browser, or made of a page by a converter. No markup, no addresses.
import { AppError } from '../errors.ts'
import { checkLines } from './bounds.ts'
import type { Engine } from './engine.ts'
import type { Page } from './page.ts'
import { bodyText } from './plain-text/body.ts'
import { chooseReading, type FoundPost } from './plain-text/choose.ts'
import { type Line, readLines } from './plain-text/lines.ts'
import { withoutSignatures } from './plain-text/signature.ts'
import { readSinglePost } from './plain-text/single.ts'
import { withinThread } from './plain-text/tail.ts'
import { findTitle } from './plain-text/title.ts'
import type { RawPost, RawThread } from './raw.ts'

const longestTitle = 80
const mostFurniture = 500

export const plainText: Engine = {
  id: 'plain-text',
  detect: (page) => (page.kind === 'text' ? 0.9 : 0),
  extract,
}

/** Throws UNSUPPORTED_INPUT for an empty document, NO_POSTS_FOUND where nothing looks like a thread. */
function extract(page: Page): RawThread {
  checkLines(page.content)
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
  const kept = withoutSignatures(document, withinThread(lines, found.posts))
    .map((post) => ({ post, text: bodyText(document, post, title) }))
    .filter(({ text }) => text !== '')
  const [first] = kept
  if (first === undefined) throw nothingFound()
  return {
    nativeId: null,
    url: page.url,
    title: title ?? openingWords(first.text),
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
    posts: kept.map(({ post, text }) => rawPost(post, text)),
    furniture: furnitureOf(
      lines,
      kept.map(({ post }) => post),
    ),
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
    edited: post.edited === null ? null : { text: post.edited, machine: null },
    body: { text },
    replyToNativeId: null,
    reactionCount: null,
    from: {},
  }
}

/** What stands for the title of a thread that shows none: how its first post begins. */
function openingWords(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= longestTitle
    ? line
    : `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`
}

/** The lines outside every post, each once. */
function furnitureOf(lines: readonly Line[], posts: readonly FoundPost[]): string[] {
  const left = new Set<string>()
  let at = 0
  for (const { body } of [...posts, { body: { from: lines.length, to: lines.length } }]) {
    for (; at < body.from && left.size < mostFurniture; at++) left.add((lines[at] as Line).text)
    at = Math.max(at, body.to)
  }
  return [...left]
}

const nothingFound = (): AppError =>
  new AppError(
    'NO_POSTS_FOUND',
    'No posts were found in this text: copy the whole thread page, with its authors and dates, or send its HTML.',
  )
