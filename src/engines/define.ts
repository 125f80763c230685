// Makes an engine of a literal of selectors. Nothing here knows any forum software.

import type { RawDate } from '../model.ts'
import { dateOf } from './date-of.ts'
import {
  type Dom,
  type Element,
  findAll,
  findFirst,
  isTag,
  isWithin,
  lineOf,
  type Nodes,
  oneLine,
} from './dom.ts'
import type { Engine } from './engine.ts'
import { idOfProfile, lastNumber, wholeNumber } from './ids.ts'
import { type Marks, scorer } from './marks.ts'
import type { Page } from './page.ts'
import type { Markup, RawPost, RawThread } from './raw.ts'
import { readThreadFacts, type ThreadRules } from './thread-facts.ts'

/**
 * Where a fact stands: `selector` (its text), `selector@attribute`, `@attribute` of the post itself; several are tried in
 * turn. A function only where a selector cannot say it.
 */
export type Rule = OneRule | readonly OneRule[]
type OneRule = string | ((post: Nodes, page: Page) => string | null)

export interface PostRules {
  /** One element per post. */
  readonly each: string
  /** The sibling before it that belongs to the post: a header row. */
  readonly before?: string
  readonly nativeId?: Rule
  readonly url?: Rule
  readonly position?: Rule
  readonly author: Rule
  readonly authorUrl?: Rule
  readonly authorId?: Rule
  readonly avatar?: Rule
  readonly role?: Rule
  /** The element that shows the date; its attributes are read too. Several are tried in turn. */
  readonly date: string | readonly string[] | ((post: Nodes, page: Page) => Nodes)
  readonly edited?: string
  /** The element that holds the words (`:scope`: the post itself), or several that are joined; of alternatives the first. */
  readonly body: string | readonly string[]
  /** Inside the body: furniture that is not the author's words. */
  readonly drop?: string
  /** Words that end the body, like a line of underscores before a signature. */
  readonly cut?: RegExp
  readonly replyTo?: Rule
  readonly reactions?: Rule
}

export interface EngineSpec {
  readonly id: string
  readonly marks: Marks
  readonly thread?: ThreadRules
  readonly posts: PostRules
}

export function defineEngine(spec: EngineSpec): Engine {
  return {
    id: spec.id,
    detect: scorer(spec.marks),
    extract: (page) => extractBy(spec, page),
  }
}

/** The elements of one post, in document order: its own, behind the header row where there is one. */
type Post = readonly Element[]

function extractBy(spec: EngineSpec, page: Page): RawThread {
  const { dom } = page
  // A wrapper and its content may both look like the post: whoever comes first has the words.
  const taken = new Set<Element>()
  const posts: RawPost[] = []
  for (const element of findAll(dom, spec.posts.each)) {
    const post = postOf(spec.posts, dom, element)
    const body = bodyOf(spec.posts, dom, post)
    const [first] = body
    if (first === undefined || taken.has(first)) continue
    taken.add(first)
    posts.push(readPost(spec.posts, post, body, page))
  }
  return {
    ...readThreadFacts(page, spec.thread ?? {}),
    posts,
    furniture: [],
  }
}

function postOf({ before }: PostRules, dom: Dom, element: Element): Post {
  if (before === undefined) return [element]
  const siblings = element.parent.children.filter(isTag)
  const header = siblings[siblings.indexOf(element) - 1]
  const isHeader = header !== undefined && findAll(dom, before).includes(header)
  return isHeader ? [header, element] : [element]
}

