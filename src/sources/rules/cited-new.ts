// Reads names that nobody knows yet out of a citation: beside a word for media, or where media alone can stand.
import type { Candidate, Span } from '../candidate.ts'
import type { SourceDocument } from '../document.ts'
import { asName, isLowerCase, type Name, properNameAt, properNameBefore } from '../names.ts'
import { fold } from '../tokens.ts'
import { bodyWords, hasMediaWord, isPerson, notSources } from '../words.ts'
import { type Cue, candidate, nouns } from './citation-cues.ts'

/** The name of a medium or of a body that publishes figures. */
export const isOrgan = (name: string) =>
  hasMediaWord(name) || name.split(/[\s-]+/u).some((word) => bodyWords.has(fold(word)))

/** The new name beside a word for media: quoted or capitalised, after it or before it. */
function nameByNoun(document: SourceDocument, from: number, limit: number): Name | null {
  const { text, tokens } = document
  for (let i = from; i < tokens.length && (tokens[i]?.start ?? limit) < limit; i++) {
    const hit = nouns.at(text, tokens, i)[0]
    if (hit === undefined) continue
    const end = tokens[hit.to - 1]?.end ?? limit
    const quoted = /^\s?["“„«»‹「『《]([^"“”„«»‹›」』》\n]{2,50})["”“»«›」』》]/u.exec(
      text.slice(end, end + 60),
    )
    if (quoted !== null) return asName(document, end, end + quoted[0].length)
    const next = tokens[hit.to]
    const isJoined = next !== undefined && next.start - end <= 1 && next.start < limit
    const behind = tokens[hit.to + 1]
    // "il quotidiano locale Il Porto": one adjective may stand between.
    if (isJoined && behind !== undefined && behind.start - next.end === 1 && behind.start < limit) {
      const isAdjective = /^\p{Ll}{4,}$/u.test(text.slice(next.start, next.end))
      if (isAdjective && /^\p{Lu}/u.test(text.slice(behind.start)))
        return properNameAt(document, hit.to + 1, limit)
    }
    if (isJoined) {
      const written = text.slice(next.start, next.end)
      const isGerman = hit.value.rule.languages.includes('de')
      const first = tokens[i]?.start ?? 0
      if (/^\p{Lu}/u.test(text.slice(first, first + 2)) && !isGerman) {
        return properNameAt(document, i, limit)
      }
      if (/^\p{Lu}/u.test(written)) return properNameAt(document, hit.to, limit)
      const isArabic = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(written)
      if (isArabic) {
        const stop = /\s(?:أن|إن|ان|عن|في|بأن|من|أنه|أنها|קי|כי|על|את|کے|نے|که|،)|[،,.:(]/u.exec(
          text.slice(next.start, next.start + 40),
        )
        if (stop !== null && stop.index > 2)
          return asName(document, next.start, next.start + stop.index)
      }
    }
    const start = tokens[i]?.start ?? 0
    if (i > from && /^\p{Lu}/u.test(text.slice(tokens[i - 1]?.start ?? 0))) {
      const name = properNameBefore(document, i)
      // "the Russian news agency": an adjective of a country stands there, not a name.
      if (
        name !== null &&
        name.start < start &&
        !/^\p{L}+(?:ian|ish|ese|an|ch|i)$/u.test(name.text)
      )
        return name
    }
    i = hit.to - 1
  }
  return null
}

export function readNewName(
  document: SourceDocument,
  cue: Cue,
  span: Span,
  to: number,
  clause: number,
): Candidate | null {
  const { text, tokens } = document
  const byNoun = nameByNoun(document, to, clause)
  if (byNoun !== null && isSourceName(byNoun))
    return candidate(document, cue, byNoun, span, cue.rule.confidence - 0.1)
  // The name may begin behind an article: "according to the Harbour Herald".
  let i = to
  while (i < to + 4 && isLowerCase(text.slice(tokens[i]?.start ?? 0, tokens[i]?.end ?? 0))) i++
  const first = tokens[i]
  if (first === undefined || first.start >= clause || !/^\p{Lu}/u.test(text.slice(first.start)))
    return null
  const name = properNameAt(document, i, clause)
  if (name === null || !isSourceName(name)) return null
  const isMediaName = hasMediaWord(name.text)
  const isCitation =
    /accord|report|laut|selon|según|segundo|secondo|volgens|enligt|ifølge|sipas|według|podle|podľa/iu.test(
      text.slice(span.start, span.end),
    )
  if (cue.isMediaOnly) return candidate(document, cue, name, span, cue.rule.confidence - 0.15)
  if (isBareKind(name.text)) return null
  if (isMediaName && i - to <= 1)
    return candidate(document, cue, name, span, cue.rule.confidence - 0.1)
  if (isCitation && isOrgan(name.text) && name.text.includes(' '))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.25)
  return null
}

/** "The Post", "the Journal": short for a name that stands elsewhere in the text. */
export const isBareKind = (name: string) => /^(?:The\s)?[^\s-]+$/u.test(name) && hasMediaWord(name)

const notNames =
  /^(?:I|A|The|This|That|He|She|It|They|We|You|In|On|At|But|And|As|If|When|Mr|Mrs|Ms|Dr|President|Prime|Minister|Police|Officials|Sources|Court|Congress|Parliament|Senate|House|Committee|Commission|State|Supreme|White|Federal|Council|Government|Ministry)\b/

/** False for persons, offices, and words that begin a sentence. */
export function isSourceName(name: Name): boolean {
  if (name.known !== null || name.url !== null) return true
  return (
    name.text.length > 2 &&
    !notNames.test(name.text.replace(/^The\s(?=\p{Lu})/u, '')) &&
    !isPerson(name.text) &&
    !notSources.has(fold(name.text))
  )
}
