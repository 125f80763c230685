// Answers CSS selectors from the index: the elements that have the class, tag or attribute of a selector's last part are few, and
// only they are tested. Every engine asks the same few hundred questions of every post, so each is compiled once.
import { compile, selectAll } from 'css-select'
import { isTraversal, parse, type Selector } from 'css-what'
import type { ElementIndex } from './element-index.ts'
import { adapter } from './selector-adapter.ts'
import type { AnyNode, Element } from './tree.ts'

interface Alternative {
  readonly candidates: (index: ElementIndex) => readonly Element[]
  /** Null where every candidate matches. */
  readonly test: ((element: Element) => boolean) | null
}

/** The matching descendants of `scopes`, which are in document order; without scopes those of the whole document. */
export function findAll(
  index: ElementIndex,
  selector: string,
  scopes?: readonly Element[],
): readonly Element[] {
  const query = queryOf(selector)
  if (query === null) return findRelative(selector, scopes ?? [])
  const found: Element[] = []
  for (const { from, to } of rangesOf(index, scopes))
    for (const { candidates, test } of query) {
      const list = candidates(index)
      for (let at = firstFrom(list, from); at < list.length; at++) {
        const element = list[at]
        if (element === undefined || element.order > to) break
        if (test === null || test(element)) found.push(element)
      }
    }
  return query.length < 2 || found.length < 2 ? found : inOrder(found)
}

export function findFirst(
  index: ElementIndex,
  selector: string,
  scopes?: readonly Element[],
): Element | null {
  const query = queryOf(selector)
  if (query === null) return findRelative(selector, scopes ?? [])[0] ?? null
  for (const { from, to } of rangesOf(index, scopes)) {
    let first: Element | null = null
    for (const { candidates, test } of query) {
      const list = candidates(index)
      const end = first === null ? to : first.order - 1
      for (let at = firstFrom(list, from); at < list.length; at++) {
        const element = list[at]
        if (element === undefined || element.order > end) break
        if (test !== null && !test(element)) continue
        first = element
        break
      }
    }
    if (first !== null) return first
  }
  return null
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The descendants of each scope; what lies inside an earlier scope is not asked twice. */
function rangesOf({ elements }: ElementIndex, scopes: readonly Element[] | undefined): Range[] {
  if (scopes === undefined) return [{ from: 0, to: elements.length }]
  const ranges: Range[] = []
  let end = -1
  for (const { order, last } of scopes) {
    if (order < end) continue
    end = last
    ranges.push({ from: order + 1, to: last })
  }
  return ranges
}

function firstFrom(list: readonly Element[], order: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.order ?? 0) < order) low = middle + 1
    else high = middle
  }
  return low
}

const inOrder = (found: readonly Element[]): readonly Element[] =>
  [...new Set(found)].sort((a, b) => a.order - b.order)

/** A selector that starts with a combinator is relative to each scope, which a compiled one does not know. */
const findRelative = (selector: string, scopes: readonly Element[]): readonly Element[] =>
  scopes.flatMap((scope) =>
    selectAll<AnyNode, Element>(selector, [...scope.children], { adapter, context: [scope] }),
  )

const queries = new Map<string, readonly Alternative[] | null>()
/** More than all engines have together: callers send selectors of their own, and those are no reason to grow. */
const mostQueries = 4000

function queryOf(selector: string): readonly Alternative[] | null {
  let query = queries.get(selector)
  if (query === undefined) {
    const alternatives = parse(selector)
    const isRelative = alternatives.some(([first]) => first !== undefined && isTraversal(first))
    query = isRelative ? null : alternatives.map(alternativeOf)
    if (queries.size >= mostQueries) queries.clear()
    queries.set(selector, query)
  }
  return query
}

function alternativeOf(parts: Selector[]): Alternative {
  const last = parts.slice(parts.findLastIndex(isTraversal) + 1)
  const keys = last.flatMap((part) => keyOf(part) ?? [])
  const key = keys.reduce((best, one) => (one.rank > best.rank ? one : best), everything)
  const isAll = parts.length === 1 && key.isWhole
  const candidates = key.candidates
  // Caching what was found of ancestors would keep a record of every page's elements.
  const test = isAll ? null : compile<AnyNode, Element>([parts], { adapter, cacheResults: false })
  return { candidates, test }
}

interface Key {
  /** The fewer elements it leaves, the higher. */
  readonly rank: number
  /** Whether the candidates are exactly those that match. */
  readonly isWhole: boolean
  readonly candidates: Alternative['candidates']
}

const everything: Key = { rank: 0, isWhole: false, candidates: (index) => index.elements }

function keyOf(part: Selector): Key | null {
  if (part.type === 'tag') {
    const name = part.name.toLowerCase()
    return { rank: 3, isWhole: true, candidates: (index) => index.withTag(name) }
  }
  if (part.type !== 'attribute' || part.action === 'not') return null
  const name = part.name.toLowerCase()
  const { action, value } = part
  if (name === 'class' && action === 'element' && part.ignoreCase !== true)
    return { rank: 5, isWhole: true, candidates: (index) => index.withClass(value) }
  if (name === 'class' && action === 'any' && part.ignoreCase !== true)
    return {
      rank: 1,
      isWhole: true,
      candidates: (index) => index.withClassPart(value),
    }
  return {
    rank: name === 'id' ? 4 : 2,
    isWhole: action === 'exists',
    candidates: (index) => index.withAttribute(name),
  }
}
