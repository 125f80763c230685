// One extraction as rows: ids derived, keys laddered, positions and dates laid out. Pure; looks nothing up.
import { canonicalAddress, foldName, type Identifier, identifier, wordsOf } from '../../identity.ts'
import type {
  ExtractedAuthor,
  ExtractedPost,
  ExtractedThread,
  Extraction,
  ObservedDate,
  PageInput,
  Quote,
} from '../../model.ts'
import type { Attribution } from '../../provenance.ts'
import type {
  AuthorRecord,
  PageRecords,
  PostRecord,
  QuotedKey,
  ThreadRecord,
} from '../../store/page-records.ts'
import { type ContentKeys, contentHash, contentIdentifiers, contentKeys } from './content.ts'
import { boardRecords, forumRecord } from './forum.ts'
import { ladder } from './keys.ts'
import { withoutRepeats } from './repeats.ts'
import { isByFeed, sourceRecords } from './sources.ts'

export interface AttributedPost {
  readonly post: ExtractedPost
  readonly attributions: readonly Attribution[]
  readonly bodyText: string
}

export interface RecordsInput {
  readonly extraction: Extraction
  readonly input: PageInput
  readonly posts: readonly AttributedPost[]
  readonly receivedAt: Date
  readonly extractorVersion: string
  /** The forum to write to, when the document names none and a look-up of its keys found one. */
  readonly forumId?: string | null
}

export function pageRecords(page: RecordsInput): PageRecords {
  const { extraction, input, receivedAt } = page
  const { thread } = extraction
  const found = forumRecord(extraction, input)
  const forum = page.forumId ? { ...found, id: page.forumId } : found
  const boards = boardRecords(forum.id, thread.boards)
  const shown = withoutRepeats(page.posts)
  const content = contentKeys(
    thread.title,
    shown.map(({ post }) => post),
  )
  const posts = ladder(
    shown.map(({ post }) => post),
    (post) => postKeys(forum.id, thread.url, post, content),
  )
  const authors = authorRecords(
    forum.id,
    shown.map(({ post }) => post),
  )
  const authorIdOf = (post: ExtractedPost) =>
    post.author ? (authors.ids.get(authorKey(post.author)) ?? null) : null
  const positions = positionsOf(
    thread,
    shown.map(({ post }) => post),
  )
  const threadLadder = ladder([thread], () => threadKeys(forum.id, extraction, content))
  const threadId = threadLadder.ids.get(thread) ?? ''
  const postRecords = shown.map(
    ({ post, attributions }): PostRecord => ({
      id: posts.ids.get(post) ?? '',
      threadId,
      forumId: forum.id,
      authorId: authorIdOf(post),
      nativeId: post.nativeId,
      url: post.url,
      position: positions.get(post) ?? null,
      replyToNativeId: post.replyToNativeId,
      ...flat('published', post.publishedAt),
      ...flat('edited', post.editedAt),
      contentHash: contentHash(post),
      language: post.language,
      reactionCount: post.reactionCount,
      byFeed: isByFeed(attributions),
    }),
  )
  const opening = postRecords.find((post) => post.position === 1)
  return {
    observedAt: (input.fetchedAt ?? receivedAt).toISOString(),
    observedAtIsGiven: input.fetchedAt !== null,
    fidelity: input.kind === 'text' ? 1 : 2,
    threadFidelity: thread.isOfPost ? 0 : input.kind === 'text' ? 1 : 2,
    forum,
    boards,
    authors: authors.records,
    authorKeys: authors.keys,
    thread: threadRecord(page, {
      id: threadId,
      forumId: forum.id,
      boardId: boards.at(-1)?.id ?? null,
      authorId: opening?.authorId ?? null,
      startedAt: opening?.publishedAt ?? null,
      lastPostAt: latest(postRecords),
      completeAt: showsAll(thread, shown.length) ? (input.fetchedAt?.toISOString() ?? null) : null,
    }),
    threadKeys: threadLadder.keys,
    posts: postRecords,
    postKeys: posts.keys,
    revisions: shown.map(({ post, bodyText }) => ({
      postId: posts.ids.get(post) ?? '',
      contentHash: contentHash(post),
      html: post.html,
      text: post.text,
      bodyText,
      wordCount: wordsOf(post.text).length,
      quotes: post.quotes,
      links: post.links,
      attachments: post.attachments,
    })),
    quotedKeys: quotedKeys(
      forum.id,
      shown.map(({ post }) => post),
    ),
    ...sourceRecords(
      shown.map(({ post, attributions }) => ({
        postId: posts.ids.get(post) ?? '',
        contentHash: contentHash(post),
        attributions,
      })),
    ),
  }
}

function postKeys(
  forumId: string,
  threadUrl: string | null,
  post: ExtractedPost,
  content: ReadonlyMap<ExtractedPost, ContentKeys>,
): Identifier[] {
  const permalink = post.url === null ? null : canonicalAddress(post.url)
  const isOwn = permalink !== null && permalink !== (threadUrl && canonicalAddress(threadUrl))
  return [
    ...(post.nativeId === null ? [] : [identifier('post', 'NATIVE', forumId, post.nativeId)]),
    ...(isOwn ? [identifier('post', 'PERMALINK', permalink)] : []),
    ...(post.guid === null ? [] : [identifier('post', 'FEED_GUID', forumId, post.guid)]),
    ...contentIdentifiers('post', content.get(post)),
  ]
}

