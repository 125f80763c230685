// Brings words and digits to one form, so that tables and pages can be compared. Text in, text out.

const STRIPPED = /[\p{Mn}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/gu
const LETTERS: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
}

const VARIANTS = /[ıßςىیکةە]/g
const ASCII = /^[a-z]+$/

/** Lower case, without accents and vowel marks where an alphabet can spare them. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  // Kana, Hangul and Indic signs carry meaning in their marks, so they are only composed.
  if (!isAlphabet(lower.charCodeAt(0))) return lower.normalize('NFKC')
  const bare = lower.normalize('NFKD').replace(STRIPPED, '')
  return bare.replace(VARIANTS, (letter) => LETTERS[letter] ?? letter)
}

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, with their later blocks. */
const isAlphabet = (code: number): boolean =>
  code < 0x780 || (code >= 0x1c80 && code < 0x2000) || (code >= 0xfb00 && code < 0xff00)

/** The value of a run of decimal digits of any script. */
export function digitsToAscii(digits: string): string {
  if (/^[0-9]+$/.test(digits)) return digits
  let ascii = ''
  for (const digit of digits) ascii += digitValue(digit.codePointAt(0) ?? 0)
  return ascii
}

/** Unicode keeps the ten digits of a script together, in order: count back to their zero. */
function digitValue(code: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}

const WORDS = /[\p{L}\p{M}]+|\p{Nd}+/gu
const NUMBER = /^\p{Nd}/u

/** The words and numbers of a text, folded: "a. m." → ["a", "m"]. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORDS) ?? []).map((word) =>
    NUMBER.test(word) ? digitsToAscii(word) : foldWord(word),
  )
