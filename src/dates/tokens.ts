// Cuts a line into numbers, words with their meanings, and marks, each with its place in the line. Judges nothing.
import { ACCENT, classOf, DIGIT, INVISIBLE, LATIN, LETTER, MARK, SPACE } from './characters.ts'
import { digitsToAscii, foldWord } from './fold.ts'
import { isUnspaced, scriptOf } from './languages.ts'
import { type Lexicon, lexiconOf, type Meaning } from './lexicon.ts'
import { abbreviationOffset } from './zone.ts'

export interface Place {
  readonly start: number
  readonly end: number
}

export type Token = Place &
  (
    | { readonly type: 'number'; readonly value: number; readonly digits: number }
    | {
        readonly type: 'word'
        readonly word: string
        readonly meanings: readonly Meaning[]
        /** Minutes east of UTC, of a zone's abbreviation in capitals. */
        readonly offset: number | null
      }
    | { readonly type: 'mark'; readonly mark: string }
  )
type Word = Extract<Token, { type: 'word' }>

const NONE: readonly Meaning[] = []
const CAPITALS = /^\p{Lu}+$/u

export function tokenize(line: string): Token[] {
  const pieces: Token[] = []
  for (let at = 0; at < line.length; ) {
    const start = at
    const kind = classAt(line, at)
    at += widthAt(line, at)
    if (kind === SPACE || kind === INVISIBLE) continue
    while (at < line.length && goesOn(kind, classAt(line, at))) at += widthAt(line, at)
    const text = line.slice(start, at)
    while (at < line.length && classAt(line, at) === INVISIBLE) at++
    if (kind === MARK) pieces.push({ type: 'mark', mark: narrow(text), start, end: at })
    else if (kind === DIGIT) {
      const ascii = digitsToAscii(text)
      pieces.push({ type: 'number', value: Number(ascii), digits: ascii.length, start, end: at })
    } else putWords(pieces, text, start, at)
  }
  return joinPhrases(pieces)
}

const classAt = (line: string, at: number): number => classOf(line.codePointAt(at) ?? 0)

const widthAt = (line: string, at: number): number => ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Whether a character belongs to the number or word before it, of which the first character is of `kind`. */
function goesOn(kind: number, next: number): boolean {
  if (kind === MARK) return false
  if (kind === DIGIT || kind === LATIN) return next === kind || (kind === LATIN && next === ACCENT)
  return next === LETTER || next === ACCENT
}

/** East Asian wide marks as plain ones. */
const narrow = (mark: string): string =>
  mark.charCodeAt(0) < 0x2000 ? mark : mark.normalize('NFKC')

function putWords(pieces: Token[], text: string, start: number, end: number): void {
  const isCounted = pieces.at(-1)?.type === 'number'
  const word = foldWord(text)
  const script = scriptOf(word)
  const lexicon = script === null ? null : lexiconOf(script)
  const meanings = lexicon?.meanings.get(word)
  const isWhole = meanings && !(isCounted && isSpan(meanings))
  // Where folding changed the length, places inside the word cannot be told any more.
  if (lexicon && script && !isWhole && isUnspaced(script) && word.length === text.length)
    pieces.push(...segment(word, start, lexicon, isCounted))
  else {
    const offset = CAPITALS.test(text) ? abbreviationOffset(word) : null
    pieces.push({ type: 'word', word, meanings: meanings ?? NONE, offset, start, end })
  }
}

/** Behind a number, "weeks before" is not "last week". */
const isSpan = (meanings: readonly Meaning[]): boolean =>
  meanings.every(({ sense }) => sense.kind === 'back')

/** Longest known word first; what is not known stays one word as far as it goes. */
function segment(word: string, start: number, lexicon: Lexicon, isCounted: boolean): Word[] {
  const words: Word[] = []
  const put = (from: number, to: number): void => {
    const part = word.slice(from, to)
    const meanings = lexicon.meanings.get(part) ?? []
    words.push({
      type: 'word',
      word: part,
      meanings,
      offset: null,
      start: start + from,
      end: start + to,
    })
  }
  let unknownFrom = 0
  for (let at = 0; at < word.length; ) {
    let length = Math.min(lexicon.longest, word.length - at)
    const isKnown = (part: string): boolean => {
      const meanings = lexicon.meanings.get(part)
      return meanings !== undefined && !(isCounted && at === 0 && isSpan(meanings))
    }
    while (length > 0 && !isKnown(word.slice(at, at + length))) length--
    if (length > 0) {
      if (unknownFrom < at) put(unknownFrom, at)
      put(at, at + length)
      unknownFrom = at + length
    }
    at += Math.max(1, length)
  }
  if (unknownFrom < word.length) put(unknownFrom, word.length)
  return words
}

/** Joins the words of a known phrase ("il y a", "a. m.", "ka hor") to one; dots may stand between them. */
function joinPhrases(pieces: readonly Token[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length; ) {
    const phrase = phraseAt(pieces, at)
    const token = phrase?.word ?? pieces[at]
    if (token) tokens.push(token)
    at = phrase?.next ?? at + 1
  }
  return tokens
}

function phraseAt(pieces: readonly Token[], at: number): { word: Word; next: number } | null {
  const first = pieces[at]
  const script = first?.type === 'word' ? scriptOf(first.word) : null
  if (first?.type !== 'word' || !script) return null
  const lexicon = lexiconOf(script)
  const most = lexicon.phraseLength.get(first.word) ?? 1
  const isCounted = pieces[at - 1]?.type === 'number'
  let best: { word: Word; next: number } | null = null
  let key = first.word
  for (let next = at + 1, words = 1; words < most; next++) {
    const piece = pieces[next]
    if (piece?.type === 'mark' && /[.'’‘ʻ׳-]/.test(piece.mark)) continue
    if (piece?.type !== 'word') break
    key += ` ${piece.word}`
    words++
    const meanings = lexicon.meanings.get(key)
    const place = { start: first.start, end: piece.end }
    if (meanings && !(isCounted && isSpan(meanings)))
      best = { word: { ...first, word: key, meanings, offset: null, ...place }, next: next + 1 }
  }
  return best
}
