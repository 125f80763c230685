// Looks at single tokens by their place: is there a number, a mark, a word of these, and do two of them touch?
import type { Place, Token } from './tokens.ts'

export type Tokens = readonly Token[]

export const numberAt = (tokens: Tokens, at: number, most: number) => {
  const token = tokens[at]
  return token?.type === 'number' && token.digits <= most ? token : null
}
export const markAt = (tokens: Tokens, at: number, marks: RegExp) => {
  const token = tokens[at]
  return token?.type === 'mark' && marks.test(token.mark) ? token : null
}
export const wordAt = (tokens: Tokens, at: number, words: RegExp) => {
  const token = tokens[at]
  return token?.type === 'word' && words.test(token.word) ? token : null
}
export const touch = (a: Place, b: Place, gap = 0): boolean => b.start - a.end <= gap
