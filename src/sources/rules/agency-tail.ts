// Agencies named at the end of a text or paragraph: "(APA, Reuters, 2.8.2015)", "With inputs from PTI", "/ AFP".
import { isMedia } from '../aliases.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { type SourceDocument, within } from '../document.ts'
import type { Mention } from '../mentions.ts'
import { type Name, properNameBefore, tokenAt } from '../names.ts'
import { phraseIndex } from '../phrases.ts'
import { hasMediaWord, pictureWords } from '../words.ts'
import { materialRows } from './agency-words.ts'

interface TailRule extends Rule {
  readonly words: string
}

const shape = (id: string, confidence: number, text: string, finds: string[]): Rule => ({
  id,
  languages: ['*'],
  role: 'ORIGIN',
  method: 'BYLINE',
  confidence,
  example: { text, finds },
})

const bracketed = shape(
  'agency-tail@1',
  0.93,
  'Die Brücke ist wieder offen. (APA, Reuters, 2.8.2015)',
  ['APA', 'Reuters'],
)
const slashed = shape('agency-slash@1', 0.85, 'The bridge is open again, the mayor said. /AFP', [
  'AFP',
])
const alone = shape(
  'agency-line@1',
  0.8,
  'The bridge is open again, the mayor said on Monday.\nReuters',
  ['Reuters'],
)
const contributed = shape(
  'agency-contributed@1',
  0.93,
  'The Associated Press contributed to this report.',
  ['The Associated Press'],
)

const materialRules: readonly TailRule[] = materialRows.map(([languages, words, text, name]) => ({
  id: `agency-material-${languages.split(' ')[0]}@1`,
  languages: languages.split(' '),
  role: 'ORIGIN',
  method: 'BYLINE',
  confidence: 0.92,
  words,
  example: { text, finds: [name] },
}))

export const rules: readonly Rule[] = [bracketed, slashed, alone, contributed, ...materialRules]

const materials = phraseIndex(
  materialRules.flatMap((rule) => rule.words.split(', ').map((word) => [word, rule] as const)),
)

