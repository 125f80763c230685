// Runs of five words as numbers, and the few of them that stand for a text when its likes are looked up. Pure.
import type { Token } from './tokens.ts'

/** In words: fewer stand in texts that have nothing to do with each other. */
const LENGTH = 5

/** Of texts that share a quarter of all that they say, so many find two in common for nine of ten. */
const BANDS = 16

/** Every run of words, each once, as signed 32-bit hashes in ascending order. */
export function shinglesOf(tokens: readonly Token[]): readonly number[] {
  const found = new Set<number>()
  for (let start = 0; start < tokens.length; start++) {
    let length = 0
    let end = start
    while (end < tokens.length && length < LENGTH) length += tokens[end++]?.weight ?? 0
    if (length < LENGTH) break
    found.add(hash(tokens.slice(start, end)))
  }
  return [...found].sort((a, b) => a - b)
}

/**
 * MinHash with bands of one row: for each of 16 orders of all shingles the first one of the text, beside the order's number.
 * Two texts have one in common as likely as a shingle of both is one of both; runs of five words need no wider bands.
 */
export function bandsOf(shingles: readonly number[]): readonly number[] {
  if (shingles.length === 0) return []
  return Array.from({ length: BANDS }, (_, band) => {
    let first = 0
    let least = Number.POSITIVE_INFINITY
    for (const shingle of shingles) {
      const place = mix(shingle ^ Math.imul(band + 1, 0x9e3779b1)) >>> 0
      if (place < least) {
        least = place
        first = shingle
      }
    }
    return band * 2 ** 32 + (first >>> 0)
  })
}

/** FNV-1a over UTF-16 code units, words parted. */
function hash(tokens: readonly Token[]): number {
  let value = 0x811c9dc5
  for (const { text } of tokens) {
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
    value = Math.imul(value ^ 0x20, 0x01000193)
  }
  return mix(value)
}

/** Spreads every bit over all of them. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
