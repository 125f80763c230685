// Parts a text into sentences, in any script. Good for comparing, not for reading: abbreviations part a sentence, too.

const CLOSING = `["'’”»)\\]」』]*`

const ends = [
  // A full stop needs a blank behind it, because numbers and names hold some; or a capital that was glued to it.
  `(?<=[.!?…;:]${CLOSING})\\s+`,
  `(?<=\\p{Ll}[.!?…]${CLOSING})(?=["'‘“«(]*\\p{Lu})`,
  // These end a sentence by themselves.
  `(?<=[。！？｡؟۔।॥။៕]${CLOSING})`,
  '\\n+',
  // Thai and Lao write blanks between sentences and clauses only.
  '(?<=\\p{Script=Thai}|\\p{Script=Lao})\\s+',
]

const end = new RegExp(ends.join('|'), 'gu')

export const sentencesOf = (text: string): readonly string[] =>
  text.split(end).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
