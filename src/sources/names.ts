// Reads source names out of a stretch of text: lists ("AFP, EFE y Reuters"), single proper names, what is surely no source.

import type { KnownSource } from './aliases.ts'
import type { Span } from './candidate.ts'
import { type Address, firstAfter, type SourceDocument, within } from './document.ts'
import { fold } from './tokens.ts'
import { hasMediaWord, isPerson, mediaWords, notSources } from './words.ts'

export interface Name extends Span {
  readonly text: string
  readonly known: KnownSource | null
  readonly url: string | null
}

const opening = /^[\s"'“”„«‹「『《〈([*_#–—\-:|]+/u
const closing = /[\s"'“”„«»›」』》〉)\]*_.,;:!|–—-]+$/u
const upper = /^[\p{Lu}\p{Lt}\p{N}]/u
const cased = /^[\p{Ll}\p{Lu}\p{Lt}]/u
const connectors = new Set(
  'of the for and de la le les du des di da do dos das del della dei der den die das für und y e el al van och og for i w na z и'.split(
    ' ',
  ),
)

/** True where the writing knows capital letters and this word begins with a small one. */
export function isLowerCase(written: string): boolean {
  return cased.test(written) && !upper.test(written)
}

function trimmed(text: string, start: number, end: number): Span {
  const lead = opening.exec(text.slice(start, end))?.[0].length ?? 0
  const tail = closing.exec(text.slice(start + lead, end))?.[0].length ?? 0
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
}

/** The name that a stretch of text is, or null where it can be none. */
export function asName(document: SourceDocument, start: number, end: number): Name | null {
  const span = { ...trimmed(document.text, start, Math.min(end, start + 300)) }
  // "Harbour Weekly (see below": an open bracket belongs to what follows the name.
  const open = /\s*[([][^)\]]*$/u.exec(document.text.slice(span.start, span.end))
  if (open !== null) span.end = span.start + open.index
  const text = document.text.slice(span.start, span.end)
  if (text === '' || text.length > 80 || !/[\p{L}]/u.test(text)) return null
  const [address] = within(document.addresses, span.start, span.end)
  if (address !== undefined) {
    return {
      start: address.start,
      end: address.end,
      text: address.url,
      known: null,
      url: address.url,
    }
  }
  const mention = within(document.mentions, span.start, span.end)
    .filter((one) => isMostOf(one, span, document.text))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (mention !== undefined && !/\/\s?getty|getty images/i.test(text)) {
    const named = document.text.slice(mention.start, mention.end)
    return { start: mention.start, end: mention.end, text: named, known: mention.source, url: null }
  }
  if (text.split(/\s+/u).length > 7 || /[@:=<>{}]/.test(text) || /^\d[\d\s./:-]*$/.test(text))
    return null
  if (isLowerCase(text) && !isMixedCase(text)) return null
  if (pronoun.test(text) || dateLike.test(text) || /\bet al\b|[[\]]/.test(text)) return null
  if (
    notSources.has(fold(text)) ||
    text.split('/').some((part) => notSources.has(fold(part.trim())))
  )
    return null
  return { ...span, text: text.replace(/[\u00ad\u200b]/g, ''), known: null, url: null }
}

const pronoun = /^(?:I|I['’]m|My|We|He|She|It|You|They|Ich|Wir|Yo|Je|Io|Eu)\s/u
const dateLike =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?\s)+\d/iu
const isMixedCase = (text: string) => /\p{Ll}\p{Lu}|\d|^(?:al|el)-\p{Lu}/u.test(text)

/** A mention fills its stretch, but for articles, media nouns, dates and cities beside it. */
function isMostOf(mention: Span, span: Span, text: string): boolean {
  // "BBC News - Technology", "The Guardian (UK)": what follows a mark is a section, a place, a date.
  if (mention.start === span.start && /^\s*[-–—|:(（,/]/u.test(text.slice(mention.end))) return true
  const rest = `${text.slice(span.start, mention.start)} ${text.slice(mention.end, span.end)}`
  const foreign = rest
    .split(/[\s\d.,/()"'“”«»„-]+/u)
    .filter((word) => word !== '' && upper.test(word) && !mediaWords.has(fold(word)))
  return foreign.length === 0 && rest.length <= 40
}

const separators = /\s*[;|+•·、，；／]\s*|\s*,\s+|\s+\/\s+|\s{2,}|\u3000/gu
/** "Reuters and AFP" are two, "Food and Drug Administration" is one: words part only what holds known names. */
const conjunctions =
  /\s+(?:and|und|et|y|e|en|og|och|i|a|ve|oraz|és|și|si|dhe|iyo|dan|và|na|ja|и|та|і|й|και|و|และ)\s+|\s*&\s+|\/|(?<=\p{Script=Han})和(?=\p{Script=Han})/gu

/** The names of a list. A list with a known source keeps only the known ones and those that look like media. */
export function asNames(document: SourceDocument, start: number, end: number): Name[] {
  const links = within(document.addresses, start, end).filter((one) => one.isLink)
  if (links.length > 0) return linkedNames(document, start, end, links)
  const whole = asName(document, start, end)
  if (whole !== null && (whole.known !== null || whole.url !== null)) {
    const covered = trimmed(document.text, start, end)
    if (whole.start - covered.start < 3 && covered.end - whole.end < 3) return [whole]
  }
  const names: Name[] = []
  const pieces = split(document.text, { start, end }, separators).flatMap((piece) => {
    const holdsKnown = within(document.mentions, piece.start, piece.end).length > 0
    // "Jane Doe/Getty Images" credits a picture.
    const parts = document.text.slice(piece.start, piece.end).split('/')
    if (parts.some((part) => notSources.has(fold(part.trim())))) return []
    return holdsKnown ? joined(document, piece) : [piece]
  })
  for (const piece of pieces.slice(0, 8)) {
    const name = asName(document, piece.start, piece.end)
    if (name !== null) names.push(name)
    else if (names.length > 0) names.push(...mentionAt(document, piece.start))
  }
  const settled = names.filter((name) => name.known !== null || name.url !== null)
  if (settled.length === 0) return names
  return names.filter((name) => settled.includes(name) || !isPerson(name.text))
}

/** "Reuters and AFP": what a small word joins to a known name must be known or look like media itself ("RT en Español"). */
function joined(document: SourceDocument, piece: Span): Span[] {
  return split(document.text, piece, conjunctions).filter(
    (one) =>
      within(document.mentions, one.start, one.end).length > 0 ||
      within(document.addresses, one.start, one.end).length > 0 ||
      hasMediaWord(document.text.slice(one.start, one.end).trim()),
  )
}

/** A list that runs on into the next sentence still ends with a name: "BBC, CNN Many plans …". */
function mentionAt(document: SourceDocument, offset: number): Name[] {
  const start = offset + (opening.exec(document.text.slice(offset, offset + 20))?.[0].length ?? 0)
  const one = document.mentions[firstAfter(document.mentions, start)]
  if (one === undefined || one.start !== start) return []
  const text = document.text.slice(one.start, one.end)
  return [{ start: one.start, end: one.end, text, known: one.source, url: null }]
}

/** "BBC http://…" is one source with its address; several addresses are as many sources. */
function linkedNames(
  document: SourceDocument,
  start: number,
  end: number,
  links: readonly Address[],
): Name[] {
  const [mention, another] = within(document.mentions, start, end)
  const [first] = links
  if (mention !== undefined && another === undefined && first !== undefined) {
    const text = document.text.slice(mention.start, mention.end)
    return [{ start: mention.start, end: mention.end, text, known: mention.source, url: first.url }]
  }
  return links.map((one) => ({
    start: one.start,
    end: one.end,
    text: one.url,
    known: null,
    url: one.url,
  }))
}

function split(text: string, { start, end }: Span, at: RegExp): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(at)) {
    pieces.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  pieces.push({ start: from, end })
  return pieces.filter((piece) => piece.end > piece.start)
}

/** The run of capitalised words that begins at a token: "Harbour Weekly of London". Null in scripts without case. */
export function properNameAt(document: SourceDocument, from: number, limit: number): Name | null {
  const { text, tokens } = document
  let last = -1
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i]
    if (token === undefined || token.end > limit) break
    const before = tokens[i - 1]
    if (
      i > from &&
      before !== undefined &&
      !/^[\s'’&\-/.]{0,3}$/u.test(text.slice(before.end, token.start))
    )
      break
    if (i > from && before !== undefined && /\n|\.\s/.test(text.slice(before.end, token.start)))
      break
    const written = text.slice(token.start, token.end)
    if (upper.test(written)) last = i
    else if (i === from || !connectors.has(token.folded)) break
  }
  const first = tokens[from]
  const end = tokens[last]
  if (first === undefined || end === undefined || last < from) return null
  return asName(document, first.start, end.end)
}

/** The run of capitalised words that ends before a token. */
export function properNameBefore(document: SourceDocument, to: number): Name | null {
  const { text, tokens } = document
  let first = -1
  for (let i = to - 1; i >= Math.max(0, to - 7); i--) {
    const token = tokens[i]
    const after = tokens[i + 1]
    if (token === undefined) break
    if (after !== undefined) {
      const gap = text.slice(token.end, after.start)
      if (!/^[ \u00a0'’&\-/.]{0,3}$/u.test(gap) || /\.\s/.test(gap)) break
    }
    const written = text.slice(token.start, token.end)
    // "al-Minaa": the article of Arabic names is written small and joined.
    const isArticle = /^(?:al|el|an|ash)$/.test(written) && text[token.end] === '-'
    if (upper.test(written) || isArticle) first = i
    else if (i === to - 1 || !connectors.has(token.folded)) break
  }
  const start = tokens[first]
  const end = tokens[to - 1]
  if (start === undefined || end === undefined || first < 0) return null
  return asName(document, start.start, end.end)
}

/** Index of the first token at or after an offset. */
export function tokenAt(document: SourceDocument, offset: number): number {
  return firstAfter(document.tokens, offset)
}
