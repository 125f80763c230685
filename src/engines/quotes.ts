// Brings the quotes of every forum engine to one form: <blockquote data-author data-post><cite>who wrote</cite>…</blockquote>.
// It must not decide whose words a post is: the quoted words stay in the post.
import { attributeOf, type Dom, type Element, lineOf, type Nodes } from './dom.ts'

const containers = [
  'blockquote',
  'aside.quote',
  '.bbCodeQuote',
  '.bbcode_quote',
  '.quotebox',
  '.quoteBox',
  '.UserQuote',
  '.quotecontent',
  'table.quote',
  'div.quote',
  'td.quote',
  'td.alt2',
  '.messageQuote',
].join(',')

const headers = [
  'cite',
  '.ipsQuote_citation',
  '.bbCodeBlock-title',
  '.attribution',
  '.quoteheader',
  '.bbcode_postedby',
  '.quoteBoxTitle',
  '.quotetitle',
  '.QuoteAuthor',
  '.quote_header',
  '.citation',
  'aside.quote > .title',
  'td.alt2 > div:has(> strong)',
].join(',')

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

/** Rewrites the quotes inside `body`, innermost first. */
export function normaliseQuotes($: Dom, body: Nodes): void {
  for (const element of body.find(containers).toArray().reverse()) {
    // A container that only wraps a quote already brought to form (skin wrappers) has nothing to add but its names.
    rewrite($, element)
  }
}

function rewrite($: Dom, element: Element): void {
  const quote = $(element)
  const header = quote.find(headers).not(quote.find('blockquote').find(headers)).first()
  const inner =
    quote.children('blockquote, div').length === 1 ? quote.find('blockquote').first() : $()
  const line = header.length > 0 ? lineOf(header) : null
  const author =
    firstAttribute(quote, authorAttributes) ??
    (inner.length > 0 ? attributeOf(inner, 'data-author') : null) ??
    (header.length > 0 ? authorOfHeader(header) : null)
  const post = digits(firstAttribute(quote, postAttributes) ?? linkedPost(header))

  if (element.name !== 'blockquote' && inner.length > 0) {
    // The quoted words already stand in an inner blockquote: it becomes the quote, the wrapper goes.
    if (header.length > 0) header.remove()
    name($, inner, author, post, line)
    quote.replaceWith(inner)
    return
  }
  if (header.length > 0) header.remove()
  quote.find('.bbCodeBlock-expandLink, .quoteExpand').remove()
  element.name = 'blockquote'
  name($, quote, author, post, line)
}

function name(
  $: Dom,
  quote: Nodes,
  author: string | null,
  post: string | null,
  line: string | null,
) {
  if (author !== null) quote.attr('data-author', author)
  if (post !== null) quote.attr('data-post', post)
  if (line !== null) quote.prepend($('<cite>').text(line))
}

function authorOfHeader(header: Nodes): string | null {
  const named = lineOf(header.find('strong, b, a.username, .username').first())
  if (named !== null && named.length <= 60) return named.replace(/[:：]$/, '').trim()
  const line = lineOf(header)
  if (line === null) return null
  // "NAME wrote:", "On 3 May, NAME said:", "Zitat von NAME": the verb or preposition differs by language, the place of the name little.
  const before = /^(?:.*\d[^,]*,\s)?(.{1,60}?)\s+(?:\p{L}+)(?:\s*\(.*\))?\s*[:：]\s*$/u.exec(line)
  if (before?.[1]) return before[1]
  const after = /^(?:\p{L}+)\s+(?:von|from|by|de|di|van|от)\s*:?\s+(.{1,60})$/iu.exec(line)
  return after?.[1] ?? null
}

function linkedPost(header: Nodes): string | null {
  const href = header.find('a[href]').first().attr('href') ?? ''
  return /(?:#|[?&](?:p|pid|post)=|post[-_]?)(?:\D{0,6})(\d+)(?!.*\d)/.exec(href)?.[1] ?? null
}

function firstAttribute(nodes: Nodes, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributeOf(nodes, name)
    if (value !== null) return value
  }
  return null
}

const digits = (value: string | null): string | null => /\d+(?!.*\d)/.exec(value ?? '')?.[0] ?? null
