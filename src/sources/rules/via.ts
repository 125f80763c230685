// Who passed a story on: "via X", "h/t X", and links that lead to the full text elsewhere ("Read the full report from X").
import type { Candidate, Rule, Span } from '../candidate.ts'
import { lineAt, type SourceDocument, within } from '../document.ts'
import { asNames, type Name, properNameAt, tokenAt } from '../names.ts'
import { fold } from '../tokens.ts'
import { isPerson, mediaWords, notSources, pictureWords } from '../words.ts'

const via: Rule = {
  id: 'via@1',
  languages: ['*'],
  role: 'SYNDICATOR',
  method: 'LABEL_LINE',
  confidence: 0.9,
  example: { text: 'The bridge is open.\n\nVia: TechCrunch', finds: ['TechCrunch'] },
}
const hatTip: Rule = {
  id: 'hat-tip@1',
  languages: ['en'],
  role: 'SYNDICATOR',
  method: 'LABEL_LINE',
  confidence: 0.93,
  example: { text: 'The bridge is open.\n\nH/T Boing Boing', finds: ['Boing Boing'] },
}
const readMore: Rule = {
  id: 'read-more@1',
  languages: ['en'],
  role: 'LINKED',
  method: 'CITATION',
  confidence: 0.8,
  example: { text: 'Read the full story at The Verge.', finds: ['The Verge'] },
}
const readOriginal: Rule = {
  id: 'read-original@1',
  languages: ['en'],
  role: 'ORIGIN',
  method: 'BOILERPLATE_PATTERN',
  confidence: 0.85,
  example: { text: 'Read the original article on The Verge.', finds: ['The Verge'] },
}
const moreLikeThis: Rule = {
  id: 'more-like-this@1',
  languages: ['en'],
  role: 'SYNDICATOR',
  method: 'BOILERPLATE_PATTERN',
  confidence: 0.85,
  example: { text: 'Read more like this on Wired.', finds: ['Wired'] },
}

export const rules: readonly Rule[] = [via, hatTip, readMore, readOriginal, moreLikeThis]

const marks =
  /(^|[\n([{|/]|[.!?…"”»)]\s|\s[-–—]\s)[ \t*_]*((?:(?:story|news|article|found|seen|spotted|discovered|report|gefunden|gesehen|vu|visto|leído)\s+)?v[ií]a\b|h\/t\b|ht:|hat[ -]tip(?: to| goes to)?\b|tip of the hat to\b|tipped by\b|spotted (?:on|by|via)\b)[ \t]*([:：|]?)[ \t]*/giu
const phrase =
  /\b(?:[Rr]ead|[Ss]ee|[Gg]et|[Cc]heck out|[Cc]lick here for|[Ff]ind|[Cc]ontinue reading)\b[^.\n]{0,50}?\b(?:on|at|from|over at|in|via)\s+(?:[Tt]he\s+)?(?=[\p{Lu}\p{N}])/gu
const storyWord = /\b(?:full|whole|complete|entire|original|more)\b/i

function candidate(
  rule: Rule,
  name: Name,
  span: Span,
  cut: Span | null,
  confidence: number,
): Candidate {
  return {
    rule,
    role: rule.role,
    confidence,
    name: name.known !== null || name.url === null ? name.text : null,
    known: name.known,
    url: name.url,
    articleTitle: null,
    articleUrl: null,
    at: name,
    span,
    cut,
  }
}

/** A name that media bear: a word of media, a domain, or two capitals in one word ("HarbourTVNow", "Port4You"). */
function isMediaLike(name: Name): boolean {
  if (name.known !== null || name.url !== null) return true
  const words = name.text.split(/\s+/u)
  return words.some(
    (word) =>
      mediaWords.has(fold(word)) ||
      /\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}\p{L}*\p{Ll}/u.test(word),
  )
}

function carriers(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const match of text.matchAll(marks)) {
    const [, before = '', word = '', separator = ''] = match
    const at = match.index + before.length
    const start = match.index + match[0].length
    const line = lineAt(document, at)
    const isTip = !/v[ií]a$/i.test(word)
    const opensLine = text.slice(line.start, at).trim() === ''
    const isBracket = /[([{]/.test(before)
    if (!isTip && !isBracket && !opensLine && separator === '' && !/[|/–—-]/.test(before)) continue
    if (pictureWords.test(text.slice(line.start, at))) continue
    const close = /[)\]}\n]|\s\/\s|(?<=\p{Ll}{2})[.!](?:\s|$)/u.exec(text.slice(start, start + 100))
    const end = close === null ? Math.min(line.end, start + 100) : start + close.index
    if (
      /^@|^\p{Ll}/u.test(text.slice(start, end)) &&
      !/^\p{Ll}+\p{Lu}|^\p{Ll}\S*\.\p{Ll}{2,}/u.test(text.slice(start, end))
    )
      continue
    const names = asNames(document, start, end)
    if (/\/\s?(?:flickr|instagram|getty|giphy|tumblr)/i.test(text.slice(start, end))) continue
    for (const name of names) {
      if (notSources.has(fold(name.text)) || isPerson(name.text)) continue
      const isOwnLine = opensLine && end >= line.end - 2
      // Inside a sentence's brackets anyone may stand; only names of media count there.
      if (!isTip && separator === '' && !isMediaLike(name) && !/^\[/.test(before)) continue
      const span = { start: at, end: name.end }
      const confidence = (isTip ? hatTip : via).confidence - (isMediaLike(name) ? 0 : 0.25)
      found.push(candidate(isTip ? hatTip : via, name, span, isOwnLine ? line : null, confidence))
    }
  }
  return found
}

function ruleOf(invitation: string): Rule {
  if (/like this/i.test(invitation)) return moreLikeThis
  return /\boriginal (?:article|story|post|piece|report)\b/i.test(invitation)
    ? readOriginal
    : readMore
}

function invitations(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const match of text.matchAll(phrase)) {
    if (!storyWord.test(match[0])) continue
    const start = match.index + match[0].length
    const end = Math.min(lineAt(document, match.index).end, start + 60)
    const [mention] = within(document.mentions, start - 4, end)
    const isNear = mention !== undefined && mention.start - start < 8
    const name: Name | null = isNear
      ? {
          start: mention.start,
          end: mention.end,
          text: text.slice(mention.start, mention.end),
          known: mention.source,
          url: null,
        }
      : properNameAt(document, tokenAt(document, start), end)
    if (name === null || !(isMediaLike(name) || /\b(?:story|report|article)\b/i.test(match[0])))
      continue
    if (!isMediaLike(name) && (isPerson(name.text) || notSources.has(fold(name.text)))) continue
    const rule = ruleOf(match[0])
    found.push(candidate(rule, name, { start: match.index, end: name.end }, null, rule.confidence))
  }
  return found
}

export function find(document: SourceDocument): Candidate[] {
  return [...carriers(document), ...invitations(document)]
}
