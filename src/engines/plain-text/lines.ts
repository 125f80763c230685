// Cuts a dump into lines and says of each what can be seen without looking further than the line before. Decides nothing.
import { findDate } from '../../dates/find.ts'
import { isEdited } from './edited.ts'
import { isReactions, rolesOf } from './lexicon.ts'
import { isQuoteIntro } from './quote-intro.ts'

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
  /** The date may be the time of a post: not that of an edit, nor the value of a pane label ("Joined"). */
  readonly datesPost: boolean
  /** What forum software prints around posts, on any page. */
  readonly isLabel: boolean
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
const mostWordsOfDate = 9
const bullet = /^(?:[•●○◦▪■□☆★‣*+·–—-]\s+|o\s{1,3}(?=\p{Lu}))+/u
/** A number that no Latin letter leads: dates have one, and few numbers in all. */
const mayHoldDate = /(?<![A-Za-z\d])\p{Nd}/u
const mostNumbers = 12
/** "27.3K posts", "release 1.1.10" */
const notADate = /^(?:\d{1,2}[.,]\d{1,2}|(?!\d\d\.\d\d\.\d\d)\d{1,2}\.\d{1,2}\.\d{1,2})$/
/** "Posted(e) on 5 May", "Reply #3 on: 5 May": what is taken along is no part of the date. */
const beforeDate = /^[^(]*\)\s*|^\d+\s+\p{L}+:\s+/u
const enoughMisses = 3
const mostSearches = 20_000

export function readLines(content: string): Document {
  const rows = content.split(/\r\n?|\n/).map((row) => row.trimEnd())
  const lines: Line[] = []
  const datesIn = dateFinder()
  rows.forEach((row, index) => {
    const text = plain(row)
    if (text === '') return
    if (isAvatarLetter(lines.at(-1)?.text ?? '', text)) lines.pop()
    const previous = lines.at(-1)
    if (text.length > longestEcho || text !== previous?.text)
      lines.push(describe(text, index, previous, datesIn))
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

function describe(
  text: string,
  row: number,
  previous: Line | undefined,
  datesIn: (text: string) => DateSpan | null,
): Line {
  const words = countWords(text)
  const date = words <= mostWordsAroundDate + mostWordsOfDate ? datesIn(text) : null
  const masked = date === null ? text : `${text.slice(0, date.start)}◷${text.slice(date.end)}`
  const skeleton = maskDigits(masked.slice(0, 200).toLowerCase())
  return {
    row,
    text,
    date,
    skeleton,
    key: /^[^:：\d]{2,24}(?::(?=\s)|：)(?=\s*[\p{L}\p{N}◷])/u.exec(skeleton)?.[0] ?? skeleton,
    words,
    datesPost:
      date !== null &&
      !isQuoteIntro(text) &&
      !isEdited(text) &&
      !isLabelled(text.slice(0, date.start), previous),
    isLabel: isLabel(text, words),
  }
}

const maskDigits = (text: string): string => text.replace(/\d+(?:[.,]\d+)*/g, '0')

/** Words; where a script parts none, two characters count as one. */
const countWords = (text: string): number => text.match(word)?.length ?? 0

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}_]+/gu

/**
 * Finds dates. A line is searched once; a shape of line that held none a few times, and a document longer than any
 * thread, are not searched further.
 */
function dateFinder(): (text: string) => DateSpan | null {
  const found = new Map<string, DateSpan | null>()
  const misses = new Map<string, number>()
  return (text) => {
    if (text.length > longestDateLine || !mayHoldDate.test(text)) return null
    const known = found.get(text)
    if (known !== undefined) return known
    if ((text.match(/\d+/g)?.length ?? 0) > mostNumbers || found.size >= mostSearches) return null
    const shape = text.replace(/\d+/g, '0')
    const missed = misses.get(shape) ?? 0
    if (missed >= enoughMisses) return null
    const date = firstDate(text, 0)
    const around =
      date === null ? 0 : countWords(text.slice(0, date.start)) + countWords(text.slice(date.end))
    const result = around <= mostWordsAroundDate ? date : null
    if (date === null) misses.set(shape, missed + 1)
    found.set(text, result)
    return result
  }
}

function firstDate(text: string, from: number): DateSpan | null {
  const date = findDate(text.slice(from))
  if (date === null) return null
  const end = from + date.end
  if (notADate.test(date.text)) return firstDate(text, end)
  const start = from + date.start
  // "Sunday2, 15 May| 2020": a name with a number was taken for a part of the date, and the year was left.
  const hasName = /^\s+\d{4}(?!\d)/.test(text.slice(end)) && date.text.includes(', ')
  const before = hasName
    ? date.text.indexOf(', ') + 2
    : (beforeDate.exec(date.text)?.[0].length ?? 0)
  return before > 0 ? firstDate(text, start + before) : { text: date.text, start, end }
}

/** "Joined: 3 May 2019", or "Joined" on the line before. */
function isLabelled(before: string, previous: Line | undefined): boolean {
  if (!/\p{L}/u.test(before))
    return (
      previous !== undefined && !/\d/.test(previous.text) && rolesOf(previous.text).has('label')
    )
  const label = /([^:•|\d]+):?\s*$/u.exec(before)?.[1] ?? before
  return rolesOf(before).has('label') || rolesOf(label).has('label')
}

function isLabel(text: string, words: number): boolean {
  const roles = rolesOf(text)
  for (const role of ['furniture', 'label', 'rank', 'head', 'menu'] as const)
    if (roles.has(role)) return true
  if (words < 20 && isReactions(text)) return true
  return /^[\p{P}\p{S}]*#?\d[\d.,:]*[km]?[\p{P}\p{S}]*$/iu.test(text)
}
