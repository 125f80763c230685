// Brings words and digits to one form, so that tables and pages can be compared. Text in, text out.

const STRIPPED = /[\p{Mn}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/gu
const ALPHABETS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u
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

/** Lower case, without accents and vowel marks where an alphabet can spare them. */
export function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word
  const lower = word.toLowerCase()
  // Kana, Hangul and Indic signs carry meaning in their marks, so they are only composed.
  if (!ALPHABETS.test(lower)) return lower.normalize('NFKC').replace(/[\u200b-\u200f]+/g, '')
  return lower
    .normalize('NFKD')
    .replace(STRIPPED, '')
    .replace(/[ıßςىیکةە]/g, (letter) => LETTERS[letter] ?? letter)
}

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
