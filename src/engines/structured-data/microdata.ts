// Reads posts from itemscope and itemprop attributes. A property belongs to the nearest item around it.
import {
  type AnyNode,
  attributeOf,
  type Element,
  findAll,
  findFirst,
  isTag,
  lineOf,
} from '../dom.ts'
import type { Page } from '../page.ts'
import { authorOf, type Item, postTypes } from './item.ts'

/** The elements that are posts. */
export const postScopes = ({ dom }: Page): readonly Element[] =>
  findAll(dom, '[itemscope][itemtype]').filter(({ attribs }) =>
    postTypes.test(attribs.itemtype?.trim() ?? ''),
  )

export function microdataItems(page: Page): Item[] {
  const { dom } = page
  const items: Item[] = []
  for (const scope of postScopes(page)) {
    const properties = propertiesOf(scope)
    const get = (...names: string[]): Element | null => {
      const name = names.find((one) => properties.has(one))
      return name === undefined ? null : (properties.get(name) ?? null)
    }
    const author = get('author', 'creator')
    const inAuthor = (name: string): Element | null =>
      author && findFirst(dom, `[itemprop=${name}]`, [author])
    const body = get('articleBody', 'text', 'commentText')
    const item: Item = {
      url:
        addressOf(get('url')) ?? addressOf(get('mainEntityOfPage')) ?? attributeOf(scope, 'itemid'),
      author: authorOf(contentOf(inAuthor('name')) ?? lineOf(author), addressOf(inAuthor('url'))),
      published: contentOf(get('datePublished')) ?? contentOf(get('dateCreated')),
      modified: contentOf(get('dateModified')),
      body: body && { nodes: [body], without: new Set(), end: null },
      reactions: Number(contentOf(get('upvoteCount')) ?? Number.NaN) || null,
    }
    if ((item.author ?? item.published ?? item.body) !== null) items.push(item)
  }
  return items
}

/** Each property's first element, without those of items inside. */
function propertiesOf(scope: Element): Map<string, Element> {
  const found = new Map<string, Element>()
  const walk = (node: AnyNode): void => {
    if (!isTag(node)) return
    const names = node.attribs.itemprop
    if (names !== undefined)
      for (const name of names.split(/\s+/)) if (!found.has(name)) found.set(name, node)
    if (node.attribs.itemscope === undefined) node.children.forEach(walk)
  }
  scope.children.forEach(walk)
  return found
}

const contentOf = (element: Element | null): string | null =>
  attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? lineOf(element)

const addressOf = (element: Element | null): string | null =>
  attributeOf(element, 'href') ?? attributeOf(element, 'content')
