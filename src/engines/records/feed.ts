// RSS, Atom, RDF and JSON Feed as threads: an item is a post of the page that its comments stand on, else of the page it links to.
// Items of one page are one thread. Where an item says which feed or page it was taken from, that is its source.
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { AppError } from '../../errors.ts'
import { lineOf, oneLine, parseNodes } from '../dom.ts'
import { dateIn } from '../json.ts'
import { permalinkOf } from '../permalink.ts'
import type {
  PostRecordInput,
  RecordsInput,
  SourceRecordInput,
  ThreadRecordInput,
} from './notation.ts'
import { parseFeed } from './parse-feed.ts'

/** One entry, whatever the feed is written in. */
interface Item {
  readonly link: string | null
  readonly comments: string | null
  readonly guid: string | null
  readonly title: string | null
  readonly author: string | null
  readonly published: unknown
  readonly updated: unknown
  readonly html: string | null
  readonly text: string | null
  readonly tags: readonly (string | undefined)[]
  readonly replyTo: string | null
  readonly sources: readonly SourceRecordInput[]
}

/**
 * @param url where the feed was fetched from; its relative addresses count from there.
 * @throws AppError UNSUPPORTED_INPUT for what is no feed, NO_POSTS_FOUND for an empty one, HTML_TOO_COMPLEX.
 */
export function feedRecords(content: string, url: string | null): RecordsInput {
  const { items, home, language } = read(content)
  const base = [home, url].find((one) => one && URL.canParse(one)) ?? null
  const threads = new Map<string, ThreadRecordInput & { posts: PostRecordInput[] }>()
  for (const item of items) {
    const target = absolute(item.comments ?? item.link, base)
    const { thread, position } = permalinkOf(target)
    const key = thread ?? item.guid ?? item.title ?? ''
    const known = threads.get(key)
    const post = postOf(
      item,
      absolute(item.link, base),
      target === thread ? null : target,
      position,
    )
    if (known) known.posts.push(post)
    else threads.set(key, threadOf(item, thread, language, [post]))
  }
  if (threads.size === 0) {
    throw new AppError('NO_POSTS_FOUND', 'The feed has no entries. Send it when it has some.')
  }
  return { engine: 'feed', threads: [...threads.values()] }
}

const threadOf = (
  item: Item,
  url: string | null,
  language: string | undefined,
  posts: PostRecordInput[],
) => ({
  url,
  title: item.title?.replace(/^re:\s+/i, '') ?? null,
  language: language ?? null,
  tags: item.tags.filter((tag) => tag !== undefined),
  isPartial: true,
  isOfPost: true,
  posts,
})

function postOf(
  item: Item,
  link: string | null,
  permalink: string | null,
  position: number | null,
): PostRecordInput {
  const elsewhere =
    item.comments !== null && link !== null && hostOf(link) !== hostOf(item.comments)
  const published = instantOf(item.published) ?? instantOf(item.updated)
  const updated = instantOf(item.updated)
  return {
    guid: item.guid,
    url: permalink,
    // The page itself stands for its first post.
    position: position ?? (permalink === null ? 1 : null),
    author: item.author,
    publishedAt: published,
    editedAt: updated === published ? null : updated,
    ...(item.html === null ? { text: item.text ?? item.title ?? '' } : { html: item.html }),
    replyToNativeId: null,
    sources: [
      ...item.sources,
      ...(elsewhere ? [{ role: 'LINKED' as const, url: link, rule: 'feed-link@1' }] : []),
    ],
  }
}

const hostOf = (url: string): string | null => URL.parse(url)?.host ?? null

function absolute(link: string | null, base: string | null): string | null {
  return link === null ? null : (URL.parse(link, base ?? undefined)?.href ?? null)
}

interface Feed {
  readonly items: readonly Item[]
  readonly home: string | null | undefined
  readonly language?: string | undefined
}

function read(content: string): Feed {
  const { format, feed } = parseFeed(content)
  if (format === 'atom') return ofAtom(feed)
  if (format === 'json') return ofJson(feed)
  const { link, language } = feed as RssFeed.Feed<unknown>
  const rights = format === 'rss' ? (feed as RssFeed.Feed<unknown>).copyright : undefined
  const items = (feed.items ?? []).map((item) => ofRss(item as RssFeed.Item<unknown>, rights))
  return { items, home: link, language }
}

function ofRss(
  item: RssFeed.Item<unknown> & RdfFeed.Item<unknown>,
  rights: string | undefined,
): Item {
  const { source, dc, atom, thr } = item
  const [author] = item.authors ?? []
  return {
    link: item.link ?? (item.guid?.isPermaLink === false ? null : webAddress(item.guid?.value)),
    comments: item.comments ?? null,
    guid: item.guid?.value ?? null,
    title: titleOf(item.title),
    author: nameOf(dc?.creators?.[0] ?? author?.name),
    published: item.pubDate === undefined ? dc?.dates?.[0] : item.pubDate,
    updated: atom?.updated,
    html: item.content?.encoded ?? item.description ?? null,
    text: null,
    tags: (item.categories ?? []).map(({ name }) => name),
    replyTo: thr?.inReplyTos?.[0]?.ref ?? null,
    sources: [
      ...(source ? [named('SYNDICATOR', source.title, source.url, 'rss-source@1')] : []),
      ...viaOf(atom?.links),
      ...(dc?.sources ?? []).map((one) => named('ORIGIN', one, webAddress(one), 'dc-source@1')),
      ...rightsOf(dc?.rights?.[0] ?? rights),
    ],
  }
}

