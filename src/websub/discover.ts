// Which hubs a topic names, and by which address they know it: in Link headers, else in the head of a page or at the level of a
// feed, as W3C WebSub says. Words of posts and entries name nothing, or whoever writes one would choose the hub. Pure.
import type { AtomFeed, JsonFeed, RssFeed } from 'feedsmith'
import { findAll, parseHtml } from '../engines/dom.ts'
import { parseFeed } from '../engines/records/parse-feed.ts'
import { AppError } from '../errors.ts'
import { decodeDocument } from '../ingest/decode.ts'
import type { Reply } from '../outgoing/send.ts'
import { type Link, linksIn, relsOf, webAddress } from './links.ts'

export interface Discovery {
  /** In the publisher's order; none: the topic has no hub. */
  readonly hubs: readonly string[]
  /** The topic as its hubs know it. */
  readonly topic: string
}

export function discover({ url, headers, body }: Omit<Reply, 'status'>): Discovery {
  const ofHeaders = linksIn(headers.get('link'))
  const isSaid = (rel: string) => ofHeaders.some(({ rels }) => rels.includes(rel))
  const links =
    isSaid('hub') && isSaid('self') ? ofHeaders : [...ofHeaders, ...linksOf(body, headers)]
  const at = (rel: string) =>
    links
      .filter(({ rels }) => rels.includes(rel))
      .flatMap(({ href }) => webAddress(href, url) ?? [])
  return { hubs: [...new Set(at('hub'))], topic: at('self')[0] ?? url }
}

/** Of the document itself. What cannot be read says nothing. */
function linksOf(body: Uint8Array, headers: Headers): Link[] {
  if (!/^(?:identity)?$/i.test(headers.get('content-encoding') ?? '')) return []
  const { kind, content } = decodeDocument(body, headers.get('content-type'))
  try {
    return kind === 'html' ? linksOfPage(content) : linksOfFeed(content)
  } catch (error) {
    if (error instanceof AppError || kind !== 'html') return []
    throw error
  }
}

const linksOfPage = (content: string): Link[] =>
  findAll(parseHtml(content), 'head link[rel][href]').map(({ attribs }) => ({
    href: attribs.href?.trim() ?? '',
    rels: relsOf(attribs.rel),
  }))

function linksOfFeed(content: string): Link[] {
  const { format, feed } = parseFeed(content)
  if (format === 'json') {
    const { hubs = [], feed_url } = feed as JsonFeed.Feed<unknown>
    const link = (rel: string, href: string | undefined) => ({ href: href ?? '', rels: [rel] })
    const ofWebSub = hubs.filter(({ type }) => /^websub$/i.test(type ?? ''))
    return [...ofWebSub.map((one) => link('hub', one.url)), link('self', feed_url)]
  }
  const links =
    format === 'atom'
      ? (feed as AtomFeed.Feed<unknown>).links
      : (feed as RssFeed.Feed<unknown>).atom?.links
  return (links ?? []).map(({ href, rel }) => ({ href: href ?? '', rels: relsOf(rel) }))
}