/** What the posts quote, by the keys it would have here. */
const quotedKeys = (forumId: string, posts: readonly ExtractedPost[]): QuotedKey[] => {
  const quotes = posts.flatMap((post) => post.quotes)
  const keys = quotes.flatMap((quote) => keysOfQuoted(forumId, quote))
  return [...new Set(keys)].map((key) => ({ key }))
}

/** Keys of the post and of the author that a quote names. */
export const keysOfQuoted = (
  forumId: string,
  { postNativeId, author }: Pick<Quote, 'postNativeId' | 'author'>,
): string[] => [
  ...(postNativeId === null ? [] : [identifier('post', 'NATIVE', forumId, postNativeId).key]),
  ...(author === null ? [] : [identifier('author', 'NAME', forumId, foldName(author)).key]),
]

function threadKeys(
  forumId: string,
  { thread }: Extraction,
  content: ReadonlyMap<ExtractedPost, ContentKeys>,
): Identifier[] {
  const keys: Identifier[] = []
  if (thread.nativeId !== null) keys.push(identifier('thread', 'NATIVE', forumId, thread.nativeId))
  if (thread.url !== null)
    keys.push(identifier('thread', 'PERMALINK', canonicalAddress(thread.url)))
  const first = thread.posts[0]
  const showsStart = thread.isPartial ? first?.position === 1 : (thread.pageNumber ?? 1) === 1
  if (first && (showsStart || keys.length === 0)) {
    keys.push(...contentIdentifiers('thread', content.get(first)))
  }
  return keys
}

const authorKey = (author: ExtractedAuthor): string =>
  author.nativeId ?? `\0${foldName(author.name)}`

/** Every account once; the first sight with the most facts stands for it. */
function authorRecords(forumId: string, posts: readonly ExtractedPost[]) {
  const seen = new Map<string, ExtractedAuthor>()
  for (const { author } of posts) {
    if (author && !seen.has(authorKey(author))) seen.set(authorKey(author), author)
  }
  const { ids: idByKey, keys } = ladder([...seen.keys()], (key) => {
    const author = seen.get(key)
    if (!author) return []
    return [
      ...(author.nativeId === null
        ? []
        : [identifier('author', 'NATIVE', forumId, author.nativeId)]),
      identifier('author', 'NAME', forumId, foldName(author.name)),
    ]
  })
  const records = [...idByKey].flatMap(([key, id]): AuthorRecord[] => {
    const author = seen.get(key)
    return author ? [{ ...author, id, forumId, nameKey: foldName(author.name) }] : []
  })
  return { ids: idByKey, keys, records }
}

/** Places in the whole thread: those the page shows, else counted on from where the page begins. Unknown in a partial one. */
function positionsOf(
  { pageNumber, pageCount, declaredPostCount, isPartial = false }: ExtractedThread,
  posts: readonly ExtractedPost[],
): Map<ExtractedPost, number | null> {
  if (isPartial) return new Map(posts.map((post) => [post, post.position]))
  const isLastPage = pageNumber !== null && pageNumber > 1 && pageNumber === pageCount
  const before =
    isLastPage && declaredPostCount !== null
      ? Math.max(0, declaredPostCount - posts.length)
      : ((pageNumber ?? 1) - 1) * posts.length
  return new Map(posts.map((post, index) => [post, post.position ?? before + index + 1]))
}

function threadRecord(
  { extraction, extractorVersion }: RecordsInput,
  links: Pick<
    ThreadRecord,
    'id' | 'forumId' | 'boardId' | 'authorId' | 'startedAt' | 'lastPostAt' | 'completeAt'
  >,
): ThreadRecord {
  const { thread, engine } = extraction
  return {
    ...links,
    nativeId: thread.nativeId,
    title: thread.title,
    url: thread.url,
    engine,
    extractorVersion,
    language: thread.language,
    tags: thread.tags,
    isLocked: thread.isLocked,
    isPinned: thread.isPinned,
    declaredPostCount: thread.declaredPostCount,
    declaredPageCount: thread.pageCount,
  }
}

/** Proven only where the document is the thread's one page and shows as many posts as the forum says there are. */
const showsAll = (
  { pageNumber, pageCount, nextPageUrl, declaredPostCount, isPartial }: ExtractedThread,
  shown: number,
): boolean =>
  !isPartial &&
  declaredPostCount === shown &&
  (pageNumber ?? 1) === 1 &&
  (pageCount ?? 1) === 1 &&
  nextPageUrl === null

function latest(posts: readonly PostRecord[]): string | null {
  const dates = posts.flatMap((post) => post.publishedAt ?? []).sort()
  return dates.at(-1) ?? null
}

const flat = <Name extends 'published' | 'edited'>(name: Name, date: ObservedDate | null) =>
  ({
    [`${name}At`]: date?.at ?? null,
    [`${name}Precision`]: date?.precision ?? null,
    [`${name}Raw`]: date?.raw ?? null,
    [`${name}Timezone`]: date?.timezoneAssumed ?? null,
  }) as Pick<PostRecord, `${Name}At` | `${Name}Precision` | `${Name}Raw` | `${Name}Timezone`>
