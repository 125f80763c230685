// Recognises the quotes of every forum engine, and who said what they quote. It must not decide whose words a post is: the quoted
// words stay in the post.
import { findDate } from '../dates/find.ts'
import {
  type AnyNode,
  attributeOf,
  contentWithout,
  type Element,
  isTag,
  lineOf,
  oneLine,
} from './dom.ts'
import { classesIn } from './element-index.ts'

export interface QuoteFacts {
  readonly author: string | null
  /** Native id of the quoted post. */
  readonly post: string | null
  /** "NAME wrote:", as the page has it. */
  readonly line: string | null
  /** What said so, and buttons: not among the quoted words. */
  readonly without: ReadonlySet<AnyNode>
  /** The blockquote inside that is all this element holds, if it only wraps one. */
  readonly wrapped: Element | null
}

const ofAnyTag = new Set(
  'bbCodeQuote bbcode_quote quotebox quoteBox UserQuote quotecontent messageQuote'.split(' '),
)
const ofTag: Readonly<Record<string, readonly string[]>> = {
  aside: ['quote'],
  table: ['quote'],
  div: ['quote'],
  td: ['quote', 'alt2'],
}

const headers = new Set(
  'ipsQuote_citation bbCodeBlock-title attribution quoteheader bbcode_postedby quoteBoxTitle quotetitle QuoteAuthor quote_header citation'.split(
    ' ',
  ),
)
const buttons = new Set(['bbCodeBlock-expandLink', 'quoteExpand'])

const authorAttributes = [
  'data-author',
  'data-ipsquote-username',
  'data-quote',
  'data-username',
  'data-cite',
]
const postAttributes = [
  'data-post',
  'data-ipsquote-contentcommentid',
  'data-post-id',
  'data-source',
]

/** Whether an element is a quote; a container right inside a quote is only its lining. */
export function isQuote(element: Element): boolean {
  if (element.name === 'blockquote') return true
  return isContainer(element) && !isLining(element)
}

function isContainer({ name, attribs }: Element): boolean {
  if (!attribs.class || !/quote|alt2/i.test(attribs.class)) return false
  const tags = ofTag[name] ?? []
  return classesIn(attribs.class).some((one) => ofAnyTag.has(one) || tags.includes(one))
}

function isLining(element: Element): boolean {
  const outer = ancestors(element).find(({ name }) => name === 'blockquote')
  return outer !== undefined && lineOf(outer) === lineOf(element)
}

/** `dropped` is what was left out of the page before. */
export function quoteFacts(quote: Element, dropped: ReadonlySet<AnyNode>): QuoteFacts {
  const inside = [...ownElements(quote)]
  const header = inside.find(isHeader) ?? null
  const said = header === null ? saidIn(quote) : null
  const line =
    header === null
      ? (said?.line ?? null)
      : oneLine(contentWithout(header, dropped))?.replace(/\s*[↑→]\s*$/u, '')
  const without = new Set<AnyNode>(inside.filter((one) => hasOne(one, buttons)))
  if (header !== null) without.add(header)
  if (said !== null) without.add(said.element)
  const post =
    firstAttribute(quote, postAttributes) ??
    (header &&
      attributeOf(
        find(header, ({ attribs }) => 'data-post-id' in attribs),
        'data-post-id',
      )) ??
    (header && linkedPost(header))
  return {
    author:
      firstAttribute(quote, authorAttributes) ??
      (header && linkedAuthor(header)) ??
      authorOfLine(line),
    post: digits(post),
    line: line || null,
    without,
    wrapped:
      quote.name === 'blockquote' ? null : wrappedIn(quote, new Set([...dropped, ...without])),
  }
}

/** The elements of a quote in document order, but not those inside quotes in it, which come by themselves. */
function* ownElements(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (!isTag(child)) continue
    yield child
    if (!isQuote(child)) yield* ownElements(child)
  }
}

