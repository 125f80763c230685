// One look at an unknown page: where every element begins and ends, what line it shows, how many words, dates and names it holds.
import { findDate } from '../../dates/find.ts'
import {
  type AnyNode,
  type Dom,
  type Element,
  isSilent,
  isTag,
  isText,
  oneLine,
  shortLine,
} from '../dom.ts'
import { createHints, type Hints, isProfileLink } from './hints.ts'
import { hasWords, proseCount, wordCount } from './words.ts'

export interface Spot {
  readonly element: Element
  /** Number of the element in document order; its descendants are order + 1 … last. */
  readonly order: number
  last: number
  readonly parent: Spot | null
  readonly depth: number
  readonly children: Spot[]
  /** What its names suggest. */
  readonly hints: Hints
  /** The text it shows, when that is short. */
  line: string | null
  /** The same, when a single run of text says it: a wrapper of name, rank and buttons is no name. */
  soleLine: string | null
  /** The names of its kind, see keys.ts: every step of the reader asks for them. */
  keys: readonly string[] | null
}

export interface DateSpot {
  readonly spot: Spot
  readonly text: string
}

export interface Survey {
  readonly dom: Dom
  /** By order. */
  readonly spots: readonly Spot[]
  spotOf(element: Element): Spot | undefined
  readonly dates: readonly DateSpot[]
  readonly authors: readonly Spot[]
  /** Words outside links, dates and names, of the elements from … to (orders, inclusive). */
  prose(from: number, to: number): number
  dateCount(from: number, to: number): number
  authorCount(from: number, to: number): number
}

const shortest = 90

export function survey(dom: Dom): Survey {
  const { spots, byElement } = spotsIn(dom)
  const find = remembering(findDate)
  const dates: DateSpot[] = []
  const authors: Spot[] = []
  const proseAt = new Float64Array(spots.length + 1)
  const datesAt = new Float64Array(spots.length + 1)
  const authorsAt = new Float64Array(spots.length + 1)
  let quietUntil = -1
  for (const spot of spots) {
    const { element, order } = spot
    const date = dateIn(spot, find)
    if (date !== null) {
      dates.push({ spot, text: date })
      datesAt[order] = 1
    } else if (isAuthorHint(spot) && isName(spot.line)) {
      authors.push(spot)
      authorsAt[order] = 1
    }
    if (order > quietUntil && (date !== null || element.name === 'a' || isAside(spot)))
      quietUntil = spot.last
    if (order <= quietUntil) continue
    let words = 0
    for (const child of element.children as AnyNode[])
      if (isText(child)) words += proseCount(child.data)
    proseAt[order] = words
  }
  return {
    dom,
    spots,
    spotOf: (element) => byElement[element.order],
    dates,
    authors,
    prose: between(proseAt),
    dateCount: between(datesAt),
    authorCount: between(authorsAt),
  }
}

function spotsIn({ root, index }: Dom): { spots: Spot[]; byElement: (Spot | undefined)[] } {
  const spots: Spot[] = []
  const byElement: (Spot | undefined)[] = []
  const hintsOf = createHints()

  const walk = (element: Element, parent: Spot | null): Shown => {
    const spot: Spot = {
      element,
      order: spots.length,
      last: 0,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      children: [],
      hints: hintsOf(element),
      line: null,
      soleLine: null,
      keys: null,
    }
    parent?.children.push(spot)
    spots.push(spot)
    byElement[element.order] = spot
    let text: string | null = ''
    let runs = 0
    let sole = ''
    for (const child of element.children as AnyNode[]) {
      let shown: Shown
      if (isText(child))
        shown = { text: child.data, runs: Number(hasWords(child.data)), sole: child.data }
      else if (isTag(child) && !isSilent(child)) shown = walk(child, spot)
      else continue
      if (text !== null) text = shown.text === null ? null : text + shown.text
      if (text !== null && text.length > shortest && isLong(text)) text = null
      runs += shown.runs
      if (shown.runs > 0) sole = shown.sole
    }
    spot.last = spots.length - 1
    if (text !== null) {
      spot.line = oneLine(text)
      if (runs === 1) spot.soleLine = sole === text ? spot.line : oneLine(sole)
    }
    return element.name === 'br' ? aBreak : { text, runs, sole }
  }
  const bodies = index.withTag('body')
  for (const node of bodies.length > 0 ? bodies : (root.children as AnyNode[]))
    if (isTag(node)) walk(node, null)
  return { spots, byElement }
}

interface Shown {
  /** Null where it is long. */
  readonly text: string | null
  readonly runs: number
  readonly sole: string
}

const aBreak: Shown = { text: ' ', runs: 0, sole: '' }

const isLong = (text: string): boolean =>
  text.length > shortest * 3 || text.trim().replace(/\s+/g, ' ').length > shortest

/** A name may stand here. */
export const isAuthorHint = ({ element, hints }: Spot): boolean =>
  hints.author || element.attribs.rel === 'author' || isProfileLink(element)

// Wrappers of the whole page carry such names too ("with-sidebar"); furniture is small.
export const isAside = ({ element, hints }: Spot): boolean =>
  (hints.furniture && shortLine(element, 600) !== null) ||
  (hints.floating && shortLine(element, 3000) !== null)

/** A line without numbers that may be a day: "the day before yesterday". */
const longestDay = 24

/** The date an element shows, when it shows little else and no smaller element shows it whole. */
function dateIn({ element, line, children }: Spot, find: typeof findDate): string | null {
  const { title } = element.attribs
  if (element.name === 'time') return line ?? element.attribs.datetime ?? null
  if (title !== undefined && title.length <= 60 && /\d{4}/.test(title)) {
    const found = find(title)
    if (found !== null && found.text.length * 2 > title.length) return found.text
  }
  if (line === null || !(line.length <= longestDay || /\d/.test(line))) return null
  const found = find(line)
  if (found === null) return null
  // A wider element that shows the same date beside other words leaves it to the smaller one.
  for (const child of children) {
    const inner = child.line
    if (inner !== null && inner.length < line.length && find(inner)?.text === found.text)
      return null
    if (child.element.name === 'time' || child.element.attribs.title?.includes(found.text))
      return null
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

export const isName = (line: string | null): line is string =>
  line !== null && line.length <= 50 && hasWords(line) && wordCount(line) <= 6

/** Sums of the values from … to, inclusive. Changes the values to sums of all before. */
function between(values: Float64Array): (from: number, to: number) => number {
  let total = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    values[at] = total
    total += value
  }
  return (from, to) => (values[Math.min(to + 1, values.length - 1)] ?? 0) - (values[from] ?? 0)
}
