// Takes the date words and the machine value from the element that shows a date. It does not read them.
import { findDate } from '../dates/find.ts'
import type { RawDate } from '../model.ts'
import {
  type AnyNode,
  attributeOf,
  type Dom,
  type Element,
  findFirst,
  isTag,
  isText,
  lineOf,
  oneLine,
} from './dom.ts'

const machineAttributes = [
  'datetime',
  'data-time',
  'data-timestamp',
  'data-epoch',
  'data-unixtime',
  'data-datetime',
  'ts',
  'content',
]

/** As `findDate`, for the lines of one document. */
export function dateFinder(dom: Dom): typeof findDate {
  const { lines } = dom.dates
  return (line) => {
    let found = lines.get(line)
    if (found === undefined) {
      found = findDate(line)
      lines.set(line, found)
    }
    return found
  }
}

/** `attribute` names the one that holds the machine value, where it is none of the usual. */
export function dateOf(
  dom: Dom,
  element: Element | null | undefined,
  attribute: string | null = null,
): RawDate | null {
  if (!element) return null
  if (attribute !== null) {
    const value = attributeOf(element, attribute)
    return value === null ? null : { text: null, machine: value }
  }
  const { elements } = dom.dates
  let date = elements.get(element)
  if (date === undefined) {
    date = shownBy(dom, element)
    elements.set(element, date)
  }
  return date
}

function shownBy(dom: Dom, element: Element): RawDate | null {
  const find = dateFinder(dom)
  const inner = findFirst(dom, 'time[datetime], [data-time], abbr[title]', [element])
  const machine = machineOf(element) ?? (inner === null ? null : machineOf(inner))
  const line = lineOf(element)
  const title = attributeOf(element, 'title') ?? attributeOf(inner, 'title')
  // A relative date ("3 days ago") carries the whole one in its tooltip.
  const inTitle = title !== null && /\d/.test(title) ? find(title)?.text : undefined
  const titled = inTitle !== undefined && hasYearOrClock(inTitle) ? inTitle : undefined
  const text =
    titled ?? wholeRun(element, find) ?? (line === null ? null : (find(line)?.text ?? null))
  if (text === null && machine === null) return null
  return { text: text ?? line, machine }
}

/** A run of text that shows day, year and clock by itself: numbers beside it are not part of the date. */
function wholeRun(node: AnyNode, find: typeof findDate): string | null {
  if (isText(node)) {
    if (!/\d{4}/.test(node.data) || !/\d:\d\d/.test(node.data)) return null
    const line = oneLine(node.data)
    const found = line === null ? null : find(line)
    return found !== null && /\d{4}/.test(found.text) ? found.text : null
  }
  if (!isTag(node)) return null
  for (const child of node.children) {
    const found = wholeRun(child, find)
    if (found !== null) return found
  }
  return null
}

const hasYearOrClock = (text: string): boolean => /\d{4}|\d:\d\d/.test(text)

function machineOf(element: Element): string | null {
  for (const name of machineAttributes) {
    const value = attributeOf(element, name)
    if (value !== null && /\d{4}/.test(value)) return value
  }
  const title = attributeOf(element, 'title')
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/.exec(
    title ?? '',
  )
  if (iso !== null) return iso[0]
  // Homemade attributes: data-utime="1588254498".
  for (const [name, value] of Object.entries(element.attribs))
    if (/^data-.*(time|date|epoch|stamp)/.test(name) && /^\d{10}(\d{3})?$/.test(value)) return value
  return null
}
