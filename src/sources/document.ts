// One text prepared for the rules: words, lines, addresses, and where known sources are named.
import type { Link } from '../model.ts'
import type { Span } from './candidate.ts'
import { registrableDomain } from './identify.ts'
import { findMentions, type Mention } from './mentions.ts'
import { type Token, tokenise } from './tokens.ts'

export interface Address extends Span {
  readonly url: string
  /** False for "hiiraan.com" without scheme or www: a name rather than a link. */
  readonly isLink: boolean
}

export interface SourceDocument {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly addresses: readonly Address[]
  /** Lines that hold something, without the white space around them. */
  readonly lines: readonly Span[]
  readonly links: readonly Link[]
  /** Base language of the text ("nb" is "no"), where it is known. */
  readonly language: string | null
}

const written = /(?:https?:\/\/|www\.)[^\s<>()[\]"'“”«»{}|\\^`]{3,2000}/gi
const bare =
  /(?<![\p{L}\p{N}@/.-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{2,24}){1,3}(?![\p{L}\p{N}@-])/gu
const line = /[^\n]+/g

function findAddresses(text: string): Address[] {
  const found: Address[] = []
  for (const match of text.matchAll(written)) {
    // Wikis write addresses with balanced brackets; forums end sentences with one.
    const url = match[0].replace(/(?<![.,;:!?…*_~])[.,;:!?…*_~]+$/u, '')
    if (registrableDomain(url) === null && !/^https?:\/\/[\d.]+/.test(url)) continue
    found.push({ start: match.index, end: match.index + url.length, url, isLink: true })
  }
  const isInLink = insideOf([...found])
  for (const match of text.matchAll(bare)) {
    if (isInLink(match.index)) continue
    // "end.In" and "file.py" are no domains: a name in lower or mixed case with a lower-case public suffix is.
    const suffix = match[0].slice(match[0].lastIndexOf('.') + 1)
    if (suffix !== suffix.toLowerCase() || registrableDomain(match[0]) === null) continue
    const end = match.index + match[0].length
    found.push({ start: match.index, end, url: match[0], isLink: false })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Tells, in constant time per question asked in rising order, whether an offset lies in one of the spans. */
function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  let i = 0
  return (offset) => {
    if (i > 0 && (spans[i - 1]?.end ?? 0) > offset) i = 0
    while (i < spans.length && (spans[i]?.end ?? 0) <= offset) i++
    return (spans[i]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}

const macroLanguages: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  in: 'id',
  iw: 'he',
}

function baseLanguage(language: string | null): string | null {
  const [base = ''] = language?.toLowerCase().split(/[-_]/) ?? []
  return base === '' || base === 'und' ? null : (macroLanguages[base] ?? base)
}

export function readDocument(
  text: string,
  links: readonly Link[],
  language: string | null = null,
): SourceDocument {
  const tokens = tokenise(text)
  const addresses = findAddresses(text)
  const lines: Span[] = []
  for (const match of text.matchAll(line)) {
    const trimmed = match[0].trim()
    if (trimmed === '') continue
    const start = match.index + match[0].indexOf(trimmed)
    lines.push({ start, end: start + trimmed.length })
  }
  const mentions = findMentions(text, tokens, insideOf(addresses.filter((one) => one.isLink)))
  return { text, tokens, mentions, addresses, lines, links, language: baseLanguage(language) }
}

/** Index of the first item that ends after the offset; items in order of place. */
export function firstAfter(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that lie wholly inside [start, end). */
export function within<T extends Span>(items: readonly T[], start: number, end: number): T[] {
  const found: T[] = []
  for (let i = firstAfter(items, start); i < items.length; i++) {
    const item = items[i]
    if (item === undefined || item.start >= end) break
    if (item.start >= start && item.end <= end) found.push(item)
  }
  return found
}

/** The line that holds an offset, without the white space around it. */
export function lineAt(document: SourceDocument, offset: number): Span {
  return document.lines[firstAfter(document.lines, offset)] ?? { start: offset, end: offset }
}
