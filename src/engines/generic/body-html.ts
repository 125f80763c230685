// Takes what is not the author's out of a post's body: furniture anywhere, chrome and signatures only at its edges.
import { type AnyNode, type Dom, isTag, isText } from '../dom.ts'
import { normaliseQuotes } from '../quotes.ts'
import { constantOf } from './body.ts'
import { isBodyFurniture, isSilent } from './hints.ts'
import { kindOf } from './signatures.ts'
import type { Spot, Survey } from './survey.ts'

export interface Chrome {
  /** Lines that stand in most posts. */
  readonly constants: ReadonlySet<string>
  /** Kinds of element that hold signatures. */
  readonly signatures: ReadonlySet<string>
  /** Where the post's own name and date were read. */
  readonly header: ReadonlySet<AnyNode>
}

/** Changes the document. */
export function bodyHtml(page: Survey, body: readonly Spot[], chrome: Chrome): string {
  const { $ } = page
  for (const spot of body) {
    sweep($, spot.element)
    trim($, spot.element, 'first', chrome)
    dropSignature($, page, spot, chrome)
    trim($, spot.element, 'last', chrome)
  }
  const nodes = $(body.map((spot) => spot.element))
  normaliseQuotes($, nodes)
  return nodes
    .toArray()
    .map((part) => $(part).html() ?? '')
    .join('\n')
}

function sweep($: Dom, node: AnyNode): void {
  if (!isTag(node)) return
  for (const child of [...node.children]) {
    if (!isTag(child)) continue
    if (isSilent(child) || isBodyFurniture(child) || child.name === 'form') $(child).remove()
    else sweep($, child)
  }
}

/** Buttons and labels before and behind the words; inside them a repeated line is the author's. */
function trim($: Dom, node: AnyNode, side: 'first' | 'last', chrome: Chrome): void {
  if (!isTag(node)) return
  for (;;) {
    const child = side === 'first' ? node.firstChild : node.lastChild
    if (child === null) return
    const empty = $(child).text().trim() === '' && !(isTag(child) && $(child).is('img, :has(img)'))
    if (!empty && !isConstant(child, chrome) && !isHeader($, child, chrome)) {
      trim($, child, side, chrome)
      return
    }
    // All there is: "bump" may be said twice.
    if (!empty && isAlone($, node, child)) return
    $(child).remove()
  }
}

const isAlone = ($: Dom, node: AnyNode, child: AnyNode): boolean =>
  isTag(node) && node.children.every((other) => other === child || $(other).text().trim() === '')

const isConstant = (node: AnyNode, chrome: Chrome): boolean =>
  isText(node)
    ? node.data.trim() === '' || chrome.constants.has(constantOf(node.data))
    : isTag(node) && node.children.every((child) => isConstant(child, chrome))

/** "NAME wrote on DATE" and little else. */
const isHeader = ($: Dom, node: AnyNode, { header }: Chrome): boolean =>
  isTag(node) &&
  $(node).text().trim().length <= 90 &&
  [...header].some(
    (part) =>
      part === node ||
      $(part)
        .parents()
        .toArray()
        .some((one) => one === node),
  )

function dropSignature($: Dom, page: Survey, body: Spot, { signatures }: Chrome): void {
  if (signatures.size === 0) return
  for (const spot of page.spots.slice(body.order + 1, body.last + 1)) {
    const kind = kindOf(spot)
    if (kind === null || !signatures.has(kind)) continue
    const words = $(body.element).text().trim().length - $(spot.element).text().trim().length
    if (words > 0) $(spot.element).remove()
  }
}
