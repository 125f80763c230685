// Extractions for tests of what comes after extraction: only what a test is about needs saying.
import type { ExtractedPost, ExtractedThread, Extraction, PageInput } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'

export const page = (over: Partial<PageInput> = {}): PageInput => ({
  kind: 'html',
  content: '<p>',
  url: 'https://forum.example/t/1',
  fetchedAt: null,
  timezone: null,
  language: null,
  forum: null,
  ...over,
})

export const post = (over: Partial<ExtractedPost> & { text: string }): ExtractedPost => ({
  nativeId: null,
  url: null,
  guid: null,
  position: null,
  author: null,
  publishedAt: null,
  editedAt: null,
  html: `<p>${over.text}</p>`,
  language: null,
  replyToNativeId: null,
  quotes: [],
  links: [],
  attachments: [],
  reactionCount: null,
  ...over,
})

export const author = (name: string, nativeId: string | null = null) => ({
  name,
  nativeId,
  profileUrl: null,
  avatarUrl: null,
  role: null,
})

export const day = (at: string) => ({
  at: `${at}T12:00:00.000Z`,
  precision: 'MINUTE' as const,
  raw: at,
  timezoneAssumed: 'UTC',
})

export const extraction = (
  posts: readonly ExtractedPost[],
  over: Partial<ExtractedThread> = {},
): Extraction => ({
  engine: 'test',
  confidence: 1,
  scores: [],
  warnings: [],
  origins: [],
  thread: {
    nativeId: '1',
    url: 'https://forum.example/t/1',
    title: 'A thread',
    forum: { name: 'Example', baseUrl: 'https://forum.example', engineVersion: null },
    boards: [],
    language: null,
    tags: [],
    isLocked: null,
    isPinned: null,
    declaredPostCount: null,
    pageNumber: null,
    pageCount: null,
    nextPageUrl: null,
    posts,
    ...over,
  },
})

/** The same thread as a bare text dump shows it: no ids, no addresses, no markup, no forum. */
export const dumped = ({ thread, ...rest }: Extraction): Extraction => ({
  ...rest,
  thread: {
    ...thread,
    nativeId: null,
    url: null,
    forum: { name: null, baseUrl: null, engineVersion: null },
    posts: thread.posts.map((shown) => ({
      ...shown,
      nativeId: null,
      url: null,
      html: null,
      author: shown.author && { ...shown.author, nativeId: null },
    })),
  },
})

export const attribution = (over: Partial<Attribution> & { name: string }): Attribution => ({
  source: {
    name: over.name,
    type: 'UNKNOWN',
    domain: null,
    homepage: null,
    mentionedAs: null,
    knownAs: { names: [], domains: [] },
    ...over.source,
  },
  role: 'ORIGIN',
  hop: 1,
  reachedThrough: null,
  articleTitle: null,
  articleUrl: null,
  confidence: 0.9,
  evidence: [],
  ...(({ name: _, source: __, ...edge }) => edge)(over),
})
