// Tells the language of a text by its script, its little words and its trigrams. Answers null rather than guess.
import { francAll } from 'franc-min'
import { FUNCTION_WORDS, RARE_LETTERS } from './function-words.ts'

/** Scripts that one language of forums writes; the others are told apart by words. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Ethiopic}/gu, 'am'],
]
const NOT_LETTERS = /\P{L}+/gu
const NOT_ASCII = /[^\p{ASCII}]/gu
const WORDS = /[\p{L}\p{M}]+/gu
const NOT_WORDS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+/g

/** Enough of a long post to tell. */
const SAMPLE = 1200
/** Letters below which trigrams tell nothing. */
const FEWEST_FOR_TRIGRAMS = 40
const TRIGRAM_WEIGHT = 0.12
const LETTER_WEIGHT = 0.03
const HINT_WEIGHT = 0.04
/** Little words of one language, at the least, by which a shorter text is told. */
const FEWEST_WORDS = 1.4
/** A language must have this much, and lead by this much. */
const ENOUGH = 0.12
const LEAD = 0.015

const LANGUAGES = new Set(Object.keys(FUNCTION_WORDS).map(baseOf))
const LANGUAGES_BY_WORD = invert(FUNCTION_WORDS, ' ')
const LANGUAGES_BY_LETTER = invert(RARE_LETTERS, '')

/** Names that differ, for one language or for two that are written all but alike. */
const FAMILIES = ['no nb nn', 'fil tl', 'hr sr bs sh', 'id ms', 'fa prs', 'zh yue'].map((line) =>
  line.split(' '),
)

/** A BCP-47 tag: the hint where the text agrees with it or is too short to tell, else what the text shows; or null. */
export const detectLanguage = (text: string, hint: string | null): string | null =>
  languageDetector(hint)(text)

/** For the texts of one page, which have one hint. */
export function languageDetector(hint: string | null): (text: string) => string | null {
  const tag = validTag(hint)
  const hinted = tag === null ? null : baseOf(tag)
  return (text) => {
    const found = languageOf(text.slice(0, SAMPLE).replace(NOT_WORDS, ' '), hinted)
    return found === null || (hinted !== null && isSameFamily(found, hinted)) ? tag : found
  }
}

function languageOf(text: string, hint: string | null): string | null {
  const letters = text.replace(NOT_LETTERS, '').length
  if (letters < 2) return null
  return languageOfScript(text, letters) ?? languageOfWords(text, letters, hint)
}

function languageOfScript(text: string, letters: number): string | null {
  if (/^[\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}]*$/u.test(text)) return null
  const counts = SCRIPTS.map(([script, language]) => {
    const count = text.match(script)?.length ?? 0
    return { language, count }
  })
  const of = (language: string): number =>
    counts.find((each) => each.language === language)?.count ?? 0
  // A Japanese text has Chinese characters, a Chinese one has no kana.
  if (of('ja') > 0 && of('ja') + of('zh') > letters / 2 && of('ja') * 10 > of('zh')) return 'ja'
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best))
  // Names and brands stand in Latin letters in any text.
  return most.count * 3 > letters ? most.language : null
}

function languageOfWords(text: string, letters: number, hint: string | null): string | null {
  const lower = text.toLowerCase()
  const words = lower.match(WORDS) ?? []
  const scores = new Map<string, number>()
  const give = (language: string, score: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + score)
  }
  for (const word of words) {
    const languages = LANGUAGES_BY_WORD.get(word)
    if (languages === undefined) continue
    const weight = weightOf(languages) / words.length
    for (const language of languages) give(language, weight)
  }
  const present = new Set(lower.match(NOT_ASCII))
  for (const letter of present) {
    const languages = LANGUAGES_BY_LETTER.get(letter)
    if (languages === undefined) continue
    const weight = LETTER_WEIGHT / Math.sqrt(languages.length)
    for (const language of languages) give(language, weight)
  }
  const isLong = letters >= FEWEST_FOR_TRIGRAMS
  // Comparing trigrams costs more than all the rest, so it is left out where it could not turn the scale.
  if (isLong && !isFarAhead(scores))
    for (const [language, likeness] of trigramLikeness(text))
      give(language, likeness * TRIGRAM_WEIGHT)
  if (hint !== null && scores.has(hint)) give(hint, HINT_WEIGHT)
  const [first, ...others] = [...scores].sort(([, a], [, b]) => b - a)
  if (!first) return null
  const [language, score] = first
  const rival = others.find(([other]) => !isSameFamily(other, language))?.[1] ?? 0
  const isTold = isLong || score * words.length >= FEWEST_WORDS
  return isTold && score >= ENOUGH && score - rival >= LEAD ? language : null
}

/** Whether one language leads so far that neither trigrams nor the hint can bring another near it. */
function isFarAhead(scores: ReadonlyMap<string, number>): boolean {
  const [first = 0, second = 0] = [...scores.values()].sort((a, b) => b - a)
  return first >= ENOUGH && first - second >= LEAD + TRIGRAM_WEIGHT + HINT_WEIGHT
}

/** How like each language the text's trigrams are: 1 for the likest. */
function trigramLikeness(text: string): [string, number][] {
  const known = francAll(text)
    .map(([code, score]): [string, number] => [canonical(code), score])
    .filter(([language]) => LANGUAGES.has(language))
  const best = known[0]?.[1] ?? 1
  return known.slice(0, 5).map(([language, score]) => [language, score / best])
}

const canonicals = new Map<string, string>()

/** franc names languages in three letters. */
function canonical(code: string): string {
  const known = canonicals.get(code) ?? baseOf(Intl.getCanonicalLocales(code)[0] ?? code)
  canonicals.set(code, known)
  return known
}

function invert(table: Readonly<Record<string, string>>, separator: string) {
  const inverted = new Map<string, string[]>()
  for (const [tag, entries] of Object.entries(table))
    for (const entry of entries.split(separator))
      inverted.set(entry, [...(inverted.get(entry) ?? []), baseOf(tag)])
  return inverted
}

/** A word that many languages share tells little. */
const weightOf = (languages: readonly string[]): number => 1 / Math.sqrt(languages.length)

const isSameFamily = (a: string, b: string): boolean =>
  a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b))

function baseOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase()
}

/** In its canonical form. */
export function validTag(tag: string | null): string | null {
  if (tag === null) return null
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    // A page may say anything in its lang attribute.
    return null
  }
}
