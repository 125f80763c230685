// Pages to write: threads of 20 posts as rows, by seed. Authors and sources are shared between pages, as on a real forum; words are
// not, but for one post of each page, which says what one of an earlier page said.

import { pageRecords } from '../../src/ingest/records/records.ts'
import type { ExtractedPost } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'
import type { PageRecords } from '../../src/store/page-records.ts'
import type { IngestionRecord } from '../../src/store/write-page/write-page.ts'
import { sources } from '../data/sources.ts'
import { SENTENCES_PER_POST, seeded, sentence } from '../data/words.ts'

export interface WritablePage {
  readonly ingestion: IngestionRecord
  readonly records: PageRecords
}

export const POSTS_PER_PAGE = 20

const AUTHORS = 500
const EVERY_NTH_HAS_SOURCE = 5

export function pageOf(n: number): WritablePage {
  const random = seeded(n)
  const url = `https://ingest.example/t/${n}`
  const posts = Array.from({ length: POSTS_PER_PAGE }, (_, index) => postOf(n, index, url, random))
  const records = pageRecords({
    extraction: {
      engine: 'smf',
      confidence: 1,
      scores: [],
      warnings: [],
      origins: [],
      thread: {
        nativeId: String(n),
        url,
        title: `Thread ${n}`,
        forum: { name: 'Ingest', baseUrl: 'https://ingest.example', engineVersion: null },
        boards: [{ nativeId: '1', name: 'Board', url: 'https://ingest.example/b/1' }],
        language: 'en',
        tags: [],
        isLocked: false,
        isPinned: false,
        declaredPostCount: POSTS_PER_PAGE,
        pageNumber: 1,
        pageCount: 1,
        nextPageUrl: null,
        posts,
      },
    },
    input: {
      kind: 'html',
      content: '',
      url,
      fetchedAt: null,
      timezone: null,
      language: null,
      forum: null,
    },
    posts: posts.map((post, index) => ({
      post,
      bodyText: post.text,
      attributions: index % EVERY_NTH_HAS_SOURCE === 0 ? [attributionOf(random)] : [],
    })),
    receivedAt: new Date('2026-01-01'),
    extractorVersion: '1',
  })
  return { ingestion: ingestionOf(n, url), records }
}

function postOf(page: number, index: number, url: string, random: () => number): ExtractedPost {
  const id = page * POSTS_PER_PAGE + index
  const who = Math.floor(AUTHORS * random())
  const text = textOf(id)
  return {
    nativeId: String(id),
    url: `${url}#post-${id}`,
    guid: null,
    position: index + 1,
    author: {
      name: `Member ${who}`,
      nativeId: String(who),
      profileUrl: `https://ingest.example/u/${who}`,
      avatarUrl: null,
      role: 'Member',
    },
    publishedAt: {
      at: new Date(1.5e12 + id * 60_000).toISOString(),
      precision: 'MINUTE',
      raw: 'then',
      timezoneAssumed: 'UTC',
    },
    editedAt: null,
    html: `<p>${text}</p>`,
    text,
    language: 'en',
    replyToNativeId: null,
    quotes: [],
    links: [],
    attachments: [],
    reactionCount: 0,
  }
}

const COPIES = 7

function textOf(post: number): string {
  const random = seeded(post)
  const isCopy = post > POSTS_PER_PAGE && post % POSTS_PER_PAGE === COPIES
  if (isCopy) return textOf(Math.floor((post - POSTS_PER_PAGE) * random()))
  return Array.from({ length: SENTENCES_PER_POST }, () => sentence(random)).join(' ')
}

function attributionOf(random: () => number): Attribution {
  const source = sources[Math.floor(sources.length * random())]
  if (!source) throw new Error('There are no sources.')
  return {
    source: {
      name: source.name,
      type: 'OUTLET',
      domain: source.domain,
      homepage: null,
      mentionedAs: null,
      knownAs: { names: [], domains: [] },
    },
    role: 'ORIGIN',
    hop: 1,
    reachedThrough: null,
    articleTitle: null,
    articleUrl: null,
    confidence: 0.9,
    evidence: [{ method: 'LABEL_LINE', rule: 'source-label@1', span: null, url: null }],
  }
}

const ingestionOf = (n: number, url: string): IngestionRecord => ({
  id: `ing_bench_${n}`,
  idempotencyKey: null,
  payloadSha256: String(n),
  trigger: 'CLI',
  inputKind: 'HTML',
  pageNumber: null,
  url,
  engine: 'smf',
  engineConfidence: 1,
  extractorVersion: '1',
  warnings: [],
  receivedAt: '2026-01-01T00:00:00.000Z',
})
