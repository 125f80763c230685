// Makes an engine of a literal of selectors. Nothing here knows any forum software.

import type { RawDate, RawPost, RawThread } from '../model.ts'
import { dateOf } from './date-of.ts'
import {
  type AnyNode,
  type Dom,
  type Element,
  findAll,
  findFirst,
  isTag,
  lineOf,
  type Nodes,
  oneLine,
} from './dom.ts'
import type { Engine } from './engine.ts'
import { idOfProfile, lastNumber, wholeNumber } from './ids.ts'
import type { Page } from './page.ts'
import { normaliseQuotes } from './quotes.ts'
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
  /** What is cut off the body's html, like a signature behind a line of underscores. */
  readonly cut?: RegExp
  readonly replyTo?: Rule
  readonly reactions?: Rule
}

export interface EngineSpec {
  readonly id: string
  /** `.class`, `#id` (numbers as 0), `tag`, `generator:word`, or words of the source's beginning and end → what seeing it adds to the score. */
  readonly marks: Readonly<Record<string, number>>
  readonly thread?: ThreadRules
  readonly posts: PostRules
}

export function defineEngine(spec: EngineSpec): Engine {
  return {
    id: spec.id,
    detect: (page) => scoreOf(spec.marks, page),
    extract: (page) => extractBy(spec, page),
  }
}

function scoreOf(marks: EngineSpec['marks'], page: Page): number {
  if (page.kind !== 'html') return 0
  let score = 0
  for (const [mark, weight] of Object.entries(marks)) if (hasMark(mark, page)) score += weight
  return Math.max(0, Math.min(1, score))
}

function hasMark(mark: string, page: Page): boolean {
  if (/^[.#[]/.test(mark)) return page.names.has(mark)
  if (mark.startsWith('generator:')) return page.generator.includes(mark.slice(10))
  return page.names.has(mark) || page.edges.includes(mark)
}

function extractBy(spec: EngineSpec, page: Page): RawThread {
  const { $ } = page
  // A wrapper and its content may both look like the post: whoever comes first has the words.
  const taken = new Set<AnyNode>()
  const posts: RawPost[] = []
  for (const element of findAll($, $.root(), spec.posts.each).toArray().filter(isTag)) {
    const post = postOf(spec.posts, $, element)
    const body = bodyOf(spec.posts, $, post)
    const [first] = body
    if (first === undefined || taken.has(first)) continue
    taken.add(first)
    posts.push(readPost(spec.posts, $, post, body, page))
  }
  return {
    ...readThreadFacts(page, spec.thread ?? {}),
    posts,
    furniture: [],
  }
}

function postOf(rules: PostRules, $: Dom, element: Element): Nodes {
  const alone = $(element as AnyNode)
  return rules.before === undefined ? alone : alone.add(alone.prev(rules.before))
}

function readPost(rules: PostRules, $: Dom, post: Nodes, body: Nodes, page: Page): RawPost {
  const from: Record<string, string> = {}
  const take = (field: string, rule: Rule | undefined): string | null => {
    const found = read(rule, post, page)
    if (found !== null) from[field] = found.rule
    return found?.value ?? null
  }
  const authorName = take('author', rules.author)
  const authorUrl = take('authorUrl', rules.authorUrl)
  const nativeId = take('nativeId', rules.nativeId)
  const published =
    typeof rules.date === 'function'
      ? { value: dateOf(page.$, rules.date(post, page)), rule: 'function' }
      : firstDate($, rules.date, post, body)
  if (published?.value) from.publishedAt = published.rule
  const [words] = body
  if (words && isTag(words)) from.body = words.attribs.class ?? words.name
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
    edited:
      rules.edited === undefined ? null : dateOf(page.$, findFirst(page.$, post, rules.edited)),
    body: { html: bodyHtml($, body, rules.drop, rules.cut) },
    replyToNativeId: idOf(take('replyTo', rules.replyTo)),
    reactionCount: wholeNumber(take('reactionCount', rules.reactions)),
    from,
  }
}

/** The outermost elements of the first alternative that is there; a quote may hold the same kind again. */
function bodyOf(rules: PostRules, $: Dom, post: Nodes): Nodes {
  for (const selector of typeof rules.body === 'string' ? [rules.body] : rules.body) {
    const found = selector === ':scope' ? post : findAll($, post, selector)
    if (found.length === 1) return found
    if (found.length > 1) {
      const all = new Set<AnyNode>(found.toArray())
      return found.filter(
        (_, one) =>
          !$(one)
            .parents()
            .toArray()
            .some((outer) => all.has(outer)),
      )
    }
  }
  return $()
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
function firstDate(
  $: Dom,
  rules: string | readonly string[],
  post: Nodes,
  body: Nodes,
): Found<RawDate> | null {
  for (const rule of typeof rules === 'string' ? [rules] : rules) {
    const found = rule.startsWith('@') ? post : findAll($, post, rule).not(findAll($, body, rule))
    const value = dateOf($, found.first(), rule.startsWith('@') ? rule.slice(1) : null)
    if (value !== null) return { value, rule }
  }
  return null
}

/** Takes the furniture out of the body and returns its html. Changes the document. */
function bodyHtml($: Dom, body: Nodes, drop: string | undefined, cut: RegExp | undefined): string {
  if (drop !== undefined) findAll($, body, drop).remove()
  normaliseQuotes($, body)
  const html = body
    .toArray()
    .map((part) => $(part).html() ?? '')
    .join('\n')
  return cut === undefined ? html : html.replace(cut, '')
}

function read(rule: Rule | undefined, post: Nodes, page: Page): Found<string> | null {
  if (rule === undefined) return null
  for (const one of [rule].flat()) {
    const isSelector = typeof one === 'string'
    const value = isSelector ? select(one, post, page) : oneLine(one(post, page))
    if (value !== null) return { value, rule: isSelector ? one : 'function' }
  }
  return null
}

function select(rule: string, post: Nodes, page: Page): string | null {
  const at = rule.lastIndexOf('@')
  const selector = at < 0 ? rule : rule.slice(0, at)
  const found = selector === '' ? post : findFirst(page.$, post, selector)
  return at < 0 ? lineOf(found) : oneLine(found.attr(rule.slice(at + 1)))
}
