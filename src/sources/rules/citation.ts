// Sources cited in the sentence: "according to X", "X reported", "told X". Known names first; new ones only beside a word
// for media ("the news agency X") or after phrases that media alone follow. Persons and nameless sources are never taken.
import { isMedia } from '../aliases.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { firstAfter, type SourceDocument, within } from '../document.ts'
import type { Mention } from '../mentions.ts'
import {
  asName,
  isLowerCase,
  type Name,
  properNameAt,
  properNameBefore,
  tokenAt,
} from '../names.ts'
import { type PhraseIndex, phraseIndex } from '../phrases.ts'
import { fold } from '../tokens.ts'
import { bodyWords, hasMediaWord, isPerson, notSources } from '../words.ts'
import { citationRows } from './citation-words.ts'

interface Cue {
  readonly rule: Rule
  /** An unknown name may stand beside it. */
  readonly isMediaOnly: boolean
  /** A word so short that it means little: the name must touch it. */
  readonly isShort: boolean
}

export const rules: readonly Rule[] = citationRows.map((row) => ({
  id: `cited-${row.languages.split(' ')[0]}@1`,
  languages: row.languages.split(' '),
  role: 'QUOTED',
  method: 'CITATION',
  confidence: 0.85,
  example: { text: row.example[0], finds: [row.example[1]] },
}))

function cues(of: (row: (typeof citationRows)[number]) => string): PhraseIndex<Cue> {
  const entries = citationRows.flatMap((row, i) => {
    const rule = rules[i]
    if (rule === undefined) return []
    return of(row)
      .split(', ')
      .filter((phrase) => phrase !== '')
      .map((phrase) => {
        const shortest = /^\p{Script=Han}/u.test(phrase) ? 1 : 3
        const isShort = phrase.startsWith('+') || phrase.length <= shortest
        return [
          phrase.replace(/^[*+]/, ''),
          { rule, isMediaOnly: phrase.startsWith('*'), isShort },
        ] as const
      })
  })
  return phraseIndex(entries, { first: withoutConjunction })
}

/** Arabic and Hebrew join "and" to the next word. */
const withoutConjunction = (word: string) =>
  word.length > 3 && /^[وفו]/u.test(word) ? [word.slice(1)] : []

const before = cues((row) => row.before)
const after = cues((row) => row.after)
const nouns = cues((row) => row.nouns)

/** A full stop after one letter ("в. Дневник") ends no sentence. */
const breaks = /(?<!(?<!\p{L})\p{L})\.\s|[!?;:…।]\s|[。！？；]|\n/u
const anyBreak = /[,،，、]|[.!?;:…।]\s|[。！？；]|\n/u
const reach = 12

const isOrgan = (name: string) =>
  hasMediaWord(name) || name.split(/[\s-]+/u).some((word) => bodyWords.has(fold(word)))

function candidate(
  document: SourceDocument,
  cue: Cue,
  name: Name,
  span: Span,
  confidence: number,
): Candidate {
  return {
    rule: cue.rule,
    role: 'QUOTED',
    confidence,
    name: name.known !== null || name.url === null ? name.text : null,
    known: name.known,
    url: name.url,
    articleTitle: null,
    articleUrl: name.url,
    at: name,
    span: {
      start: Math.min(span.start, name.start),
      end: Math.max(span.end, endWithNoun(document, name.end)),
    },
    cut: null,
  }
}

/** "RIA Novosti news agency": the word for media belongs to the proof. */
function endWithNoun(document: SourceDocument, end: number): number {
  const next = tokenAt(document, end)
  const hit = nouns.at(document.text, document.tokens, next)[0]
  if (hit === undefined || (document.tokens[next]?.start ?? 0) - end !== 1) return end
  return document.tokens[hit.to - 1]?.end ?? end
}

const asKnown = (document: SourceDocument, one: Mention): Name => ({
  start: one.start,
  end: one.end,
  text: document.text.slice(one.start, one.end),
  known: one.source,
  url: null,
})

