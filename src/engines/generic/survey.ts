// One look at an unknown page: where every element begins and ends, what line it shows, how many words, dates and names it holds.
import { dateFinder } from '../date-of.ts'
import { type Dom, type Element, isSilent, isTag, isText, shortLine, tidy } from '../dom.ts'
import { type Byline, bylinesOf } from './bylines.ts'
import { createHints, type Hints, isProfileLink } from './hints.ts'
import { createKinds, type Kind } from './keys.ts'
import { hasWords, isBlank, proseCount, wordCount } from './words.ts'

export interface Spot {
  readonly element: Element
  /** Number of the element in document order; its descendants are order + 1 … last. */
  readonly order: number
  last: number
  readonly parent: Spot | null
  readonly depth: number
  children: readonly Spot[]
  /** What its names suggest. */
  readonly hints: Hints
  /** The text it shows, when that is short. */
  line: string | null
  /** The same, when a single run of text says it: a wrapper of name, rank and buttons is no name. */
  soleLine: string | null
  readonly kind: Kind
  /** Made when asked for, see keys.ts. */
  keys: readonly string[] | null
  place: string | null
  /** Told when asked for, see below. */
  isAside: boolean | null
  isProfile: boolean | null
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
  readonly bylines: readonly Byline[]
  readonly authors: readonly Spot[]
  /** Words outside links, dates and names, of the elements from … to (orders, inclusive). */
  prose(from: number, to: number): number
  dateCount(from: number, to: number): number
  authorCount(from: number, to: number): number
}

/** A line that is worth reading; and its source, with all white space. */
const longest = 90
const longestSource = 3 * longest

export function survey(dom: Dom): Survey {
  const { spots, byElement } = spotsIn(dom)
  const find = dateFinder(dom)
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
    } else if (isName(spot.line) && isAuthorHint(spot)) {
      authors.push(spot)
      authorsAt[order] = 1
    }
    if (order > quietUntil && (date !== null || element.name === 'a' || isAside(spot)))
      quietUntil = spot.last
    if (order <= quietUntil) continue
    let words = 0
    for (const child of element.children) if (isText(child)) words += proseCount(child.data)
    proseAt[order] = words
  }
  const bylines = bylinesOf(dates)
  for (const { spot } of bylines) {
    authors.push(spot)
    authorsAt[spot.order] = 1
  }
  return {
    dom,
    spots,
    spotOf: (element) => byElement[element.order],
    dates,
    bylines,
    authors,
    prose: between(proseAt),
    dateCount: between(datesAt),
    authorCount: between(authorsAt),
  }
}

const none: readonly Spot[] = []

function spotsIn({ root, index }: Dom): { spots: Spot[]; byElement: (Spot | undefined)[] } {
  const spots: Spot[] = []
  const byElement: (Spot | undefined)[] = []
  const hintsOf = createHints()
  const kindOf = createKinds()
  /** The children of all that is open: lists made of it are as long as need be. */
  const pending: Spot[] = []

  const walk = (element: Element, parent: Spot | null): Shown => {
    const spot: Spot = {
      element,
      order: spots.length,
      last: 0,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      children: none,
      hints: hintsOf(element),
      kind: kindOf(element),
      line: null,
      soleLine: null,
      keys: null,
      place: null,
      isAside: null,
      isProfile: null,
    }
    spots.push(spot)
    byElement[element.order] = spot
    const start = pending.length
    const shown = shownBy(element, spot)
    if (pending.length > start) spot.children = pending.splice(start)
    pending.push(spot)
    spot.last = spots.length - 1
    spot.line = lineOf(shown.text)
    if (shown.runs === 1) spot.soleLine = lineOf(shown.sole)
    return element.name === 'br' ? aBreak : shown
  }
  const shownBy = (element: Element, spot: Spot): Shown => {
    let text: string | null = ''
    let size = 0
    let runs = 0
    let sole: string | null = null
    for (const child of element.children) {
      if (isText(child)) {
        const { data } = child
        const says = hasWords(data)
        size += data.length
        if (size > longestSource) text = null
        if (text === null && !says) continue
        const shown = shownIn(data)
        text = joined(text, shown)
        if (!says) continue
        runs++
        sole = shown
      } else if (isTag(child) && !isSilent(child)) {
        const shown = walk(child, spot)
        size += shown.size
        text = size > longestSource ? null : joined(text, shown.text)
        runs += shown.runs
        if (shown.runs > 0) sole = shown.sole
      }
    }
    return { text, size, runs, sole }
  }
  const bodies = index.withTag('body')
  for (const node of bodies.length > 0 ? bodies : root.children) if (isTag(node)) walk(node, null)
  return { spots, byElement }
}

interface Shown {
  /** White space is single; null where it is long. */
  readonly text: string | null
  /** Of its source, with all white space. */
  readonly size: number
  /** Runs of text that say something, and the last of them. */
  readonly runs: number
  readonly sole: string | null
}

const aBreak: Shown = { text: ' ', size: 1, runs: 0, sole: null }

function shownIn(data: string): string | null {
  if (data.length > longestSource) return null
  return isBlank(data) ? ' ' : limited(tidy(data))
}

function joined(before: string | null, text: string | null): string | null {
  if (before === null || text === null) return null
  if (before === '' || text === '') return before || text
  return limited(
    before.endsWith(' ') && text.startsWith(' ') ? before + text.slice(1) : before + text,
  )
}

const lineOf = (text: string | null): string | null => {
  const line = text?.trim()
  return line && line.length <= longest ? line : null
}

/** With a blank on either side. */
const limited = (text: string): string | null => (text.length > longest + 2 ? null : text)

/** A name may stand here. */
export const isAuthorHint = (spot: Spot): boolean =>
  spot.hints.author || spot.element.attribs.rel === 'author' || isProfile(spot)

export function isProfile(spot: Spot): boolean {
  spot.isProfile ??= isProfileLink(spot.element)
  return spot.isProfile
}

// Wrappers of the whole page carry such names too ("with-sidebar"); furniture is small.
export function isAside(spot: Spot): boolean {
  const { element, hints } = spot
  spot.isAside ??=
    (hints.furniture && shortLine(element, 600) !== null) ||
    (hints.floating && shortLine(element, 3000) !== null)
  return spot.isAside
}

/** A line without numbers that may be a day: "the day before yesterday". */
const longestDay = 24

/** The date an element shows, when it shows little else and no smaller element shows it whole. */
function dateIn(
  { element, line, children }: Spot,
  find: ReturnType<typeof dateFinder>,
): string | null {
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
    const { name, attribs } = child.element
    if (name === 'time' || attribs.title?.includes(found.text)) return null
    const inner = child.line
    if (inner !== null && inner.length < line.length && find(inner)?.text === found.text)
      return null
  }
  return found.text
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
