// Notes of first publication: "This article originally appeared in X", "Republished from X with permission", and their like.
import type { Candidate, Rule, Span } from '../candidate.ts'
import { lineAt, type SourceDocument, within } from '../document.ts'
import { asNames, type Name, properNameAt, tokenAt } from '../names.ts'
import { phraseIndex } from '../phrases.ts'
import { fold } from '../tokens.ts'
import { isPerson, notSources } from '../words.ts'
import { noteRows } from './republished-words.ts'

interface NoteRule extends Rule {
  readonly words: string
  /** The subject must be a text ("this article"), or the note must open its sentence. */
  readonly needsSubject: boolean
}

export const rules: readonly NoteRule[] = noteRows.map((row) => ({
  id: row.id,
  languages: row.languages.split(' '),
  role: row.role ?? 'ORIGIN',
  method: 'BOILERPLATE_PATTERN',
  confidence: 0.9,
  words: row.words,
  needsSubject: row.needsSubject ?? false,
  example: { text: row.example[0], finds: [row.example[1]] },
}))

const notes = phraseIndex(
  rules.flatMap((rule) => rule.words.split(', ').map((word) => [word, rule] as const)),
)

const subject =
  /\b(?:article|story|post|piece|column|essay|report|interview|version|review|commentary|op-ed|text|blog|entry|editorial|excerpt|translation|artículo|artigo|articolo|artikel|beitrag|entrada|nota|texto|tekst|artykuł|matéria|tribune|bericht)\b|стать|текст|материал/i
/** Bought or passed on: what stands between "originally" and the publisher's name. */
const skipped =
  /^[\s:"“„«'‘]*(?:(?:the|a|an|our|their|its|my)\s)?(?:(?:partner|sister|website|site|blog|newspaper|magazine|page|pages|online|edition|issue|of|der|dem|die|das|den|la|le|les|el|il|lo|gazeta|portal|website|situs|laman|сайт\p{L}*|портал\p{L}*|газет\p{L}*|журнал\p{L}*|εφημερίδα|το|την|τον|στο|στην)\s+){0,4}["“„«'‘]?/iu

function nameAfter(document: SourceDocument, end: number): Name[] {
  const { text } = document
  const line = lineAt(document, end - 1)
  const start = end + (skipped.exec(text.slice(end, Math.min(line.end, end + 80)))?.[0].length ?? 0)
  const [mention] = within(document.mentions, end, Math.min(line.end, start + 50))
  if (mention !== undefined && mention.start <= start + 12) {
    const named = text.slice(mention.start, mention.end)
    return [
      { start: mention.start, end: mention.end, text: named, known: mention.source, url: null },
    ]
  }
  const [address] = within(document.addresses, end, Math.min(line.end, start + 300))
  if (address !== undefined && address.start <= start + 12) {
    return [{ ...address, text: address.url, known: null }]
  }
  const first = document.tokens[tokenAt(document, start)]
  if (first === undefined || first.start > start + 2) return []
  if (/^\p{Lo}/u.test(text.slice(first.start))) {
    const stop = /[.,،。，；;\n(（]|所有|独家|獨家/u.exec(
      text.slice(start, Math.min(line.end, start + 40)),
    )
    return asNames(
      document,
      start,
      stop === null ? Math.min(line.end, start + 24) : start + stop.index,
    )
  }
  const name = properNameAt(document, tokenAt(document, start), Math.min(line.end, start + 70))
  return name === null ? [] : [name]
}

function nameBefore(document: SourceDocument, start: number): Name[] {
  const line = lineAt(document, start)
  return asNames(document, Math.max(line.start, start - 24), start)
}

export function find(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const hit = notes.at(text, tokens, i)[0]
    const start = tokens[i]?.start ?? 0
    if (hit === undefined) continue
    const end = tokens[hit.to - 1]?.end ?? start
    const line = lineAt(document, start)
    const before = text.slice(Math.max(line.start, start - 140), start)
    const sentence = before.split(/(?<=[.!?…])\s+/u).at(-1) ?? ''
    const opens = sentence.replace(/[\s*_(["“—–-]/gu, '') === ''
    if (hit.value.needsSubject && !opens && !(subject.test(sentence) && sentence.length < 90))
      continue
    if (/\buser\b|^\s*@/i.test(text.slice(end, end + 12))) continue
    const isPostposed = /^(?:より|에서)/u.test(text.slice(start, end))
    const names = isPostposed ? nameBefore(document, start) : nameAfter(document, end)
    const settled = hit.value.languages.includes('tr')
      ? names.filter((name) => name.known ?? name.url)
      : names
    const span: Span = { start: start - sentence.trimStart().length, end }
    for (const name of settled.slice(0, 2)) {
      if (
        name.known === null &&
        name.url === null &&
        (isPerson(name.text) || notSources.has(fold(name.text)))
      )
        continue
      const whole = { start: Math.min(span.start, name.start), end: Math.max(name.end, end) }
      const fillsLine = whole.start <= line.start + 2 && line.end - line.start < 220
      found.push({
        rule: hit.value,
        role: hit.value.role,
        confidence: hit.value.confidence - ((name.known ?? name.url) ? 0 : 0.1),
        name: name.known !== null || name.url === null ? name.text : null,
        known: name.known,
        url: name.url,
        articleTitle: null,
        articleUrl: name.url,
        at: name,
        span: whole,
        cut: fillsLine ? line : null,
      })
    }
    i = hit.to - 1
  }
  return found
}
