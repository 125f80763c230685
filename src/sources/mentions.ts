// Finds every place of a text where a known source is named, in one pass. Says nothing of the role it plays there.
import { type KnownSource, knownSources } from './aliases.ts'
import { phraseIndex } from './phrases.ts'
import type { Token } from './tokens.ts'

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
function withoutEnding(word: string): string[] {
  const shortest = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) ? 5 : 3
  return [1, 2, 3].flatMap((cut) => (word.length - cut >= shortest ? [word.slice(0, -cut)] : []))
}

const index = phraseIndex<Named>(
  knownSources.flatMap((source) =>
    source.aliases.map((alias) => [alias.text, { ...alias, source }] as const),
  ),
  { first: withoutPrefix, last: withoutEnding },
)

/** "Time" is a magazine, "time" is not; "AP" and "AA" only as written. */
function hasItsCase(written: string, named: Named): boolean {
  const [first = ''] = named.text
  if (first === first.toLowerCase()) return named.text.length > 4 || written === named.text
  if (named.text.length <= 4 && named.text === named.text.toUpperCase()) {
    return written.startsWith(named.text)
  }
  const [writtenFirst = ''] = written
  return writtenFirst !== writtenFirst.toLowerCase()
}

export function findMentions(
  text: string,
  tokens: readonly Token[],
  isExcluded: (offset: number) => boolean,
): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || isExcluded(token.start) || text[token.start - 1] === '@') continue
    for (const hit of index.at(text, tokens, i)) {
      const end = tokens[hit.to - 1]?.end ?? token.end
      const { source, isCommonWord } = hit.value
      const written = text.slice(token.start, end)
      if (!hasItsCase(written, hit.value)) continue
      mentions.push({ start: token.start, end, from: i, to: hit.to, source, isCommonWord })
      i = hit.to - 1
      break
    }
  }
  return mentions
}
