// What a character can be in a date, looked up once: lines are cut character by character, and there are many of them.

export const MARK = 1
export const SPACE = 2
/** Signs of writing direction may stand anywhere in a date; they go with what is before them. */
export const INVISIBLE = 3
export const DIGIT = 4
/** Other scripts glue their words to Latin letters ("PMకి"). */
export const LATIN = 5
export const LETTER = 6
/** Of a letter before it, of whatever script. */
export const ACCENT = 7

const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/, INVISIBLE],
  [/\s/, SPACE],
  [/\p{Nd}/u, DIGIT],
  [/\p{Script=Latin}/u, LATIN],
  [/\p{L}/u, LETTER],
  [/\p{M}/u, ACCENT],
]

/** By code point. */
const known = new Uint8Array(0x10000)

export function classOf(code: number): number {
  const one = known[code]
  if (one !== undefined && one > 0) return one
  const character = String.fromCodePoint(code)
  const found = CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? MARK
  if (code < known.length) known[code] = found
  return found
}
