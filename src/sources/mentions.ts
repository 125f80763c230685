// Finds every place of a text where a known source is named, in one pass. Says nothing of the role it plays there.
import { type KnownSource, knownSources } from './aliases.ts'
import { phraseIndex } from './phrases.ts'
import { type Token, tokenise } from './tokens.ts'
import { givenNames, mediaWords } from './words.ts'

export interface Mention {
  readonly start: number
  readonly end: number
  /** Index of the first token and of the one after the last. */
  readonly from: number
  readonly to: number
  readonly source: KnownSource
  readonly isCommonWord: boolean
}

interface Named {
  readonly source: KnownSource
  readonly text: string
  readonly isCommonWord: boolean
}

/** Prefixed particles of Arabic and Hebrew: "to the", "by", "and". */
function withoutPrefix(word: string): string[] {
  if (word.length < 4) return []
  if (/^\p{Script=Arabic}/u.test(word)) {
    const bare = word.replace(/^[وف]?(?:لل|[بلك]?(?:ال)?)/u, '')
    return bare === word ? [] : [bare, `ال${bare}`]
  }
  if (/^\p{Script=Hebrew}/u.test(word)) return [word.slice(1), word.slice(2)]
  return []
}

/** Case endings: Russian "Интерфаксу", Finnish "Reutersin", Hungarian, Turkish, Bengali and the like. */
function withoutEnding(word: string, shortestStem: number): string[] {
  const shortest = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
    ? shortestStem
    : 3
  return [1, 2, 3].flatMap((cut) => (word.length - cut >= shortest ? [word.slice(0, -cut)] : []))
}

/** German adjectives: "der Bayerische Rundfunk", "des Bayerischen Rundfunks". */
function withOtherEndings(word: string): string[] {
  const stem = /^(\p{Ll}{4,}sch)e[mnrs]?$/u.exec(word)?.[1]
  return stem === undefined ? [] : [`${stem}e`, `${stem}er`, `${stem}es`, `${stem}en`]
}

const index = phraseIndex<Named>(
  knownSources.flatMap((source) =>
    source.aliases.map((alias) => [alias.text, { ...alias, source }] as const),
  ),
  {
    first: (word) => [...withoutPrefix(word), ...withOtherEndings(word)],
    last: (word) => withoutEnding(word, 5),
    lastOfMany: (word) => withoutEnding(word, 4),
  },
)

/** First words of the aliases that are written small. */
const smallFirst = new Set(
  knownSources
    .flatMap((source) => source.aliases)
    .filter((alias) => /^[a-z]/.test(alias.text))
    .map((alias) => tokenise(alias.text)[0]?.folded ?? ''),
)

/** "Le Monde" is a paper, "le monde" the world; "AP" and "AA" only in capitals. Endings may follow: "Reutersin". */
function hasItsCase(written: string, alias: string): boolean {
  const expected = alias.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  const words = written.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  return expected.every((word, i) => {
    const other = words[i] ?? ''
    if (!isCapital(word)) return !hasCase(word) || word.length > 4 || other.startsWith(word)
    if (word.length > 1 && word === word.toUpperCase()) return other.startsWith(word)
    return isCapital(other)
  })
}

const hasCase = (word: string) => /^\p{Ll}/u.test(word)
const isCapital = (word: string) => /^[\p{Lu}\p{Lt}]/u.test(word)
const title = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Mayor|Sir|Herr|Frau|President|Senator|Gov|Prof)\.?\s$/u

/** "Michael Bloomberg" and "Mayor Bloomberg" are people. */
function isSurname(text: string, before: Token | undefined, start: number): boolean {
  if (before === undefined || start - before.end !== 1) return false
  return givenNames.has(before.folded) || title.test(text.slice(Math.max(0, start - 14), start))
}

const ofMore = /^\s(?:of|del|della|dello|de|do|da|di|des|du|der|van|von)\s\p{Lu}/u
const titleCase = /^\p{Lu}\p{Ll}/u
const capitalBefore = /[^.!?:\s]\s\p{Lu}\p{Ll}[\p{L}’'-]* $/u

/** "Gazzetta del Porto" is no Gazzetta, and "the Baltimore Sun" no Sun: one word of a longer name is not the name. */
function isPartOfName(
  text: string,
  tokens: readonly Token[],
  at: number,
  isCommonWord: boolean,
): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return false
  if (ofMore.test(text.slice(token.end, token.end + 12))) return true
  if (!isCommonWord || !titleCase.test(text.slice(token.start, token.end))) return false
  const isJoined = next !== undefined && next.start - token.end === 1
  if (isJoined && titleCase.test(text.slice(next.start)) && mediaWords.has(next.folded)) return true
  return (
    text[token.start - 1] === '-' ||
    capitalBefore.test(text.slice(Math.max(0, token.start - 24), token.start))
  )
}

export function findMentions(
  text: string,
  tokens: readonly Token[],
  isExcluded: (offset: number) => boolean,
): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    // Names begin with a capital where the script has them; few known ones do not ("dpa").
    const code = text.charCodeAt(token.start)
    if (code >= 97 && code <= 122 && !smallFirst.has(token.folded)) continue
    if (isExcluded(token.start) || text[token.start - 1] === '@') continue
    for (const hit of index.at(text, tokens, i)) {
      const end = tokens[hit.to - 1]?.end ?? token.end
      const { source, isCommonWord } = hit.value
      const written = text.slice(token.start, end)
      if (!hasItsCase(written, hit.value.text)) continue
      if (hit.to === i + 1 && isSurname(text, tokens[i - 1], token.start)) continue
      if (hit.to === i + 1 && isPartOfName(text, tokens, i, isCommonWord)) continue
      mentions.push({ start: token.start, end, from: i, to: hit.to, source, isCommonWord })
      i = hit.to - 1
      break
    }
  }
  return mentions
}
