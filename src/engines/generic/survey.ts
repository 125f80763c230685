// One walk over an unknown page: where every element begins and ends, how many words, dates and names it holds.
import { findDate as findAnyDate } from '../../dates/find.ts'
import { type AnyNode, type Dom, type Element, isTag, isText, lineOf, oneLine } from '../dom.ts'
import { isAuthorHint, isFloatingOrSignature, isFurniture, isSilent } from './hints.ts'

export interface Spot {
  readonly element: Element
  /** Number of the element in document order; its descendants are order + 1 … last. */
  readonly order: number
  last: number
  readonly parent: Spot | null
  readonly depth: number
  readonly children: Spot[]
}

export interface DateSpot {
  readonly spot: Spot
  readonly text: string
}

export interface Survey {
  readonly $: Dom
  /** By order. */
  readonly spots: readonly Spot[]
  readonly spotOf: ReadonlyMap<Element, Spot>
  readonly dates: readonly DateSpot[]
  readonly authors: readonly Spot[]
  /** Words outside links, dates and names, of the elements from … to (orders, inclusive). */
  prose(from: number, to: number): number
  dateCount(from: number, to: number): number
  authorCount(from: number, to: number): number
}

const wordPattern = /[\p{L}\p{N}_]+/gu
export const wordsOf = (text: string): string[] => text.toLowerCase().match(wordPattern) ?? []

export function survey($: Dom): Survey {
  const findDate = remembering(findAnyDate)
  const spots: Spot[] = []
  const spotOf = new Map<Element, Spot>()
  const proseAt: number[] = []
  const dates: DateSpot[] = []
  const authors: Spot[] = []

  const walk = (element: Element, parent: Spot | null, quiet: boolean): void => {
    const spot: Spot = {
      element,
      order: spots.length,
      last: 0,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      children: [],
    }
    parent?.children.push(spot)
    spots.push(spot)
    spotOf.set(element, spot)
    proseAt.push(0)
    const date = dateIn($, element, findDate)
    if (date !== null) dates.push({ spot, text: date })
    else if (isAuthorHint(element) && isName(lineOf($(element)))) authors.push(spot)
    const silent = quiet || date !== null || element.name === 'a' || isAside(element)
    for (const child of element.children) {
      if (isTag(child)) {
        if (!isSilent(child)) walk(child, spot, silent)
      } else if (isText(child) && !silent) {
        proseAt[spot.order] = (proseAt[spot.order] ?? 0) + countWords(child.data)
      }
    }
    spot.last = spots.length - 1
  }
  const root = $('body').length > 0 ? $('body').toArray() : $.root().children().toArray()
  for (const node of root as AnyNode[]) if (isTag(node)) walk(node, null, false)

  const proseSum = sums(proseAt)
  const dateSum = marks(
    spots.length,
    dates.map((date) => date.spot),
  )
  const authorSum = marks(spots.length, authors)
  return {
    $,
    spots,
    spotOf,
    dates,
    authors,
    prose: (from, to) => between(proseSum, from, to),
    dateCount: (from, to) => between(dateSum, from, to),
    authorCount: (from, to) => between(authorSum, from, to),
  }
}

// Wrappers of the whole page carry such names too ("with-sidebar"); furniture is small.
export const isAside = (element: Element): boolean =>
  (isFurniture(element) && shortLine(element, 600) !== null) ||
  (isFloatingOrSignature(element) && shortLine(element, 3000) !== null)

/** Words that only count things ("12", "3.4") say nothing. */
const countWords = (text: string): number =>
  text.length < 2 ? 0 : (text.match(/\p{L}[\p{L}\p{N}_'’]*/gu)?.length ?? 0) + cjkExtra(text)

// Scripts without spaces: two characters are about a word.
const cjkExtra = (text: string): number =>
  Math.floor((text.match(/[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0) / 2)

/** A line without numbers that may be a day: "the day before yesterday". */
const longestDay = 24

/** The date an element shows, when it shows little else and no smaller element shows it whole. */
function dateIn($: Dom, element: Element, findDate: typeof findAnyDate): string | null {
  if (element.name === 'time') return lineOf($(element)) ?? element.attribs.datetime ?? null
  const title = element.attribs.title
  if (title !== undefined && title.length <= 60 && /\d{4}/.test(title)) {
    const found = findDate(title)
    if (found !== null && found.text.length * 2 > title.length) return found.text
  }
  const line = shortLine(element, 90)
  if (line === null || !(/\d/.test(line) || line.length <= longestDay)) return null
  const found = findDate(line)
  if (found === null) return null
  // A wider element that shows the same date beside other words leaves it to the smaller one.
  for (const child of element.children) {
    if (!isTag(child)) continue
    const inner = shortLine(child, 90)
    if (inner !== null && inner.length < line.length && findDate(inner)?.text === found.text)
      return null
    if (child.name === 'time' || child.attribs.title?.includes(found.text)) return null
  }
  return found.text
}

/** An element and its wrappers show the same line. */
function remembering<Answer>(ask: (line: string) => Answer): (line: string) => Answer {
  const known = new Map<string, Answer>()
  return (line) => {
    let answer = known.get(line)
    if (answer === undefined) {
      answer = ask(line)
      known.set(line, answer)
    }
    return answer
  }
}

/** The element's text, or null when it is longer than `limit`; stops reading there. */
export function shortLine(element: Element, limit: number): string | null {
  let text = ''
  const pending: AnyNode[] = [...element.children].reverse()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isText(node)) {
      text += node.data
      if (text.length > limit && isLonger(text, limit)) return null
    } else if (isTag(node) && !isSilent(node)) {
      if (node.name === 'br') text += ' '
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child !== undefined) pending.push(child)
      }
    }
  }
  return oneLine(text)
}

const isLonger = (text: string, limit: number): boolean =>
  text.length > limit * 3 || text.trim().replace(/\s+/g, ' ').length > limit

export const isName = (line: string | null): boolean =>
  line !== null && line.length <= 50 && wordsOf(line).length <= 6 && /[\p{L}\p{N}]/u.test(line)

function sums(values: readonly number[]): number[] {
  const total = [0]
  for (const value of values) total.push((total.at(-1) ?? 0) + value)
  return total
}

function marks(length: number, spots: readonly Spot[]): number[] {
  const values = new Array<number>(length).fill(0)
  for (const spot of spots) values[spot.order] = 1
  return sums(values)
}

const between = (total: readonly number[], from: number, to: number): number =>
  (total[to + 1] ?? 0) - (total[from] ?? 0)
