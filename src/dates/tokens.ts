// Cuts a line into numbers, words with their meanings, and marks, each with its place in the line. Judges nothing.
import { digitsToAscii, foldWord } from './fold.ts'
import { isUnspaced, scriptOf } from './languages.ts'
import { type Lexicon, lexiconOf, type Meaning } from './names.ts'

interface Place {
  readonly start: number
  readonly end: number
}

export type Token =
  | (Place & { readonly type: 'number'; readonly value: number; readonly digits: number })
  | (Place & {
      readonly type: 'word'
      readonly word: string
      readonly meanings: readonly Meaning[]
    })
  | (Place & { readonly type: 'mark'; readonly mark: string })

const PIECE =
  /\p{Nd}+|[\p{L}\p{M}]+|[^\p{Nd}\p{L}\p{M}\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const NONE: readonly Meaning[] = []

export function tokenize(line: string): Token[] {
  const pieces: Token[] = []
  for (const match of line.matchAll(PIECE)) {
    const start = match.index
    const text = match[0]
    const end = start + text.length
    if (/^\p{Nd}/u.test(text)) {
      const ascii = digitsToAscii(text)
      pieces.push({ type: 'number', value: Number(ascii), digits: ascii.length, start, end })
    } else if (/^[\p{L}\p{M}]/u.test(text)) pieces.push(...wordTokens(text, start))
    else pieces.push({ type: 'mark', mark: text.normalize('NFKC'), start, end })
  }
  return joinPhrases(pieces)
}

function wordTokens(text: string, start: number): Token[] {
  const word = foldWord(text)
  const script = scriptOf(word)
  if (!script) return [{ type: 'word', word, meanings: NONE, start, end: start + text.length }]
  const lexicon = lexiconOf(script)
  const meanings = lexicon.meanings.get(word)
  if (meanings || !isUnspaced(script) || word.length !== text.length)
    return [{ type: 'word', word, meanings: meanings ?? NONE, start, end: start + text.length }]
  return segment(word, start, lexicon)
}

/** Longest known word first; what is not known stays one word as far as it goes. */
function segment(word: string, start: number, lexicon: Lexicon): Token[] {
  const tokens: Token[] = []
  let unknownFrom = -1
  const flush = (to: number): void => {
    if (unknownFrom >= 0)
      tokens.push({
        type: 'word',
        word: word.slice(unknownFrom, to),
        meanings: NONE,
        start: start + unknownFrom,
        end: start + to,
      })
    unknownFrom = -1
  }
  for (let at = 0; at < word.length; ) {
    let length = Math.min(lexicon.longest, word.length - at)
    while (length > 0 && !lexicon.meanings.has(word.slice(at, at + length))) length--
    if (length === 0) {
      if (unknownFrom < 0) unknownFrom = at
      at++
      continue
    }
    flush(at)
    const known = word.slice(at, at + length)
    tokens.push({
      type: 'word',
      word: known,
      meanings: lexicon.meanings.get(known) ?? NONE,
      start: start + at,
      end: start + at + length,
    })
    at += length
  }
  flush(word.length)
  return tokens
}

/** Joins the words of a known phrase ("il y a", "a. m.", "ka hor") into one; marks between them may be dots. */
function joinPhrases(pieces: readonly Token[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length; ) {
    const phrase = phraseAt(pieces, at)
    const piece = phrase?.token ?? pieces[at]
    if (piece) tokens.push(piece)
    at = phrase?.next ?? at + 1
  }
  return tokens
}

function phraseAt(pieces: readonly Token[], at: number): { token: Token; next: number } | null {
  const first = pieces[at]
  if (first?.type !== 'word') return null
  const script = scriptOf(first.word)
  if (!script) return null
  const lexicon = lexiconOf(script)
  const most = lexicon.phraseLength.get(first.word) ?? 1
  if (most === 1) return null
  let best: { token: Token; next: number } | null = null
  let key = first.word
  for (let next = at + 1, words = 1; next < pieces.length && words < most; next++) {
    const piece = pieces[next]
    if (piece?.type === 'mark' && /[.'’׳-]/.test(piece.mark)) continue
    if (piece?.type === 'mark' || !piece) break
    key += ` ${piece.type === 'word' ? piece.word : piece.value}`
    words++
    const meanings = lexicon.meanings.get(key)
    if (meanings) {
      const place = { start: first.start, end: piece.end }
      best = { token: { type: 'word', word: key, meanings, ...place }, next: next + 1 }
    }
  }
  return best
}
