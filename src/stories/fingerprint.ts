// What a post is compared with others by: numbers only, so that no text is read to find its copies. Pure; decides nothing.
import { createHash } from 'node:crypto'
import { sentencesOf } from './sentences.ts'
import { bandsOf, shinglesOf } from './shingles.ts'
import { lengthOf, type Token, tokensOf } from './tokens.ts'

/** In words. Shorter sentences are said by many. */
const SHORTEST_SENTENCE = 8

/** In words. Whoever copied more copied this much. */
const LONGEST_TEXT = 3_000

/** In shingles, a few less than words. Shorter texts are found by their sentences only: most posts are short, and no story. */
const SHORTEST_TEXT = 40

export interface Fingerprint {
  /** Hashes of all runs of five words of the post's own; 32 bits each. */
  readonly own: readonly number[]
  /** The same of what it quotes. */
  readonly quoted: readonly number[]
  /** What copies are looked up by, ascending: sentences that are long enough from 0, 48 bits each; bands below. */
  readonly marks: readonly number[]
}

/**
 * @param text the post without its attribution lines, quotes included.
 * @param quotes what its quote blocks say.
 */
export function fingerprint(text: string, quotes: readonly string[]): Fingerprint {
  const words = upTo(LONGEST_TEXT, tokensOf(text))
  const quoted = new Set(quotes.flatMap((quote) => shinglesOf(tokensOf(quote))))
  const all = shinglesOf(words)
  const bands = all.length < SHORTEST_TEXT ? [] : bandsOf(all)
  return {
    own: all.filter((shingle) => !quoted.has(shingle)),
    quoted: all.filter((shingle) => quoted.has(shingle)),
    marks: [...bands.map((band) => -1 - band), ...sentencesIn(text)].sort((a, b) => a - b),
  }
}

/** Every sentence that is long enough, once, as far as the text is compared. */
function sentencesIn(text: string): ReadonlySet<number> {
  const hashes = new Set<number>()
  let length = 0
  for (const sentence of sentencesOf(text)) {
    const tokens = tokensOf(sentence)
    length += lengthOf(tokens)
    if (length > LONGEST_TEXT) break
    if (lengthOf(tokens) >= SHORTEST_SENTENCE) hashes.add(hash(tokens))
  }
  return hashes
}

const hash = (tokens: readonly Token[]): number =>
  createHash('sha256')
    .update(tokens.map(({ text }) => text).join(' '))
    .digest()
    .readUIntBE(0, 6)

function upTo(length: number, tokens: readonly Token[]): readonly Token[] {
  let left = length
  const end = tokens.findIndex(({ weight }) => {
    left -= weight
    return left < 0
  })
  return end < 0 ? tokens : tokens.slice(0, end)
}