function readPost(rules: PostRules, post: Post, body: Post, page: Page): RawPost {
  const { dom } = page
  const from: Record<string, string> = {}
  const take = (field: string, rule: Rule | undefined): string | null => {
    const found = read(rule, post, page)
    if (found !== null) from[field] = found.rule
    return found?.value ?? null
  }
  const authorName = take('author', rules.author)
  const authorUrl = take('authorUrl', rules.authorUrl)
  const nativeId = take('nativeId', rules.nativeId)
  const published = publishedOf(rules.date, post, body, page)
  if (published !== null) from.publishedAt = published.rule
  const [words] = body
  if (words) from.body = words.attribs.class ?? words.name
  return {
    nativeId: nativeId === null ? null : idOf(nativeId),
    url: take('url', rules.url),
    position: wholeNumber(take('position', rules.position)),
    author:
      authorName === null
        ? null
        : {
            name: authorName,
            nativeId: lastNumber(take('authorId', rules.authorId)) ?? idOfProfile(authorUrl),
            profileUrl: authorUrl,
            avatarUrl: take('avatarUrl', rules.avatar ?? defaultAvatar),
            role: take('role', rules.role),
          },
    published: published?.value ?? null,
    edited: rules.edited === undefined ? null : dateOf(dom, findFirst(dom, rules.edited, post)),
    body: markupOf(rules, body, dom),
    replyToNativeId: idOf(take('replyTo', rules.replyTo)),
    reactionCount: wholeNumber(take('reactionCount', rules.reactions)),
    from,
  }
}

/** The outermost elements of the first alternative that is there; a quote may hold the same kind again. */
function bodyOf(rules: PostRules, dom: Dom, post: Post): Post {
  for (const selector of typeof rules.body === 'string' ? [rules.body] : rules.body) {
    const found = selector === ':scope' ? post : findAll(dom, selector, post)
    if (found.length > 0) return found.filter(isOutermost())
  }
  return []
}

/** For elements in document order. */
function isOutermost(): (element: Element) => boolean {
  let end = -1
  return ({ order, last }) => {
    if (order <= end) return false
    end = last
    return true
  }
}

/** "post-12" and "p12" are 12; what is no number with a prefix is an id of its own. */
const idOf = (text: string | null): string | null =>
  text === null
    ? null
    : (/^\D*?(\d+)$/.exec(text)?.[1] ?? (/[/#?]/.test(text) ? lastNumber(text) : text))

const defaultAvatar = [
  '[class*=avatar i] img@data-src',
  '[class*=avatar i] img@src',
  'img[class*=avatar i]@src',
  '[class*=photo i] img@src',
]

interface Found<Value> {
  readonly value: Value
  readonly rule: string
}

/** The date outside the post's own words; words may quote other dates. */
function publishedOf(
  rules: PostRules['date'],
  post: Post,
  body: Post,
  page: Page,
): Found<RawDate> | null {
  const { dom } = page
  if (typeof rules === 'function') {
    const value = dateOf(dom, rules(dom.$([...post]), page).get(0) as Element | undefined)
    return value && { value, rule: 'function' }
  }
  for (const rule of typeof rules === 'string' ? [rules] : rules) {
    const isOwn = rule.startsWith('@')
    const found = isOwn ? post[0] : findAll(dom, rule, post).find(isOutside(body, post))
    const value = dateOf(dom, found, isOwn ? rule.slice(1) : null)
    if (value !== null) return { value, rule }
  }
  return null
}

/** Where the whole post is its body, everything may be the date. */
const isOutside =
  (body: Post, post: Post) =>
  (element: Element): boolean =>
    !body.some((words) => words !== element && !post.includes(words) && isWithin(element, words))

function markupOf({ drop, cut }: PostRules, body: Post, dom: Dom): Markup {
  return {
    nodes: body,
    without: new Set(drop === undefined ? [] : findAll(dom, drop, body)),
    end: cut ?? null,
  }
}

function read(rule: Rule | undefined, post: Post, page: Page): Found<string> | null {
  if (rule === undefined) return null
  for (const one of typeof rule === 'object' ? rule : [rule]) {
    const isSelector = typeof one === 'string'
    const value = isSelector
      ? select(one, post, page.dom)
      : oneLine(one(page.dom.$([...post]), page))
    if (value !== null) return { value, rule: isSelector ? one : 'function' }
  }
  return null
}

function select(rule: string, post: Post, dom: Dom): string | null {
  const at = rule.lastIndexOf('@')
  const selector = at < 0 ? rule : rule.slice(0, at)
  const found = selector === '' ? post[0] : findFirst(dom, selector, post)
  return at < 0 ? lineOf(found) : oneLine(found?.attribs[rule.slice(at + 1)])
}
