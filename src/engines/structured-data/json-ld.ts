// Reads posts from <script type="application/ld+json">. What is not JSON is passed over: pages write it by hand.
import { openingOf } from '../complete.ts'
import { contentOf, findAll, markupOf } from '../dom.ts'
import { type Json, lineIn, objectIn, parseJson } from '../json.ts'
import type { Page } from '../page.ts'
import { authorOf, type Item, mentionsPosts, postTypes } from './item.ts'

/** The scripts that speak of posts. */
export const jsonLdSources = ({ dom }: Page): string[] =>
  findAll(dom, 'script[type="application/ld+json"]')
    .map(contentOf)
    .filter((source) => mentionsPosts.test(source))

export function jsonLdItems(page: Page): Item[] {
  const items: Item[] = []
  const seen = new Set<string>()
  for (const source of jsonLdSources(page)) {
    // Pages write it by hand, with line breaks inside the words.
    const data = parseJson(source.replace(/\p{Cc}+/gu, ' ').replace(/<!\[CDATA\[|\]\]>/g, ''))
    if (data !== undefined) collect(data, items, seen, 0)
  }
  return items
}

const nested = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'comment',
  'acceptedAnswer',
  'suggestedAnswer',
  'itemListElement',
  'item',
] as const

function collect(data: unknown, items: Item[], seen: Set<string>, depth: number): void {
  if (depth > 40 || typeof data !== 'object' || data === null) return
  if (Array.isArray(data)) {
    for (const one of data) collect(one, items, seen, depth + 1)
    return
  }
  const node = data as Json
  if (typesOf(node).some((type) => postTypes.test(type))) {
    const item = itemOf(node)
    const key = `${item.url} ${item.published} ${item.body && openingOf({ body: item.body })}`
    if (!seen.has(key) && (item.author ?? item.published ?? item.body) !== null) {
      seen.add(key)
      items.push(item)
    }
  }
  for (const key of nested) collect(node[key], items, seen, depth + 1)
}

const typesOf = (node: Json): string[] =>
  [node['@type']].flat().filter((type) => typeof type === 'string')

function itemOf(node: Json): Item {
  const author = first(node.author ?? node.creator)
  return {
    url: lineIn(node.url) ?? lineIn(node['@id']) ?? lineIn(node.mainEntityOfPage),
    author: authorOf(lineIn(objectIn(author)?.name ?? author), lineIn(objectIn(author)?.url)),
    published: lineIn(node.datePublished ?? node.dateCreated),
    modified: lineIn(node.dateModified),
    body: bodyOf(node.articleBody ?? node.text ?? node.commentText),
    reactions: typeof node.upvoteCount === 'number' ? node.upvoteCount : null,
  }
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
const bodyOf = (value: unknown): Item['body'] =>
  typeof value !== 'string' || value.trim() === ''
    ? null
    : /<\w+[^>]*>/.test(value)
      ? markupOf(value)
      : { text: value }
