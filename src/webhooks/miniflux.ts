// Miniflux polls any feed and sends its new entries: each is a post of the page that its comments stand on, else of its own.
import { dateIn, idIn, type Json, lineIn, objectIn, objectsIn } from '../engines/json.ts'
import type { ForumRef, PageInput } from '../model.ts'
import { ignored, jsonDocument, objectBody } from './events.ts'
import { shortestSecret, verifyHex } from './hex-signature.ts'
import type { ContentEvent, RawDelivery, Scheme } from './scheme.ts'

const proof = { header: 'x-miniflux-signature', algorithms: { '': 'SHA-256' } } as const

export const miniflux: Scheme = {
  id: 'miniflux',
  shortestSecret,
  refusedWith: 401,
  verify: (delivery, secrets) => verifyHex(delivery, secrets, proof),
  describe: ({ headers }) => ({
    deliveryId: null,
    event: headers.get('x-miniflux-event-type') || null,
  }),
  read,
}

function read({ body }: RawDelivery, given: ForumRef | null): ContentEvent[] {
  const payload = objectBody(body)
  const event = lineIn(payload.event_type)
  const entries = objectIn(payload.entry) ? [payload.entry as Json] : objectsIn(payload.entries)
  if (entries.length === 0) return [ignored(event, 'Only new and saved entries are kept.')]
  const feed = objectIn(payload.feed)
  return entries.map((entry) => ({
    kind: 'document',
    document: documentOf(entry, feed ?? objectIn(entry.feed), given),
  }))
}

/** The entry as a JSON Feed of one item, so that there is one way from entries to posts. */
function documentOf(entry: Json, feed: Json | null, forum: ForumRef | null): PageInput {
  const author = lineIn(entry.author)
  const item = {
    id: lineIn(entry.hash) ?? idIn(entry.id) ?? lineIn(entry.url),
    url: lineIn(entry.comments_url) ?? lineIn(entry.url),
    ...(lineIn(entry.comments_url) ? { external_url: lineIn(entry.url) } : {}),
    title: lineIn(entry.title),
    content_html: typeof entry.content === 'string' ? entry.content : '',
    date_published: lineIn(entry.published_at),
    tags: entry.tags,
    ...(author === null ? {} : { authors: [{ name: author }] }),
  }
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: lineIn(feed?.title) ?? '',
    home_page_url: lineIn(feed?.site_url),
    items: [item],
  }
  return jsonDocument(value, forum, dateIn(entry.changed_at) ?? dateIn(entry.published_at))
}
