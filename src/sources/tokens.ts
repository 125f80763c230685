// Cuts a text into words with their offsets, folded for comparison. Knows nothing of what the words mean.
// Scripts written without spaces give one token per character, so phrases match inside a run of them.

export interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
}

const word = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
const unspacedParts = new RegExp(`${unspaced.source}|[^${unspaced.source.slice(1, -1)}]+`, 'gu')
const plain = /^[a-z0-9]+$/
// Accents of European scripts, Arabic and Hebrew vowel points, soft hyphens and joiners; never Indic vowel signs.
const dropped = /[\u0300-\u036f\u064b-\u065f\u0670\u05b0-\u05c7\u0640\u00ad\u200b-\u200f\u2060]/g

/** Case, width, accents and invisible characters removed. */
export function fold(value: string): string {
  const lower = value.toLowerCase()
  if (plain.test(lower)) return lower
  return lower.normalize('NFKD').replace(dropped, '').replaceAll('ı', 'i').replaceAll('ي', 'ی')
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word)) {
    const [run] = match
    if (!unspaced.test(run)) {
      tokens.push({ start: match.index, end: match.index + run.length, folded: fold(run) })
      continue
    }
    for (const part of run.matchAll(unspacedParts)) {
      const start = match.index + part.index
      tokens.push({ start, end: start + part[0].length, folded: fold(part[0]) })
    }
  }
  return tokens
}
