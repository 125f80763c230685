// Posts that a page describes in schema.org terms, as JSON-LD or microdata: used to complete what an engine read, or alone
// where it lists every post. A single item is only the first post.
import { byOpening } from './complete.ts'
import type { Engine } from './engine.ts'
import type { Page } from './page.ts'
import type { RawPost, RawThread } from './raw.ts'
import { type Item, plausibleDate } from './structured-data/item.ts'
import { jsonLdItems, jsonLdSources } from './structured-data/json-ld.ts'
import { microdataItems, postScopes } from './structured-data/microdata.ts'
import { readThreadFacts } from './thread-facts.ts'

export const structuredData: Engine = {
  id: 'structured-data',
  detect: (page) => (page.kind === 'html' && isDescribed(page) ? 0.1 : 0),
  extract: (page) => ({
    ...readThreadFacts(page, {}),
    posts: postsOf(itemsOf(page)),
    furniture: [],
  }),
}

const isDescribed = (page: Page): boolean =>
  postScopes(page).length > 0 || jsonLdSources(page).length > 0

/** Every item with an author, a date or words; the richer of the two notations. */
export function itemsOf(page: Page): readonly Item[] {
  if (page.kind !== 'html') return []
  const json = jsonLdItems(page)
  const micro = microdataItems(page)
  return json.length >= micro.length ? json : micro
}

/** The items that have words. */
export const postsOf = (items: readonly Item[]): RawPost[] => items.filter(hasWords).map(postOf)

type Worded = Item & Pick<RawPost, 'body'>

const hasWords = (item: Item): item is Worded => item.body !== null

/** Fills what the engine left open; never replaces words. */
export function enrich(thread: RawThread, described: () => readonly Item[]): RawThread {
  const open = thread.posts.some(
    (post) => post.author === null || post.url === null || !post.published?.machine,
  )
  if (!open) return thread
  const items = described()
  if (items.length === 0) return thread
  const alike = byOpening(items.filter(hasWords))
  const isFirstPage = (thread.pageNumber ?? 1) === 1
  const posts = thread.posts.map((post, index) => {
    const item =
      items.find((one) => isAt(one, post)) ??
      alike(post) ??
      (items.length === 1 && index === 0 && isFirstPage ? items[0] : undefined)
    return item === undefined ? post : completed(post, item)
  })
  return { ...thread, posts }
}

function completed(post: RawPost, item: Item): RawPost {
  const machine = plausibleDate(item.published)
  const filled: Record<string, string> = {}
  if (post.url === null && item.url !== null) filled.url = 'structured data'
  if (post.author === null && item.author !== null) filled.author = 'structured data'
  if (machine !== null && !post.published?.machine) filled.publishedAt = 'structured data'
  return {
    ...post,
    from: { ...post.from, ...filled },
    url: post.url ?? item.url,
    author: post.author ?? item.author,
    published:
      machine === null || post.published?.machine
        ? post.published
        : { text: post.published?.text ?? null, machine },
    reactionCount: post.reactionCount ?? item.reactions,
  }
}

const isAt = ({ url }: Item, { nativeId }: RawPost): boolean =>
  nativeId !== null &&
  url?.includes(nativeId) === true &&
  new RegExp(`(?<!\\d)${nativeId}(?!\\d)`).test(url)

function postOf(item: Worded): RawPost {
  const machine = plausibleDate(item.published)
  const edited = plausibleDate(item.modified)
  return {
    nativeId: /\d+(?=\D*$)/.exec(item.url ?? '')?.[0] ?? null,
    url: item.url,
    position: null,
    author: item.author,
    published: machine === null ? null : { text: null, machine },
    edited: edited === null || edited === machine ? null : { text: null, machine: edited },
    body: item.body,
    replyToNativeId: null,
    reactionCount: item.reactions,
    from: { post: 'structured data' },
  }
}
