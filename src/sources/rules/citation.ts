// Sources cited in the sentence: "according to X", "X reported", "told X". Known names first; new ones only beside a word
// for media ("the news agency X") or after phrases that media alone follow. Persons and nameless sources are never taken.
import { isMedia } from '../aliases.ts'
import type { Candidate } from '../candidate.ts'
import { firstAfter, type SourceDocument, within } from '../document.ts'
import { properNameBefore, tokenAt } from '../names.ts'
import { hasMediaWord } from '../words.ts'
import { after, asKnown, before, type Cue, candidate, nouns, rules } from './citation-cues.ts'
import { isAside, isMeant, isWithinReach, reach } from './cited-known.ts'
import { isBareKind, isOrgan, isSourceName, readNewName } from './cited-new.ts'
import { byKind, companions, introductions, quotedByKind } from './cited-together.ts'

export { rules }

/** A full stop after one letter ("в. Дневник") ends no sentence. */
const breaks = /(?<!(?<!\p{L})\p{L})\.\s|[!?;:…।]\s|[。！？；]|\n/u
const anyBreak = /[,،，、]|[.!?;:…।]\s|[。！？；]|\n/u
const reportVerb =
  /report|document|estimat|found|according|mukaan|szerint|göre|によると|따르면|报道|報導/iu
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
  const hasArticle =
    name.text.startsWith('The ') ||
    /\b[Tt]he\s$/.test(text.slice(Math.max(0, name.start - 4), name.start))
  const isReport = /report|wrote|document|estimat/.test(text.slice(start, end))
  if (isCallSign && isEnglish)
    return candidate(document, cue, name, span, cue.rule.confidence - 0.05)
  if (!name.text.includes(' ') || isBareKind(name.text)) return null
  if (isMediaName && (hasArticle || isReport))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.1)
  if (isReport && isOrgan(name.text))
    return candidate(document, cue, name, span, cue.rule.confidence - 0.2)
  return null
}

/** The shortest phrases mean something else in the next language. */
const isSpoken = (document: SourceDocument, cue: Cue) =>
  !cue.isShort || document.language === null || cue.rule.languages.includes(document.language)

export function find(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    for (const hit of before.at(text, tokens, i).slice(0, 3)) {
      if (!isSpoken(document, hit.value)) continue
      const one = readAfterCue(document, hit.value, hit.from, hit.to)
      if (one !== null) found.push(one)
      if (one !== null) break
    }
    for (const hit of after.at(text, tokens, i).slice(0, 3)) {
      if (!isSpoken(document, hit.value)) continue
      const one = readBeforeCue(document, hit.value, hit.from, hit.to)
      if (one !== null) found.push(one)
      if (one !== null) break
    }
  }
  return [
    ...found.flatMap((one) => [one, ...companions(document, one)]),
    ...byKind(document),
    ...quotedByKind(document),
    ...introductions(document),
  ]
}
