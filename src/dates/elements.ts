// Joins tokens to what they may be of a date: a clock, numbers between separators, signed numbers (12月), an offset.
// Judges each by its own form only; what they make together is for assemble.ts.
import { clockAt, offsetAt } from './clock-elements.ts'
import type { Meaning } from './lexicon.ts'
import { numbersAt, pairAt, signedAt } from './number-elements.ts'
import type { Numbers } from './reading.ts'
import type { Place, Token } from './tokens.ts'
import { markAt, type Tokens, touch } from './tokens-at.ts'
import type { Clock } from './zone.ts'

export type Element = Place &
  (
    | { readonly type: 'clock'; readonly clock: Clock }
    | { readonly type: 'numbers'; readonly numbers: Numbers }
    /** Two numbers: a clock with a dot (9.14), a day with its month (12.04.), a month with its year (04/2019). */
    | {
        readonly type: 'pair'
        readonly values: readonly [number, number]
        readonly digits: readonly [number, number]
        readonly separator: string
      }
    | {
        readonly type: 'signed'
        readonly year: number | null
        readonly month: number
        readonly day: number | null
      }
    | {
        readonly type: 'number'
        readonly value: number
        readonly digits: number
        /** An apostrophe before it says so: '19. */
        readonly isYear: boolean
      }
    | { readonly type: 'offset'; readonly minutes: number }
    | {
        readonly type: 'word'
        readonly meanings: readonly Meaning[]
        readonly offset: number | null
      }
  )

export interface Found {
  readonly element: Element
  /** Index of the first token behind it. */
  readonly next: number
}

/** What may begin with a token of each type. */
const FINDERS = {
  number: [signedAt, numbersAt, clockAt, pairAt],
  word: [signedAt],
  mark: [offsetAt],
}
/** Marks that may stand inside a date; any other ends it. */
const INNER = /[,.\-–—/()[\]|·•:'’`´،、,~@־׳״॰፣।]/

/** Unknown words up to this length are taken for some language's "of" or "at". */
const SHORT_WORD = 3

/** The elements of a line in runs: a word nobody knows, or a mark that no date has, parts two runs. */
export function runsOf(tokens: Tokens): Element[][] {
  const runs: Element[][] = []
  let run: Element[] = []
  const cut = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (let at = 0; at < tokens.length; ) {
    const found = find(tokens, at)
    if (found) run.push(found.element)
    else {
      const token = tokens[at]
      if (token?.type !== 'mark' || !INNER.test(token.mark)) cut()
    }
    at = found?.next ?? at + 1
  }
  cut()
  return runs
}

function find(tokens: Tokens, at: number): Found | null {
  const token = tokens[at]
  if (token === undefined) return null
  for (const finder of FINDERS[token.type]) {
    const found = finder(tokens, at)
    if (found) return found
  }
  if (token.type === 'number') {
    const isYear = token.digits === 2 && markAt(tokens, at - 1, /['’`´]/) !== null
    return { element: { ...token, isYear }, next: at + 1 }
  }
  if (token.type === 'mark' || isPartOfName(tokens, at)) return null
  if (isKnown(token) || token.word.length <= SHORT_WORD) return { element: token, next: at + 1 }
  return null
}

/** "sunday2" is a user, and "(e)" in "Posté(e)" an ending: glued to a number or a word, a weekday is none. */
function isPartOfName(tokens: Tokens, at: number): boolean {
  const [word, next, mark, before] = [tokens[at], tokens[at + 1], tokens[at - 1], tokens[at - 2]]
  if (word?.type !== 'word' || !word.meanings.some(({ sense }) => sense.kind === 'weekday'))
    return false
  if (next?.type === 'number' && touch(word, next) && /\p{Script=Latin}/u.test(word.word))
    return true
  const isOpen = mark?.type === 'mark' && mark.mark === '('
  return isOpen && before?.type === 'word' && touch(before, mark) && touch(mark, word)
}

const isKnown = (word: Extract<Token, { type: 'word' }>): boolean =>
  word.meanings.length > 0 || word.offset !== null
