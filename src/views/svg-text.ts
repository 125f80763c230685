// Words of others inside of SVG: nothing in them is markup, and none is wider than its place.

/** Controls that XML forbids, and those that turn the writing direction of what follows. */
const unwelcome =
  /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** One line of harmless words. */
export const plain = (words: string): string =>
  words.toWellFormed().replace(unwelcome, ' ').replace(/\s+/g, ' ').trim()

export const escaped = (words: string): string =>
  plain(words).replace(/[&<>"']/g, (character) => entities[character] ?? '')

const segmenter = new Intl.Segmenter()
/** Marks that are piled on one letter beyond this draw over what stands around it. */
const MOST_MARKS = 4
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u

/** The words cut to about so many Latin letters' width, by whole characters as readers see them. */
export function fitted(words: string, width: number): string {
  let left = width
  let kept = ''
  for (const { segment } of segmenter.segment(plain(words))) {
    left -= wide.test(segment) ? 2 : 1
    if (left < 0) return `${kept.trimEnd()}…`
    const [base = '', ...marks] = segment.normalize('NFC')
    kept += base + marks.slice(0, MOST_MARKS).join('')
  }
  return kept
}
