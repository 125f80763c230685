// Tells what in a post's body is not the author's: furniture anywhere, chrome and signatures only at its edges. Changes nothing.
import {
  type AnyNode,
  contentWithout,
  type Element,
  isSilent,
  isTag,
  isText,
  isWithin,
} from '../dom.ts'
import type { Markup } from '../raw.ts'
import { constantOf } from './body.ts'
import { kindOf } from './signatures.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'

export interface Chrome {
  /** Lines that stand in most posts. */
  readonly constants: ReadonlySet<string>
  /** Kinds of element that hold signatures. */
  readonly signatures: ReadonlySet<string>
  /** Where the post's own name and date were read. */
  readonly header: readonly Element[]
}

export function bodyMarkup(page: Survey, body: readonly Spot[], chrome: Chrome): Markup {
  const without = new Set<AnyNode>()
  for (const spot of body) {
    sweep(page, spot.element, without)
    trim(spot.element, 'first', chrome, without)
    dropSignature(page, spot, chrome, without)
    trim(spot.element, 'last', chrome, without)
  }
  return { nodes: body.map(({ element }) => element), without, end: null }
}

function sweep(page: Survey, parent: Element, without: Set<AnyNode>): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue
    const isFurniture = isSilent(child) || page.spotOf(child)?.hints.inBody || child.name === 'form'
    if (isFurniture) without.add(child)
    else sweep(page, child, without)
  }
}

/** Buttons and labels before and behind the words; inside them a repeated line is the author's. */
function trim(
  parent: AnyNode,
  side: 'first' | 'last',
  chrome: Chrome,
  without: Set<AnyNode>,
): void {
  if (!isTag(parent)) return
  const children = parent.children
  const left = new Set(children.filter((child) => !without.has(child)))
  for (const child of side === 'first' ? left : [...left].reverse()) {
    const isEmpty = !shows(child, without)
    if (!isEmpty && !isConstant(child, chrome, without) && !isHeader(child, chrome, without)) {
      trim(child, side, chrome, without)
      return
    }
    // All there is: "bump" may be said twice.
    const isAlone = () => [...left].every((other) => other === child || !hasText(other, without))
    if (!isEmpty && isAlone()) return
    left.delete(child)
    without.add(child)
  }
}

/** Whether there is a word or an image. */
const shows = (node: AnyNode, without: ReadonlySet<AnyNode>): boolean =>
  !without.has(node) &&
  (isText(node)
    ? node.data.trim() !== ''
    : isTag(node) && (node.name === 'img' || node.children.some((child) => shows(child, without))))

const hasText = (node: AnyNode, without: ReadonlySet<AnyNode>): boolean =>
  !without.has(node) &&
  (isText(node)
    ? node.data.trim() !== ''
    : isTag(node) && node.children.some((child) => hasText(child, without)))

const isConstant = (node: AnyNode, chrome: Chrome, without: ReadonlySet<AnyNode>): boolean =>
  without.has(node) ||
  (isText(node)
    ? node.data.trim() === '' || chrome.constants.has(constantOf(node.data))
    : isTag(node) && node.children.every((child) => isConstant(child, chrome, without)))

/** "NAME wrote on DATE" and little else. */
const isHeader = (node: AnyNode, { header }: Chrome, without: ReadonlySet<AnyNode>): boolean =>
  isTag(node) &&
  header.some((part) => isWithin(part, node) && !isLeftOut(part, node, without)) &&
  contentWithout(node, without).trim().length <= 90

function isLeftOut(inner: Element, outer: Element, without: ReadonlySet<AnyNode>): boolean {
  for (let at: AnyNode | null = inner; at !== null && at !== outer; at = at.parent)
    if (without.has(at)) return true
  return false
}

function dropSignature(
  page: Survey,
  body: Spot,
  { signatures }: Chrome,
  without: Set<AnyNode>,
): void {
  if (signatures.size === 0) return
  for (let order = body.order + 1; order <= body.last; order++) {
    const spot = page.spots[order]
    const kind = spot && kindOf(spot)
    if (!spot || !kind || !signatures.has(kind)) continue
    const length = ({ element }: Spot): number => contentWithout(element, without).trim().length
    if (length(body) > length(spot)) without.add(spot.element)
  }
}
