// Cuts a dump into lines and says of each what can be seen without its neighbours. Decides nothing.
import { findDate } from '../../dates/find.ts'

/** A date's words and their place in the line. */
export interface DateSpan {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Line {
  /** Index among the lines of the document, empty ones included. */
  readonly row: number
  /** The line without indentation, bullets and doubled spaces; never empty. */
  readonly text: string
  /** Lower case, digits as 0, the date as ◷: equal for lines that are the same words around other numbers. */
  readonly skeleton: string
  /** What recurs where the line recurs: its label if it is a label with a value ("Location: Oslo"), else the skeleton. */
  readonly key: string
  readonly words: number
  /** A date in a line that is about the date: not a sentence that mentions one. */
  readonly date: DateSpan | null
}

export interface Document {
  /** All lines as they were, without trailing white space. */
  readonly rows: readonly string[]
  /** The lines that say something, a line that is said twice at once only once. */
  readonly lines: readonly Line[]
}

const longestEcho = 60
const longestDateLine = 240
const mostWordsAroundDate = 16
const bullet = /^(?:[•●○◦▪■□☆★‣*+·–—-]\s+|o\s{1,3}(?=\p{Lu}))+/u
const mayHoldDate = /\d|today|yesterday|heute|gestern|just now|\p{L}+ ago/iu

export function readLines(content: string): Document {
  const rows = content.split(/\r\n?|\n/).map((row) => row.trimEnd())
  const lines: Line[] = []
  rows.forEach((row, index) => {
    const text = plain(row)
    if (text === '') return
    const previous = lines.at(-1)
    if (previous !== undefined && isAvatarLetter(previous.text, text)) lines.pop()
    if (text.length > longestEcho || text !== previous?.text) lines.push(describe(text, index))
  })
  return { rows, lines }
}

/** A forum that lacks a picture shows the first letter of the name above the name. */
const isAvatarLetter = (letter: string, name: string): boolean =>
  /^\p{L}$/u.test(letter) && name.toLowerCase().startsWith(letter.toLowerCase())

/** A row without what converters draw around words: indentation, bullets, rules, form fields. */
export function plain(row: string): string {
  const trimmed = row.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
  if (/^[━─═_=*~-]{4,}$/.test(trimmed) || /^\[[ _*x]*\]$/i.test(trimmed)) return ''
  const words = trimmed.replace(bullet, '')
  return /^(?:[•●○◦▪■□☆★‣*+·o]|\d{1,3}\.)$/u.test(words) ? '' : words
}

function describe(text: string, row: number): Line {
  const date = dateOf(text)
  const masked = date === null ? text : `${text.slice(0, date.start)}◷${text.slice(date.end)}`
  const skeleton = masked
    .slice(0, 200)
    .toLowerCase()
    .replace(/\d+(?:[.,]\d+)*/g, '0')
  return {
    row,
    text,
    date,
    skeleton,
    key: /^[^:：\d]{2,24}(?::(?=\s)|：)(?=\s*\S)/.exec(skeleton)?.[0] ?? skeleton,
    words: countWords(text),
  }
}

function dateOf(text: string): DateSpan | null {
  if (text.length > longestDateLine || !mayHoldDate.test(text)) return null
  const date = findDate(text)
  // "27.3K posts", "1.5 GB"
  if (date === null || /^\d{1,2}[.,]\d{1,2}$/.test(date.text)) return null
  const around = countWords(text.slice(0, date.start)) + countWords(text.slice(date.end))
  return around <= mostWordsAroundDate ? date : null
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
