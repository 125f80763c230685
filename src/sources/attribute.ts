// Says where a text came from: runs every rule, identifies the sources, orders them into a chain, and takes the
// attribution lines out of the body. Pure: offsets are those of the text it was given.
import type { Link } from '../model.ts'
import type { Attribution, Evidence, TextSpan } from '../provenance.ts'
import type { Candidate, Span } from './candidate.ts'
import { chain, type Placed } from './chain.ts'
import { lineAt, readDocument, type SourceDocument } from './document.ts'
import { foreignWords } from './foreign.ts'
import { identify, nameKey } from './identify.ts'
import * as addressed from './rules/addressed.ts'
import * as agencyTail from './rules/agency-tail.ts'
import * as byline from './rules/byline.ts'
import * as citation from './rules/citation.ts'
import * as dateline from './rules/dateline.ts'
import * as feedFooter from './rules/feed-footer.ts'
import * as link from './rules/link.ts'
import * as republished from './rules/republished.ts'
import * as sourceLabel from './rules/source-label.ts'
import * as via from './rules/via.ts'

export interface AttributeInput {
  readonly text: string
  /** Sanitised markup, where there is some: tells quotes of others and captions from the post's own words. */
  readonly html: string | null
  /** BCP-47; the shortest phrases count in their own language only. */
  readonly language: string | null
  readonly links: readonly Link[]
  readonly forumHost: string | null
}

export interface Attributed {
  readonly attributions: Attribution[]
  /** The text without its attribution lines. */
  readonly bodyText: string
}

const finders = [
  feedFooter,
  sourceLabel,
  via,
  republished,
  dateline,
  agencyTail,
  byline,
  addressed,
  citation,
]
/** A text longer than this is an archive, no post; nothing is said of it. */
const longestText = 200_000
/** More claims than this are a list of links or an attack, not the provenance of a post. */
const mostPerRule = 200
const mostLinks = 500
const contextLength = 30

export function attribute(input: AttributeInput): Attributed {
  const { text, links, forumHost } = input
  if (text.length > longestText) return { attributions: [], bodyText: text }
  const document = readDocument(text, links, input.language)
  const isForeign = foreignWords(input.html)
  const isOwn = (one: Candidate) => {
    const line = lineAt(document, one.at.start)
    return !isForeign(text.slice(line.start, line.end))
  }
  const claims = settle(
    finders.flatMap((finder) => finder.find(document).slice(0, mostPerRule)).filter(isOwn),
  )
  const asides = link
    .find(document, forumHost)
    .slice(0, mostLinks)
    .filter(isOwn)
    .filter(
      (one) => !claims.some((claim) => overlaps(claim.span, one.at) && claim.role !== 'QUOTED'),
    )
  const candidates = [...claims, ...asides]
  return {
    attributions: chain(merge(document, candidates)),
    bodyText: withoutCuts(document, candidates),
  }
}

/** Two rules that read the same name in the same role prove it twice. */
const agrees = (a: Candidate, b: Candidate) =>
  a.role === b.role && a.at.start === b.at.start && a.at.end === b.at.end && a.known === b.known

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Citations come last, the one with the fewest words first. */
function byStrength(a: Candidate, b: Candidate): number {
  const quoted = Number(a.role === 'QUOTED') - Number(b.role === 'QUOTED')
  if (quoted !== 0 || a.role !== 'QUOTED') return quoted
  return a.span.end - a.span.start - (b.span.end - b.span.start)
}

/** One name says one thing: a footer beats a label, a label beats a dateline, all beat a citation. */
function settle(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of [...candidates].sort(byStrength)) {
    const isTaken = kept.some(
      (other) =>
        (overlaps(other.at, one.at) && !agrees(other, one)) ||
        (one.role === 'QUOTED' && other.role === 'SYNDICATOR' && overlaps(other.span, one.at)),
    )
    if (!isTaken) kept.push(one)
  }
  return kept
}

function merge(document: SourceDocument, candidates: readonly Candidate[]): Placed[] {
  const byKey = new Map<string, Placed>()
  const urls = new Map(document.links.map((link) => [link.text?.trim() ?? '', link.url]))
  for (const found of candidates) {
    // A name that is a link on the page brings its address along.
    const url = found.url ?? (found.name === null ? null : (urls.get(found.name) ?? null))
    const one = { ...found, url, articleUrl: found.articleUrl ?? (isArticle(url) ? url : null) }
    const source = sourceOf(one)
    if (source.name === '') continue
    const base = `${one.role} ${source.domain ?? nameKey(source.name)}`
    const known = byKey.get(base)?.attribution.articleUrl ?? null
    // Two articles of one source are two attributions; a name without an address joins the first.
    const isOther = known !== null && one.articleUrl !== null && known !== one.articleUrl
    const key = isOther ? `${base} ${one.articleUrl}` : base
    const evidence: Evidence = {
      method: one.rule.method,
      rule: one.rule.id,
      span: textSpan(document.text, one.span),
      url: one.url,
    }
    const before = byKey.get(key)
    if (before !== undefined) {
      byKey.set(key, { ...before, attribution: joined(before.attribution, one, evidence) })
      continue
    }
    const attribution: Attribution = {
      source,
      role: one.role,
      hop: null,
      reachedThrough: null,
      articleTitle: one.articleTitle,
      articleUrl: one.articleUrl,
      confidence: rounded(one.confidence),
      evidence: [evidence],
    }
    byKey.set(key, {
      attribution,
      start: one.span.start,
      line: lineAt(document, one.span.start).start,
    })
  }
  return [...byKey.values()]
}

/** A path beyond the front page. */
const isArticle = (url: string | null) =>
  url !== null && /^(?:https?:\/\/)?[^/?#]+\/[^?#]/i.test(url)

function sourceOf(one: Candidate): Attribution['source'] {
  const source = identify({ name: one.known?.name ?? one.name, url: one.url })
  return one.known === null || one.name === one.known.name
    ? source
    : { ...source, mentionedAs: one.name }
}

function joined(before: Attribution, one: Candidate, evidence: Evidence): Attribution {
  return {
    ...before,
    articleTitle: before.articleTitle ?? one.articleTitle,
    articleUrl: before.articleUrl ?? one.articleUrl,
    confidence: rounded(Math.max(before.confidence, one.confidence)),
    evidence: before.evidence.length < 20 ? [...before.evidence, evidence] : before.evidence,
  }
}

const rounded = (confidence: number) => Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100

function textSpan(text: string, span: Span): TextSpan {
  const prefix = text.slice(Math.max(0, span.start - contextLength), span.start)
  const suffix = text.slice(span.end, span.end + contextLength)
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: prefix === '' ? null : prefix,
    suffix: suffix === '' ? null : suffix,
  }
}

function withoutCuts(document: SourceDocument, candidates: readonly Candidate[]): string {
  const cuts = candidates
    .flatMap((one) => (one.cut === null ? [] : [one.cut]))
    .sort((a, b) => a.start - b.start)
  let body = ''
  let from = 0
  for (const cut of cuts) {
    if (cut.start > from) body += document.text.slice(from, cut.start)
    from = Math.max(from, cut.end)
  }
  if (cuts.length === 0) return document.text
  return `${body}${document.text.slice(from)}`
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
