// Takes the date words and the machine value from the element that shows a date. It does not read them.
import { findDate } from '../dates/find.ts'
import type { RawDate } from '../model.ts'
import {
  type AnyNode,
  attributeOf,
  type Dom,
  findFirst,
  isTag,
  isText,
  lineOf,
  type Nodes,
  oneLine,
  type Text,
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

/** `attribute` names the one that holds the machine value, where it is none of the usual. */
export function dateOf($: Dom, nodes: Nodes, attribute: string | null = null): RawDate | null {
  if (nodes.length === 0) return null
  if (attribute !== null) {
    const value = attributeOf(nodes, attribute)
    return value === null ? null : { text: null, machine: value }
  }
  const inner = findFirst($, nodes, 'time[datetime], [data-time], abbr[title]')
  const machine = machineOf(nodes) ?? (inner.length > 0 ? machineOf(inner) : null)
  const line = lineOf(nodes)
  const title = attributeOf(nodes, 'title') ?? attributeOf(inner, 'title')
  // A relative date ("3 days ago") carries the whole one in its tooltip.
  const inTitle = title !== null && /\d/.test(title) ? findDate(title)?.text : undefined
  const titled = inTitle !== undefined && hasYearOrClock(inTitle) ? inTitle : undefined
  const text = titled ?? wholeNode(nodes) ?? (line === null ? null : (findDate(line)?.text ?? null))
  if (text === null && machine === null) return null
  return { text: text ?? line, machine }
}

/** A run of text that shows day, year and clock by itself: numbers beside it are not part of the date. */
function wholeNode(nodes: Nodes): string | null {
  for (const node of textsIn(nodes.toArray())) {
    if (!/\d{4}/.test(node.data) || !/\d:\d\d/.test(node.data)) continue
    const line = oneLine(node.data)
    const found = line === null ? null : findDate(line)
    if (found !== null && /\d{4}/.test(found.text)) return found.text
  }
  return null
}

function textsIn(nodes: readonly AnyNode[]): Text[] {
  return nodes.flatMap((node) =>
    isText(node) ? [node] : isTag(node) ? textsIn(node.children) : [],
  )
}

const hasYearOrClock = (text: string): boolean => /\d{4}|\d:\d\d/.test(text)

function machineOf(nodes: Nodes): string | null {
  for (const name of machineAttributes) {
    const value = attributeOf(nodes, name)
    if (value !== null && /\d{4}/.test(value)) return value
  }
  const title = attributeOf(nodes, 'title')
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/.exec(
    title ?? '',
  )
  if (iso !== null) return iso[0]
  // Homemade attributes: data-utime="1588254498".
  for (const [name, value] of Object.entries(nodes.attr() ?? {}))
    if (/^data-.*(time|date|epoch|stamp)/.test(name) && /^\d{10}(\d{3})?$/.test(value)) return value
  return null
}