function isHeader(element: Element): boolean {
  if (element.name === 'cite' || hasOne(element, headers)) return true
  const parent = ancestors(element)[0]
  if (parent === undefined) return false
  if (parent.name === 'aside') return hasClass(element, 'title') && hasClass(parent, 'quote')
  const isTitled = element.name === 'div' && parent.name === 'td' && hasClass(parent, 'alt2')
  return isTitled && element.children.some((one) => isTag(one) && one.name === 'strong')
}

function wrappedIn(quote: Element, without: ReadonlySet<AnyNode>): Element | null {
  const inner = find(quote, isQuote)
  if (inner === null) return null
  return oneLine(contentWithout(quote, new Set([...without, inner]))) === null ? inner : null
}

/** The name in a header's markup: a link or bold text that is not a sentence. */
function linkedAuthor(header: Element): string | null {
  const isNamed = (one: Element): boolean =>
    ['strong', 'b', 'a'].includes(one.name) || hasClass(one, 'username')
  const named = lineOf(find(header, isNamed))
  const isName =
    named !== null && named.length <= 40 && /\p{L}/u.test(named) && !/[:：]./.test(named)
  return isName
    ? (authorOfLine(named) ?? named.replace(/\s*[:：]$/, '').replace(/\s+(?:said|wrote)$/i, ''))
    : null
}

/**
 * "NAME wrote:", "On 3 May, NAME said:", "Quote from: NAME on 3 May", "Zitat von NAME": the verb or preposition differs by
 * language, the place of the name little.
 */
function authorOfLine(text: string | null | undefined): string | null {
  if (!text) return null
  const date = findDate(text)
  const line = (date === null ? text : text.slice(0, date.start) + text.slice(date.end)).trim()
  const after =
    /^(?:\p{L}+\s+)?(?:von|from|by|de|di|van|от)\s*:?\s+(.{1,50}?)(?:\s+(?:on|am|le|el|il|op|den|dne|в))?$/iu.exec(
      line,
    )
  if (after?.[1]) return after[1].replace(/\s*:$/, '')
  const before =
    /^(?:[^\p{L}@]*|.*,\s)@?(.{1,50}?)\s+(?:(?:a|ha|hat|har|on)\s+)?\p{L}+(?:\s+in\s.*)?\s*[:：]\s*$/u.exec(
      line,
    )
  return before?.[1] ?? null
}

/** "@NAME said in TOPIC:" as the first paragraph of a quote. */
function saidIn(quote: Element): { element: Element; line: string } | null {
  const element = quote.children.find((one): one is Element => isTag(one) && one.name === 'p')
  const line = lineOf(element)
  return element !== undefined && line !== null && /^@\S+ .{2,20} .*[:：]$/.test(line)
    ? { element, line }
    : null
}

function linkedPost(header: Element): string | null {
  let href = ''
  for (const one of descendants(header)) if (one.name === 'a') href = one.attribs.href ?? href
  return (
    /(?:#|[?&](?:p|pid|post|msg|id)=|post[-_]?)(?:\D{0,6})(\d+)(?!.*\d)/.exec(href)?.[1] ?? null
  )
}

function firstAttribute(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributeOf(element, name)
    if (value !== null) return value
  }
  return null
}

const digits = (value: string | null): string | null => /\d+(?!.*\d)/.exec(value ?? '')?.[0] ?? null

const hasClass = ({ attribs }: Element, name: string): boolean =>
  attribs.class !== undefined && classesIn(attribs.class).includes(name)

const hasOne = ({ attribs }: Element, names: ReadonlySet<string>): boolean =>
  attribs.class !== undefined && classesIn(attribs.class).some((name) => names.has(name))

function* descendants(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (!isTag(child)) continue
    yield child
    yield* descendants(child)
  }
}

function find(parent: Element, test: (element: Element) => boolean): Element | null {
  for (const element of descendants(parent)) if (test(element)) return element
  return null
}

function ancestors(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.parent; isTag(at); at = at.parent) found.push(at)
  return found
}
