// Words of a text as copies are compared by, in scripts with and without spaces. Pure; knows no language.

/** A word, or one sign of a script that writes without spaces. */
export interface Token {
  readonly text: string
  /** How much of a word it is. */
  readonly weight: number
}

const IDEOGRAPHS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const UNSPACED_LETTERS = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const token = new RegExp(
  `(?<ideograph>[${IDEOGRAPHS}])|(?<letter>[${UNSPACED_LETTERS}]\\p{M}*)|` +
    `(?:(?![${IDEOGRAPHS}${UNSPACED_LETTERS}])[\\p{L}\\p{M}\\p{N}_])+`,
  'gu',
)

/** Two ideographs make a word on average, and four letters where words are not parted by spaces. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.normalize('NFKC').toLowerCase().matchAll(token), ({ 0: found, groups }) => ({
    text: found,
    weight: groups?.ideograph ? 0.5 : groups?.letter ? 0.25 : 1,
  }))

/** In words. */
export const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { weight }) => sum + weight, 0)
