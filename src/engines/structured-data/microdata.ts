// Reads posts from itemscope and itemprop attributes. A property belongs to the nearest item around it.
import { type AnyNode, attributeOf, type Element, isTag, lineOf, type Nodes } from '../dom.ts'
import type { Page } from '../page.ts'
import { authorOf, type Item, postTypes } from './item.ts'

export function microdataItems(page: Page): Item[] {
  const { $ } = page
  const items: Item[] = []
  for (const scope of $('[itemscope][itemtype]').toArray()) {
    if (!postTypes.test(scope.attribs.itemtype?.trim() ?? '')) continue
    const properties = propertiesOf(scope)
    const get = (name: string): Nodes => $(properties.get(name) ?? [])
    const author = get('author').length > 0 ? get('author') : get('creator')
    const body = ['articleBody', 'text', 'commentText'].map(get).find((nodes) => nodes.length > 0)
    const item: Item = {
      url: addressOf(get('url')) ?? addressOf(get('mainEntityOfPage')),
      author: authorOf(
        contentOf(author.find('[itemprop=name]').first()) ?? lineOf(author),
        addressOf(author.find('[itemprop=url]').first()),
      ),
      published: contentOf(get('datePublished')) ?? contentOf(get('dateCreated')),
      modified: contentOf(get('dateModified')),
      body: body === undefined ? null : (body.html() ?? null),
      reactions: Number(contentOf(get('upvoteCount')) ?? Number.NaN) || null,
    }
    if ((item.author ?? item.published ?? item.body) !== null) items.push(item)
  }
  return items
}

/** Each property's first element, without those of items inside. */
function propertiesOf(scope: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>()
  const pending: AnyNode[] = [...scope.children].reverse()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isTag(node)) continue
    for (const name of node.attribs.itemprop?.split(/\s+/) ?? [])
      if (!found.has(name)) found.set(name, [node])
    if (node.attribs.itemscope === undefined) pending.push(...[...node.children].reverse())
  }
  return found
}

const contentOf = (nodes: Nodes): string | null =>
  attributeOf(nodes, 'content') ?? attributeOf(nodes, 'datetime') ?? lineOf(nodes)

const addressOf = (nodes: Nodes): string | null =>
  attributeOf(nodes, 'href') ?? attributeOf(nodes, 'content')