const brackets = /[([（]([^()[\]（）\n]{2,70})[)\]）]/gu
const date = /^\d[\d\s./:-]*$/
const endOfText = /^\s{0,3}(?:$|\n|[\p{Lu}\p{Lo}"„“«])/u
/** Papers of the Balkans sign so, on a line of its own: "/Telegrafi/". */
const enclosed = /^\/{1,2}\s?[^/\n]{2,40}\s?\/{1,2}$/u
const shortName = /^(?:\p{L}{1,4}|\p{L}\.?\s?\p{L}?\.?)$/u

function candidate(
  rule: Rule,
  document: SourceDocument,
  one: Mention | Name,
  span: Span,
  cut: Span | null,
): Candidate {
  return {
    rule,
    role: 'ORIGIN',
    confidence: rule.confidence,
    name: document.text.slice(one.start, one.end),
    known: 'source' in one ? one.source : one.known,
    url: null,
    articleTitle: null,
    articleUrl: null,
    at: one,
    span,
    cut,
  }
}

/** A bracket at a paragraph's end that holds agencies, dates and initials only. */
function inBrackets(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const match of text.matchAll(brackets)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const before = text.slice(Math.max(0, span.start - 3), span.start)
    if (
      !/[.!?…"”“»)'’]\s*$/u.test(before) &&
      !/^\s*(?:\n|$)/.test(text.slice(span.end, span.end + 3))
    )
      continue
    if (!endOfText.test(text.slice(span.end, span.end + 4))) continue
    const mentions = within(document.mentions, span.start, span.end).filter((one) =>
      isMedia(one.source),
    )
    const isLast = text.slice(span.end).trim() === ''
    if (!mentions.some((one) => one.source.type === 'AGENCY' || (isLast && !one.isCommonWord)))
      continue
    const rest = (match[1] ?? '')
      .split(/[,;/|]|\s[-–]\s/u)
      .map((piece) => piece.replace('©', '').trim())
      .filter((piece) => {
        const isNamed = mentions.some((one) => text.slice(one.start, one.end) === piece)
        return !isNamed && !date.test(piece) && !shortName.test(piece)
      })
    if (rest.length > 0) continue
    for (const one of mentions) found.push(candidate(bracketed, document, one, span, span))
  }
  return found
}

/** The last words of a line: "… said. /AFP", or a line that is an agency's name after a paragraph of prose. */
function atLineEnds(document: SourceDocument): Candidate[] {
  const { text, lines } = document
  const found: Candidate[] = []
  for (const [i, line] of lines.entries()) {
    const from = Math.max(line.start, line.end - 40)
    const last = within(document.mentions, from, line.end)
      .filter((one) => isMedia(one.source))
      .at(-1)
    if (last === undefined || line.end - last.end > 2) continue
    const before = text.slice(line.start, last.start)
    const isWhole = before.replace(/[\s/(©–—-]+/gu, '') === ''
    const previous = lines[i - 1]
    const previousText = previous === undefined ? '' : text.slice(previous.start, previous.end)
    if (isWhole && enclosed.test(text.slice(line.start, line.end))) {
      found.push(candidate(slashed, document, last, line, line))
      continue
    }
    if (isWhole) {
      const isLast = i >= lines.length - 2
      if (
        !isLast ||
        last.source.type !== 'AGENCY' ||
        previousText.length < 50 ||
        !/[.!?"”»]$/u.test(previousText)
      )
        continue
      if (pictureWords.test(previousText.slice(0, 40))) continue
      found.push(candidate(alone, document, last, line, line))
      continue
    }
    const mark = /[.!?"”»]\s*(?:\/\/?|[-–—]{1,3})\s*$/u.exec(before)
    // Indian papers close with the bare name: "… said. PTI".
    const isSigned =
      i === lines.length - 1 &&
      /[.!?]\s$/.test(before) &&
      /^\p{Lu}{2,}$/u.test(text.slice(last.start, last.end))
    if ((mark === null && !isSigned) || last.source.type !== 'AGENCY' || before.length < 40)
      continue
    found.push(candidate(slashed, document, last, { start: last.start, end: last.end }, null))
  }
  return found
}

/** Words such as "with inputs from" and the agencies that follow them on the line. */
function afterWords(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const hit = materials.at(text, tokens, i)[0]
    const start = tokens[i]?.start ?? 0
    if (hit === undefined) continue
    const end = tokens[hit.to - 1]?.end ?? start
    // Short words ("avec", "theo") count at the start of a bracket or line only.
    const opens = /(?:^|[\n([])\s*[*_–—-]?\s*$/u.test(text.slice(Math.max(0, start - 4), start))
    if (
      !opens &&
      (hit.to - hit.from < 2 || (text[start - 1] === ' ' && hit.value.words.startsWith('avec')))
    )
      continue
    const closing = /[)\]\n]/u.exec(text.slice(end, end + 120))
    const limit = closing === null ? Math.min(text.length, end + 90) : end + closing.index
    if (opens && closing === null && limit < text.length && text.slice(end, limit).length > 80)
      continue
    const named = within(document.mentions, end, limit).filter((one) => isMedia(one.source))
    const [first] = named
    if (first === undefined || first.start - end > 30) continue
    const span = { start, end: named.at(-1)?.end ?? end }
    if (/[.!?]\s/.test(text.slice(end, first.start))) continue
    // "Theo Reuters, …" opens a sentence; "(Theo Reuters)" and a line of its own name the origin.
    const rest = text.slice(named.at(-1)?.end ?? end, limit)
    if (hit.to - hit.from === 1 && rest.trim().length > 2) continue
    let previousEnd = first.start
    for (const one of named) {
      if (one.start - previousEnd > 16) break
      found.push(candidate(hit.value, document, one, span, null))
      previousEnd = one.end
    }
    i = hit.to - 1
  }
  return found
}

const contribution =
  /\b(?:contributed (?:to|reporting)|contributed additional reporting|also contributed)\b/g

function contributors(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const match of text.matchAll(contribution)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index)
    const sentence = before.length - (before.split(/(?<=[.!?])\s+|\n/u).at(-1) ?? '').length
    const start = Math.max(0, match.index - 160) + sentence
    const end = match.index + match[0].length
    const unknown = properNameBefore(document, tokenAt(document, match.index))
    const isNew =
      unknown !== null && within(document.mentions, unknown.start, unknown.end).length === 0
    if (isNew && hasMediaWord(unknown.text)) {
      const span = { start: unknown.start, end }
      found.push({ ...candidate(contributed, document, unknown, span, null), confidence: 0.8 })
    }
    for (const one of within(document.mentions, start, match.index).filter((one) =>
      isMedia(one.source),
    )) {
      // "Jane Doe of Reuters contributed" still carries the agency's words; "in New York" does not.
      found.push(candidate(contributed, document, one, { start: one.start, end }, null))
    }
  }
  return found
}

/** "(With PTI inputs)" */
function inputs(document: SourceDocument): Candidate[] {
  const { text } = document
  return document.mentions.flatMap((one) => {
    const before = /\bwith\s(?:the\s)?$/i.exec(text.slice(Math.max(0, one.start - 12), one.start))
    const after = /^\s(?:inputs?|reports|wire reports)\b/i.exec(text.slice(one.end, one.end + 14))
    if (before === null || after === null || !isMedia(one.source)) return []
    const span = { start: one.start - before[0].length, end: one.end + after[0].length }
    return [candidate(contributed, document, one, span, null)]
  })
}

const commissioned =
  /\b(?:reporting|reported|report|written|story) by [^.\n]{2,80}? for (?:the )?$/i

const longestCommission = 120

/** "Reporting by Jane Doe in Nairobi for VOA." */
function commissions(document: SourceDocument): Candidate[] {
  const { text } = document
  return document.mentions.flatMap((one) => {
    if (!isMedia(one.source)) return []
    // No longer than the words can be: a line may be as long as the text, with a name every few words.
    const from = Math.max(0, one.start - longestCommission)
    const lead = commissioned.exec(text.slice(from, one.start))
    if (lead === null) return []
    const span = { start: from + lead.index, end: one.end }
    return [candidate(contributed, document, one, span, null)]
  })
}

export function find(document: SourceDocument): Candidate[] {
  return [
    ...commissions(document),
    ...inBrackets(document),
    ...atLineEnds(document),
    ...afterWords(document),
    ...contributors(document),
    ...inputs(document),
  ]
}
