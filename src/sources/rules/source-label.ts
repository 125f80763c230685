// Label lines: the word for "source" in many languages, a separator, a name. Also repost notes of the same shape.
import type { AttributionRole } from '../../provenance.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { firstAfter, lineAt, type SourceDocument, within } from '../document.ts'
import { asNames, type Name } from '../names.ts'
import { type PhraseIndex, phraseIndex } from '../phrases.ts'
import { fold, tokenise } from '../tokens.ts'
import { bodyWords, isPerson, pictureWords } from '../words.ts'
import { labelRows } from './source-label-words.ts'

interface LabelRule extends Rule {
  readonly words: string
}

export const rules: readonly LabelRule[] = labelRows.map(([languages, words, text, name]) => {
  const [first = ''] = languages.split(' ')
  return {
    id: `source-label-${first}@1`,
    languages: languages.split(' '),
    role: 'ORIGIN',
    method: 'LABEL_LINE',
    confidence: 0.9,
    words,
    example: { text: `The last paragraph of a text.\n\n${text}`, finds: [name] },
  }
})

const labels: PhraseIndex<LabelRule> = phraseIndex(
  rules.flatMap((rule) => rule.words.split(', ').map((word) => [word, rule] as const)),
)
const longestLabel = 10

const separator = /[:：፦︱｜]|[|](?=\s)/gu
const startsLine =
  /(?:^|[\n([{【〔（「/|•·;；*]|[.!?:：。！？”"»)\]]\s|[，,。]|\s[-–—]\s|\s{2,}|\u3000|\/\s?)[\s*_>"“]*$/u
const figureWords =
  /\b(?:chart|figure|graph|table|map|infographic|diagramm|tabelle|abb|statistik|gráfico|tableau|graphique|tabla|grafico)\b/iu
/** Labels written without a colon: "[출처] 연합뉴스", "【来源】…". */
const bracketed = /[[【〔(（]\s*([^\][【】〔〕()（）\n]{2,20}?)\s*[\]】〕)）]\s*[:：]?/gu

interface Labelled {
  readonly rule: LabelRule
  readonly label: Span
  /** Where the names begin. */
  readonly after: number
}

function* labelsIn(document: SourceDocument): Generator<Labelled> {
  const { text, tokens } = document
  let i = 0
  for (const match of text.matchAll(separator)) {
    while ((tokens[i]?.start ?? Number.POSITIVE_INFINITY) < match.index) i++
    // Longest label first: "news source:" before "source:".
    for (let from = Math.max(0, i - longestLabel); from < i; from++) {
      const hit = labels.at(text, tokens, from).find((one) => one.to === i)
      const start = tokens[from]?.start ?? 0
      const end = tokens[i - 1]?.end ?? 0
      if (hit === undefined || !/^[\s\u00a0)\]*_]{0,2}$/u.test(text.slice(end, match.index)))
        continue
      if (!startsLine.test(text.slice(Math.max(0, start - 12), start)) && start > 0) continue
      yield { rule: hit.value, label: { start, end }, after: match.index + match[0].length }
      break
    }
  }
  yield* unmarked(document)
  for (const match of text.matchAll(bracketed)) {
    const key = tokenise(match[1] ?? '')
    const hit = labels.at(match[1] ?? '', key, 0)[0]
    if (hit === undefined || hit.to !== key.length || match[0].endsWith(':')) continue
    const end = match.index + match[0].length
    yield { rule: hit.value, label: { start: match.index, end }, after: end }
  }
}

/** Labels without a mark that open a line, or close it behind a sentence, and touch a known name or an address: "Source - Reuters", "Quelle http://…". */
function* unmarked(document: SourceDocument): Generator<Labelled> {
  const { text, tokens, mentions, addresses } = document
  for (let from = 0; from < tokens.length; from++) {
    const hit = labels.at(text, tokens, from)[0]
    if (hit === undefined) continue
    const start = tokens[from]?.start ?? 0
    const line = lineAt(document, start)
    const opensLine = start - line.start <= 3
    if (!opensLine && !/[.!?”"»)(\]]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) continue
    const end = tokens[hit.to - 1]?.end ?? start
    const gap = /^\s*(?:\.?[-–—=>→»]{1,3}|\s)\s*(?:the\s)?/u.exec(text.slice(end, end + 8))
    if (gap === null) continue
    const after = end + gap[0].length
    const isShort = line.end - line.start < 60 && /[-–—]\s/u.test(gap[0])
    const isNamed =
      mentions[firstAfter(mentions, after)]?.start === after ||
      addresses[firstAfter(addresses, after)]?.start === after ||
      (isShort && /^\p{Lu}/u.test(text.slice(after)))
    const named = mentions[firstAfter(mentions, after)]?.end ?? 0
    const endsLine = line.end - named < 3
    if (isNamed && (opensLine || endsLine) && line.end - after < 300)
      yield { rule: hit.value, label: { start, end }, after }
  }
}

/** Where the names of a label end: the line, the closing bracket, the next label, the next sentence. */
function endOfNames(text: string, labelled: Labelled, lineEnd: number): number {
  const { after, label } = labelled
  let end = Math.min(lineEnd, after + 200)
  const bracket = /[([（【{]\s*$/u.exec(text.slice(Math.max(0, label.start - 3), label.start))
  const stretch = () => text.slice(after, end)
  const closed = bracket ? stretch().search(/[)\]）】}]/u) : -1
  if (closed >= 0) end = after + closed
  const next = /[\s/|]([\p{Lu}\p{Lo}][\p{L}\s]{1,20})[:：]\s/u.exec(stretch())
  if (next !== null) end = after + next.index
  const sentence = /(?<=[^\s.]{3,})[.。!?]\s+(?=\p{Lu}|\p{Lo})/u.exec(stretch())
  if (sentence !== null) end = after + sentence.index
  return end
}

/** Ministries, institutes and UN bodies publish figures; texts quote them. */
const isBody = (name: Name) =>
  name.known === null
    ? name.text.split(/\s+/u).some((word) => bodyWords.has(fold(word)))
    : name.known.type === 'GOVERNMENT' || name.known.type === 'UNKNOWN'

/** Under a chart or a figure the label names who measured, not who wrote the text. */
function roleOf(document: SourceDocument, labelled: Labelled, name: Name): AttributionRole {
  const before = document.text.slice(Math.max(0, labelled.label.start - 300), labelled.label.start)
  const linesBefore = before
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(-3)
  const measured = linesBefore.filter((line) => line.length < 70 && /\d/.test(line)).length
  if (linesBefore.some((line) => line.length < 120 && figureWords.test(line))) return 'QUOTED'
  if (measured >= 2) return 'QUOTED'
  return isBody(name) ? 'QUOTED' : 'ORIGIN'
}

/** "Photo source:", "Image: X | Source: Y" and spec sheets ("Light source: LED") name no source of the text. */
function isOther(document: SourceDocument, labelled: Labelled, line: Span): boolean {
  const { text } = document
  const isInline = text
    .slice(Math.max(line.start, labelled.label.start - 2), labelled.label.start)
    .includes('(')
  const room = isInline ? 220 : 60
  const before = text.slice(Math.max(line.start, labelled.label.start - room), labelled.label.start)
  return pictureWords.test(before)
}

/** "Format: MP3 / Source: CD / Bitrate: 320": between two other keys a new name is a value, not a source. */
function isSpecSheet(document: SourceDocument, line: Span): boolean {
  const at = firstAfter(document.lines, line.start)
  const isKey = (other: Span | undefined) =>
    other !== undefined &&
    /^[\p{L} /-]{2,25}:\s?\S/u.test(document.text.slice(other.start, other.end))
  return isKey(document.lines[at - 1]) && isKey(document.lines[at + 1])
}

/** A label may stand over a list of addresses, one a line. */
function endOfLinks(document: SourceDocument, first: Span): number {
  const { text, lines } = document
  let end = first.end
  const from = firstAfter(lines, first.start)
  for (const line of lines.slice(from, from + 8)) {
    if (!/^[\s*•–-]*(?:https?:|www\.)\S+$/i.test(text.slice(line.start, line.end))) break
    end = line.end
  }
  return end
}

export function find(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const labelled of labelsIn(document)) {
    const line = lineAt(document, labelled.label.start)
    if (isOther(document, labelled, line)) continue
    let from = labelled.after
    let lineEnd = line.end
    if (text.slice(from, line.end).trim() === '') {
      const next = lineAt(document, Math.max(line.end, from) + 1)
      const isLink = /^[\s*•–-]*(?:https?:|www\.)/i.test(text.slice(next.start, next.end))
      if ((next.end - next.start > 60 && !isLink) || next.start - line.end > 3) continue
      from = next.start
      lineEnd = isLink ? endOfLinks(document, next) : next.end
    }
    const last = within(document.addresses, from, lineEnd).at(-1)
    const end = Math.max(
      endOfNames(text, { ...labelled, after: from }, lineEnd),
      last?.isLink ? last.end : 0,
    )
    const opensLine = labelled.label.start - line.start < 3
    // After another label ("Edit: source: …") only what is surely a source counts.
    const isSecond = /\p{L}:\s*$/u.test(
      text.slice(Math.max(line.start, labelled.label.start - 5), labelled.label.start),
    )
    const isSpec = isSecond || isSpecSheet(document, line)
    const names = asNames(document, from, end).filter(
      (name) => name.known ?? name.url ?? !(isSpec || isPerson(name.text)),
    )
    for (const name of names) {
      const span = { start: labelled.label.start, end: Math.max(name.end, labelled.after) }
      const isLong = name.known === null && name.url === null && !opensLine && name.text.length > 40
      if (isLong) continue
      found.push({
        rule: labelled.rule,
        role: roleOf(document, labelled, name),
        confidence: labelled.rule.confidence - (opensLine ? 0 : 0.1) - (name.known ? 0 : 0.1),
        name: name.known !== null || name.url === null ? name.text : null,
        known: name.known,
        url: name.url,
        articleTitle: null,
        articleUrl: null,
        at: name,
        span,
        cut:
          opensLine && end >= line.end - 2
            ? { start: line.start, end: Math.max(line.end, lineEnd) }
            : null,
      })
    }
  }
  return found
}
