// Looks up many phrases at once in tokenised text: one map look-up per word, whatever the number of phrases.
import { type Token, tokenise } from './tokens.ts'

export interface PhraseHit<T> {
  readonly value: T
  /** Index of the first token and of the one after the last. */
  readonly from: number
  readonly to: number
}

interface Entry<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Tries other spellings of one word (without a prefix or an ending); none by default. */
export type Variants = (folded: string) => readonly string[]

const closeGap = /^(?:[\s'’`´.&/(\-‐‑–·・+]{0,3}|)$/
const sentenceGap = /[.!?]\s|\n/

export interface PhraseIndex<T> {
  /** Every phrase that begins at this token, longest first. */
  at(text: string, tokens: readonly Token[], from: number): PhraseHit<T>[]
}

export function phraseIndex<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  variants: { first?: Variants; last?: Variants; lastOfMany?: Variants } = {},
): PhraseIndex<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const [phrase, value] of phrases) {
    const words = tokenise(phrase).map((token) => token.folded)
    const [first] = words
    if (first === undefined) continue
    const entries = byFirst.get(first) ?? []
    entries.push({ words, value })
    byFirst.set(first, entries)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)

  const none: readonly Entry<T>[] = []

  function entriesOf(word: string): readonly Entry<T>[] {
    const exact = byFirst.get(word) ?? none
    const first = variants.first?.(word) ?? []
    const last = variants.last?.(word) ?? []
    if (first.length === 0 && last.length === 0) return exact
    const found = [...exact]
    for (const variant of first) found.push(...(byFirst.get(variant) ?? none))
    for (const variant of last) {
      for (const entry of byFirst.get(variant) ?? none) {
        if (entry.words.length === 1) found.push(entry)
      }
    }
    return found
  }

  function fits(entry: Entry<T>, text: string, tokens: readonly Token[], from: number): boolean {
    for (let i = 1; i < entry.words.length; i++) {
      const before = tokens[from + i - 1]
      const token = tokens[from + i]
      if (before === undefined || token === undefined) return false
      const gap = text.slice(before.end, Math.min(token.start, before.end + 4))
      if (!closeGap.test(gap) || sentenceGap.test(gap)) return false
      const expected = entry.words[i]
      if (token.folded === expected) continue
      const isLast = i === entry.words.length - 1
      if (!isLast || !variants.lastOfMany?.(token.folded).includes(expected ?? '')) return false
    }
    return true
  }

  return {
    at(text, tokens, from) {
      const token = tokens[from]
      const entries = token === undefined ? none : entriesOf(token.folded)
      if (entries.length === 0) return []
      return entries
        .filter((entry) => fits(entry, text, tokens, from))
        .map((entry) => ({ value: entry.value, from, to: from + entry.words.length }))
        .sort((a, b) => b.to - a.to)
    },
  }
}