/** Common words ("Time", "Express") count as names beside an article, a quotation mark or a word for media. */
function isMeant(document: SourceDocument, one: Mention, touches: boolean): boolean {
  if (!one.isCommonWord) return true
  const isAcronym = /^\p{Lu}{2,}$/u.test(document.text.slice(one.start, one.end))
  if (touches && (isAcronym || /^(?:[.,;)"”»“]|$)/u.test(document.text.slice(one.end)))) return true
  const left = document.text.slice(Math.max(0, one.start - 20), one.start)
  const right = document.text.slice(one.end, one.end + 14)
  if (
    /["“„«‹'‘]$/u.test(left) ||
    /\b(?:the|magazine|newspaper|daily|revista|diario|journal)\s$/iu.test(left)
  )
    return true
  if (/^\s(?:magazine|newspaper)/i.test(right)) return true
  return one.source.type === 'AGENCY' || nounAround(document, one)
}

function nounAround(document: SourceDocument, one: Mention): boolean {
  for (let i = Math.max(0, one.from - 3); i < one.from; i++) {
    if (nouns.at(document.text, document.tokens, i).some((hit) => hit.to >= one.from - 1))
      return true
  }
  return nouns.at(document.text, document.tokens, one.to).length > 0
}

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

function readAfterCue(
  document: SourceDocument,
  cue: Cue,
  from: number,
  to: number,
): Candidate | null {
  const { text, tokens, mentions } = document
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? 0
  const last = tokens[Math.min(tokens.length, to + reach) - 1]?.end ?? end
  const stretch = text.slice(end, Math.min(last, end + 120))
  const broken = breaks.exec(stretch)
  const limit = end + (broken?.index ?? stretch.length)
  const comma = /[,،，、]/u.exec(text.slice(end, limit))
  const clause = comma === null ? limit : end + comma.index
  const span = { start, end }
  for (let i = firstAfter(mentions, end); i < mentions.length; i++) {
    const one = mentions[i]
    if (one === undefined || one.end > limit) break
    const gap = text.slice(end, one.start)
    if (cue.isShort && !/^\s*(?:the\s|["“„«])?\s*$/iu.test(gap)) break
    if (!isWithinReach(document, to, one)) break
    if (
      one.start >= clause &&
      !nouns.at(text, tokens, tokenAt(document, clause) - 1).length &&
      !/\bin\s+\p{Lu}/u.test(gap)
    )
      break
    if (!isMeant(document, one, gap.trim() === '') || isAside(document, one)) continue
    return candidate(
      document,
      cue,
      asKnown(document, one),
      span,
      cue.rule.confidence + (gap.length < 25 ? 0.07 : 0),
    )
  }
  const [address] = within(document.addresses, end, Math.min(limit, end + 40))
  if (address !== undefined && !address.isLink && isNear(text.slice(end, address.start))) {
    return candidate(
      document,
      cue,
      { ...address, text: address.url, known: null },
      span,
      cue.rule.confidence,
    )
  }
  return cue.isShort ? null : readNewName(document, cue, span, to, clause)
}

const isNear = (gap: string) => gap.trim().split(/\s+/u).length <= 3

/** A few words may stand before the name; more only where one of them is a word for media or for a report. */
function isWithinReach(document: SourceDocument, to: number, one: Mention): boolean {
  const words = one.from - to
  if (words <= 5) return true
  const { text, tokens } = document
  for (let i = to; i < one.from; i++) if (nouns.at(text, tokens, i).length > 0) return true
  return words <= reach && reportWords.test(text.slice(tokens[to]?.start ?? one.start, one.start))
}

const reportVerb =
  /report|document|estimat|found|according|mukaan|szerint|göre|によると|따르면|报道|報導/iu
const reportWords =
  /report|article|story|bericht|informe|artículo|rapport|relat|reportaje|сообщени|отчет|отчёт|статть|raport/iu

/** Public bodies and platforms count where they are cited ("according to the CDC"), not as adjectives or addressees. */
function isAside(document: SourceDocument, one: Mention): boolean {
  if (isMedia(one.source)) return false
  const { text } = document
  if (
    /^\s\p{Ll}{3}/u.test(text.slice(one.end, one.end + 5)) &&
    !/^\s(?:and|said|und|et|y|has|for)\b/.test(text.slice(one.end, one.end + 6))
  )
    return true
  return !/xigt|xigat|dilansir|dikutip|mujibu|ayon|potrivit|conform|accord|laut|selon|según|segundo|secondo|volgens|enligt|ifølge|podle|według|sipas|по данным|за даними|σύμφωνα|menurut|theo|göre/iu.test(
    text.slice(Math.max(0, one.start - 40), one.start),
  )
}

function readNewName(
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
  const isBareKind = !/[\s-]/.test(name.text) && hasMediaWord(name.text)
  if (isBareKind) return null
  if (isMediaName && i - to <= 1)
    return candidate(document, cue, name, span, cue.rule.confidence - 0.1)
  if (isCitation && isOrgan(name.text) && name.text.includes(' '))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.25)
  return null
}

const notNames =
  /^(?:I|A|The|This|That|He|She|It|They|We|You|In|On|At|But|And|As|If|When|Mr|Mrs|Ms|Dr|President|Prime|Minister|Police|Officials|Sources|Court|Congress|Parliament|Senate|House|Committee|Commission|State|Supreme|White|Federal|Council|Government|Ministry)\b/
function isSourceName(name: Name): boolean {
  if (name.known !== null || name.url !== null) return true
  return (
    name.text.length > 2 &&
    !notNames.test(name.text) &&
    !isPerson(name.text) &&
    !notSources.has(fold(name.text))
  )
}

function readBeforeCue(
  document: SourceDocument,
  cue: Cue,
  from: number,
  to: number,
): Candidate | null {
  const { text, tokens, mentions } = document
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const span = { start, end }
  const previous = mentions[firstAfter(mentions, start) - 1]
  if (previous !== undefined && start - previous.end <= 40) {
    const gap = text.slice(previous.end, start)
    // "Bloomberg's Mark Gurman reports": the possessive ties the name to the verb.
    const isPossessive = /^['’]s?(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s$/u.test(gap)
    const words = isPossessive ? 1 : from - previous.to
    if (cue.isShort && words > 0) return null
    if (
      words <= allowedWords(cue) &&
      !anyBreak.test(gap) &&
      isMeant(document, previous, words === 0)
    ) {
      // Bodies and platforms act on their own behalf: only a verb of reporting makes them a source.
      if (!isMedia(previous.source) && (words > 0 || !reportVerb.test(text.slice(start, end)))) {
        return null
      }
      return candidate(
        document,
        cue,
        asKnown(document, previous),
        span,
        cue.rule.confidence + (words === 0 ? 0.07 : -0.05),
      )
    }
  }
  const isEnglish = cue.rule.languages[0] === 'en'
  const gap = text.slice(tokens[from - 1]?.end ?? 0, start)
  if (from === 0 || !/^[ \u00a0]{1,2}$/.test(gap)) return null
  const name = properNameBefore(document, from)
  if (name === null || name.known !== null || !isSourceName(name)) return null
  const isCallSign = /^[KW][A-Z]{2,3}(?:-?\d+|-TV)?$/.test(name.text)
  const isMediaName = hasMediaWord(name.text)
  const hasArticle = /\b[Tt]he\s$/.test(text.slice(Math.max(0, name.start - 4), name.start))
  const isReport = /report|wrote|document|estimat/.test(text.slice(start, end))
  if (isCallSign && isEnglish)
    return candidate(document, cue, name, span, cue.rule.confidence - 0.05)
  if (!name.text.includes(' ')) return null
  if (isMediaName && (hasArticle || isReport))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.1)
  if (isReport && isOrgan(name.text))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.2)
  return null
}

/** Languages that put the verb last need room for what comes between ("Reuters haber ajansının … göre"). */
const verbLast = new Set([
  'tr',
  'hi',
  'ur',
  'bn',
  'ja',
  'ko',
  'fa',
  'fi',
  'hu',
  'am',
  'ka',
  'zh',
  'th',
  'so',
])
const allowedWords = (cue: Cue) => (verbLast.has(cue.rule.languages[0] ?? '') ? 4 : 2)

export function find(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    for (const hit of before.at(text, tokens, i).slice(0, 3)) {
      const one = readAfterCue(document, hit.value, hit.from, hit.to)
      if (one !== null) found.push(one)
      if (one !== null) break
    }
    for (const hit of after.at(text, tokens, i).slice(0, 3)) {
      const one = readBeforeCue(document, hit.value, hit.from, hit.to)
      if (one !== null) found.push(one)
      if (one !== null) break
    }
  }
  return [...found.flatMap((one) => [one, ...companions(document, one)]), ...byKind(document)]
}

/** "the newspaper El Mundo", "agentúra Reuters": media named with their kind are named as sources, whatever the verb. */
function byKind(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  return document.mentions.flatMap((one) => {
    if (!isMedia(one.source)) return []
    // The kind may be part of the name: "jornal O Globo".
    const own = nouns.at(text, tokens, one.from).find((noun) => noun.to < one.to)
    if (own !== undefined && /^\p{Ll}/u.test(text.slice(one.start, one.start + 2))) {
      const sure = own.value.rule.confidence - 0.15
      return [candidate(document, own.value, asKnown(document, one), one, sure)]
    }
    for (let i = Math.max(0, one.from - 4); i < one.from; i++) {
      const hit = nouns.at(text, tokens, i).find((noun) => noun.to === one.from)
      const start = tokens[i]?.start ?? 0
      if (hit === undefined) continue
      const gap = text.slice(tokens[one.from - 1]?.end ?? start, one.start)
      if (
        !/^[\s"“„«‹'‘「『《]{0,3}$/u.test(gap) ||
        gap.includes('\n') ||
        /^\p{Script=Han}/u.test(text.slice(start))
      )
        continue
      const { rule } = hit.value
      return [
        candidate(
          document,
          hit.value,
          asKnown(document, one),
          { start, end: one.end },
          rule.confidence - 0.15,
        ),
      ]
    }
    return []
  })
}

const list =
  /^(?:\s*[,、和及與与]\s*|\s*,?\s+(?:and|und|et|y|e|en|och|og|ja|i|a|и|та|і|й|ve|dan|và|na|iyo|dhe|és|και|și|و|یا|और|এবং|และ)\s+)(?:(?:the|la|le|les|el|il|der|die|das|dem|den|de|het|o|η|το|τα|της)\s+|l['’])?["“„«]?$/iu

/** "AFP and Reuters reported": the names joined to a known one are cited with it. */
function companions(document: SourceDocument, one: Candidate): Candidate[] {
  if (one.known === null) return []
  const { text, mentions } = document
  const found: Candidate[] = []
  const at = firstAfter(mentions, one.at.start)
  for (const step of [-1, 1]) {
    let here = mentions[at]
    for (let i = at + step; here !== undefined && Math.abs(i - at) <= 3; i += step) {
      const next = mentions[i]
      if (next === undefined || !isMedia(next.source)) break
      const [left, right] = step > 0 ? [here, next] : [next, here]
      if (!list.test(text.slice(left.end, right.start).replace(/^["”“»]/u, ''))) break
      found.push({
        ...one,
        name: text.slice(next.start, next.end),
        known: next.source,
        at: next,
        span: {
          start: Math.min(one.span.start, next.start),
          end: Math.max(one.span.end, next.end),
        },
      })
      here = next
    }
  }
  return found
}
