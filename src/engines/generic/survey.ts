// One look at an unknown page: where every element begins and ends, what line it shows, how many words, dates and names it holds.
import { dateFinder } from '../date-of.ts'
import { type Dom, type Element, isSilent, isTag, isText, tidy } from '../dom.ts'
import { type Byline, bylinesOf } from './bylines.ts'
import { createHints } from './hints.ts'
import { createKinds } from './keys.ts'
import { isAside, isAuthorHint, isName, type Spot } from './spot.ts'
import { hasWords, isBlank, proseCount } from './words.ts'

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
