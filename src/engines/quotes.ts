// Brings the quotes of every forum engine to one form: <blockquote data-author data-post><cite>who wrote</cite>…</blockquote>.
// It must not decide whose words a post is: the quoted words stay in the post.
import { findDate } from '../dates/find.ts'
import {
  attributeOf,
  type Dom,
  type Element,
  findAll,
  findFirst,
  isTag,
  lineOf,
  type Nodes,
} from './dom.ts'

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
  const found = findAll($, body, containers).toArray().filter(isTag)
  for (const element of found.reverse()) rewrite($, element)
}

function rewrite($: Dom, element: Element): void {
  const quote = $(element)
  // A container right inside a quote is its lining.
  if (element.name !== 'blockquote' && lineOf(quote.closest('blockquote')) === lineOf(quote)) return
  const header = findAll($, quote, headers)
    .not(findAll($, findAll($, quote, 'blockquote'), headers))
    .first()
  const line = header.length > 0 ? lineOf(header)?.replace(/\s*[↑→]\s*$/u, '') : saidIn($, quote)
  const author =
    firstAttribute(quote, authorAttributes) ??
    (header.length > 0 ? linkedAuthor($, header) : null) ??
    authorOfLine(line)
  const post = digits(
    firstAttribute(quote, postAttributes) ??
      attributeOf(findFirst($, header, '[data-post-id]'), 'data-post-id') ??
      linkedPost($, header),
  )
  header.remove()
  findAll($, quote, '.bbCodeBlock-expandLink, .quoteExpand').remove()
  const inner = findFirst($, quote, 'blockquote')
  const isWrapper =
    element.name !== 'blockquote' && inner.length > 0 && lineOf(inner) === lineOf(quote)
  // The quoted words already stand in an inner blockquote: it becomes the quote, the wrapper goes.
  const target = isWrapper ? inner : quote
  if (author !== null) target.attr('data-author', author)
  if (post !== null) target.attr('data-post', post)
  if (line) target.prepend($('<cite>').text(line))
  if (isWrapper) quote.replaceWith(inner)
  else element.name = 'blockquote'
}

/** The name in a header's markup: a link or bold text that is not a sentence. */
function linkedAuthor($: Dom, header: Nodes): string | null {
  const named = lineOf(findFirst($, header, 'strong, b, a, .username'))
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
function saidIn($: Dom, quote: Nodes): string | null {
  const first = quote.children('p').first()
  const line = lineOf(first)
  if (line === null || !/^@\S+ .{2,20} .*[:：]$/.test(line)) return null
  $(first).remove()
  return line
}

function linkedPost($: Dom, header: Nodes): string | null {
  const href = findAll($, header, 'a[href]').last().attr('href') ?? ''
  return (
    /(?:#|[?&](?:p|pid|post|msg|id)=|post[-_]?)(?:\D{0,6})(\d+)(?!.*\d)/.exec(href)?.[1] ?? null
  )
}

function firstAttribute(nodes: Nodes, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributeOf(nodes, name)
    if (value !== null) return value
  }
  return null
}

const digits = (value: string | null): string | null => /\d+(?!.*\d)/.exec(value ?? '')?.[0] ?? null
