// One post as an engine found it → the post that is stored: inert html, plain text, absolute addresses, quotes, links.
import { type Dom, findAll, isTag, lineOf, parseHtml } from '../engines/dom.ts'
import { textOf } from '../engines/text.ts'
import type {
  Attachment,
  ExtractedAuthor,
  ExtractedPost,
  Link,
  ObservedDate,
  Quote,
  RawPost,
} from '../model.ts'
import { cleanHtml } from './clean-html.ts'
import { cleanUrl } from './clean-url.ts'

type Words = Pick<ExtractedPost, 'html' | 'text' | 'quotes' | 'links' | 'attachments'>

/** Its language is told with the whole page in view, see `languagesOf`. */
export function cleanPost(
  raw: RawPost,
  published: ObservedDate | null,
  edited: ObservedDate | null,
  base: string | null,
): ExtractedPost {
  const words = 'html' in raw.body ? wordsOfHtml(raw.body.html, base) : wordsOfText(raw.body.text)
  return {
    nativeId: raw.nativeId,
    url: cleanUrl(raw.url, base),
    guid: null,
    position: raw.position,
    author: raw.author && cleanAuthor(raw.author, base),
    publishedAt: published,
    editedAt: edited,
    ...words,
    language: null,
    replyToNativeId:
      raw.replyToNativeId ?? words.quotes.find((quote) => quote.postNativeId)?.postNativeId ?? null,
    reactionCount: raw.reactionCount,
  }
}

function cleanAuthor(author: ExtractedAuthor, base: string | null): ExtractedAuthor {
  return {
    ...author,
    profileUrl: cleanUrl(author.profileUrl, base),
    avatarUrl: cleanUrl(author.avatarUrl, base),
  }
}

function wordsOfText(text: string): Words {
  const links = [...text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g)]
  return {
    html: null,
    text: text.trim(),
    quotes: [],
    links: links.map(([url]) => ({ url, text: null })),
    attachments: [],
  }
}

function wordsOfHtml(dirty: string, base: string | null): Words {
  const html = cleanHtml(dirty, base)
  const $ = parseHtml(html)
  const links: Link[] = []
  const attachments: Attachment[] = []
  for (const node of findAll($, $.root(), 'a[href], img[src]').toArray()) {
    const url = $(node).attr('href') ?? $(node).attr('src') ?? ''
    const text = lineOf($(node)) ?? $(node).attr('alt') ?? null
    if (isAttachment(url))
      attachments.push({ url, name: text, mediaType: mediaTypeOf(text ?? url) })
    else if ('name' in node && node.name === 'a') links.push({ url, text: lineOf($(node)) })
  }
  return { html, text: textOf($.root().contents()), quotes: quotesOf($), links, attachments }
}

function quotesOf($: Dom): Quote[] {
  return findAll($, $.root(), 'blockquote')
    .toArray()
    .filter(isTag)
    .map((node) => {
      const quote = $(node)
      return {
        author: quote.attr('data-author') ?? null,
        postNativeId: quote.attr('data-post') ?? null,
        text: textOf(node.children.filter((child) => !('name' in child && child.name === 'cite'))),
      }
    })
    .filter((quote) => quote.text !== '')
}

const isAttachment = (url: string): boolean =>
  /attachment(?:s|\.php)?[/?=.]|download\/file\.php|dlattach|\/core\/interface\/file\//i.test(url)

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
  txt: 'text/plain',
  mp4: 'video/mp4',
}

const mediaTypeOf = (name: string): string | null =>
  mediaTypes[/\.([a-z0-9]{2,4})(?:$|[?#])/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