function ofAtom(feed: AtomFeed.Feed<unknown>): Feed {
  const base = feed.xml?.base
  const items = (feed.entries ?? []).map((entry): Item => {
    const links = entry.links ?? []
    const at = (rel: string) => {
      const href = links.find((one) => (one.rel ?? 'alternate') === rel)?.href
      return href === undefined ? null : (absolute(href, entry.xml?.base ?? base ?? null) ?? href)
    }
    const { content, summary, source } = entry
    const words = content?.value === undefined ? summary : content
    const isHtml = words?.type !== undefined && words.type !== 'text' && words.type !== 'text/plain'
    return {
      link: at('alternate'),
      comments: null,
      guid: entry.id ?? null,
      title: titleOf(entry.title?.value, entry.title?.type),
      author: nameOf(entry.authors?.[0]?.name ?? feed.authors?.[0]?.name),
      published: entry.published,
      updated: entry.updated,
      html: isHtml ? (words?.value ?? null) : null,
      text: isHtml ? null : (words?.value ?? null),
      tags: (entry.categories ?? []).map(({ label, term }) => label ?? term),
      replyTo: entry.thr?.inReplyTos?.[0]?.ref ?? null,
      sources: [
        ...(source
          ? [
              named(
                'SYNDICATOR',
                titleOf(source.title?.value, source.title?.type),
                source.links?.find((one) => one.rel !== 'self')?.href ?? webAddress(source.id),
                'atom-source@1',
              ),
            ]
          : []),
        ...viaOf(links),
        ...rightsOf(entry.rights?.value ?? source?.rights?.value ?? feed.rights?.value),
      ],
    }
  })
  return { items, home: feed.links?.find((one) => (one.rel ?? 'alternate') === 'alternate')?.href }
}

function ofJson(feed: JsonFeed.Feed<unknown>): Feed {
  const items = (feed.items ?? []).map(
    (item): Item => ({
      link: item.url ?? webAddress(item.id),
      comments: null,
      guid: item.id ?? null,
      title: titleOf(item.title),
      author: nameOf((item.authors ?? feed.authors)?.[0]?.name),
      published: item.date_published,
      updated: item.date_modified,
      html: item.content_html ?? null,
      text: item.content_text ?? item.summary ?? null,
      tags: item.tags ?? [],
      replyTo: null,
      sources: item.external_url
        ? [named('LINKED', null, item.external_url, 'json-feed-external-url@1')]
        : [],
    }),
  )
  return { items, home: feed.home_page_url, language: feed.language }
}

const named = (
  role: SourceRecordInput['role'],
  name: string | null | undefined,
  url: string | null | undefined,
  rule: string,
): SourceRecordInput => ({
  role,
  name: webAddress(name) === null ? oneLine(name) : null,
  url: webAddress(url),
  rule,
})

const viaOf = (links: readonly { rel?: string; href?: string; title?: string }[] = []) =>
  links
    .filter(({ rel, href }) => rel === 'via' && webAddress(href) !== null)
    .map(({ href, title }) => named('SYNDICATOR', title, href, 'atom-via@1'))

/** Who holds the rights of a text is who published it first. Sentences about rights name nobody. */
function rightsOf(rights: string | undefined): SourceRecordInput[] {
  const [, holder] =
    /^\s*(?:copyright\b|©|\(c\)|&copy;)[\s,]*(?:©|\(c\))?[\s,]*(?:(?:19|20)\d\d[\s,–-]*)*(?:by\s+)?([^\d.,;©|]{2,60}?)[.\s]*(?:all rights reserved\.?)?\s*$/iu.exec(
      rights ?? '',
    ) ?? []
  return holder ? [named('ORIGIN', holder, null, 'feed-rights@1')] : []
}

const webAddress = (text: string | null | undefined): string | null =>
  text && /^https?:\/\//i.test(text.trim()) ? (URL.parse(text.trim())?.href ?? null) : null

/** Authors of RSS are addresses with a name behind; a bare address is nobody's name. */
const nameOf = (name: string | undefined): string | null =>
  name === undefined || /^\S+@\S+$/.test(name.trim())
    ? null
    : oneLine(name.slice(0, 500).replace(/<?\b\S+@\S+\.\S+\b>?/g, ' '))

/** Titles with markup are read as their words. */
const titleOf = (title: string | undefined, type?: string): string | null =>
  type?.includes('html') || /<\w+[^>]*>|&#?\w+;/.test(title ?? '')
    ? lineOf(parseNodes(title ?? ''))
    : oneLine(title)

/** Feeds write dates in RFC 3339 or as e-mail does. */
const instantOf = (value: unknown): string | null =>
  typeof value === 'string' ? (dateIn(value)?.toISOString() ?? null) : null
