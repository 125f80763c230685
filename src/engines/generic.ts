// The reader for software nobody knows: finds the repeated blocks that carry a name, a date and words.
// It asks nothing of the forum's language or class names, though both may hint.
import type { RawPost } from '../model.ts'
import { type AnyNode, isTag, isText } from './dom.ts'
import type { Engine } from './engine.ts'
import { bodiesOf, constantOf } from './generic/body.ts'
import { authorsOf, datesOf, nativeIdOf, permalinksOf } from './generic/fields.ts'
import { isBodyFurniture, isSilent } from './generic/hints.ts'
import { leadOf } from './generic/lead.ts'
import { type Piece, pieceScore, segmentations } from './generic/segment.ts'
import { type Spot, type Survey, survey } from './generic/survey.ts'
import { normaliseQuotes } from './quotes.ts'
import { readThreadFacts } from './thread-facts.ts'

export const generic: Engine = {
  id: 'generic',
  detect: (page) => (page.kind === 'html' ? 0.05 : 0),
  extract(page) {
    const found = survey(page.$)
    return { ...readThreadFacts(page, {}), posts: postsOf(found, piecesOf(found)), furniture: [] }
  },
}

/** The best cut, a first post in another container included. */
function piecesOf(page: Survey): readonly Piece[] {
  let best: { pieces: readonly Piece[]; score: number } = { pieces: [], score: 0 }
  for (const { pieces, score } of segmentations(page).slice(0, 12)) {
    const lead = leadOf(page, pieces)
    const whole = lead === null ? pieces : [lead, ...pieces]
    const total = score + (lead === null ? 0 : pieceScore(page, lead))
    if (total > best.score) best = { pieces: whole, score: total }
  }
  return best.pieces
}

function postsOf(page: Survey, pieces: readonly Piece[]): RawPost[] {
  const { byPiece, constants } = bodiesOf(page, pieces)
  const dates = datesOf(page, pieces, byPiece)
  const authors = authorsOf(page, pieces, byPiece, constants)
  const links = permalinksOf(page, pieces, byPiece)
  const posts: RawPost[] = []
  pieces.forEach((piece, index) => {
    const body = byPiece[index] ?? []
    if (body.length === 0) return
    const url = links[index] ?? null
    posts.push({
      nativeId: nativeIdOf(page, piece, url),
      url,
      position: null,
      author: authors[index] ?? null,
      published: dates[index] ?? null,
      edited: null,
      body: { html: bodyHtml(page, body, constants) },
      replyToNativeId: null,
      reactionCount: null,
    })
  })
  return posts
}

/** Takes furniture out of the body, and constant lines off its edges. Changes the document. */
function bodyHtml(page: Survey, body: readonly Spot[], constants: ReadonlySet<string>): string {
  const { $ } = page
  const sweep = (node: AnyNode): void => {
    if (!isTag(node)) return
    for (const child of [...node.children]) {
      if (!isTag(child)) continue
      if (isSilent(child) || isBodyFurniture(child) || child.name === 'form') $(child).remove()
      else sweep(child)
    }
  }
  const isConstant = (node: AnyNode): boolean =>
    isText(node)
      ? node.data.trim() === '' || constants.has(constantOf(node.data))
      : isTag(node) && node.children.every(isConstant)
  /** Buttons and labels before and behind the words; inside them a repeated line is the author's. */
  const trim = (node: AnyNode, side: 'first' | 'last'): void => {
    if (!isTag(node)) return
    for (;;) {
      const child = side === 'first' ? node.firstChild : node.lastChild
      if (child === null) return
      const text = $(child).text()
      const empty = text.trim() === '' && !(isTag(child) && $(child).is('img, :has(img)'))
      if (!empty && !isConstant(child)) {
        trim(child, side)
        return
      }
      if (
        !empty &&
        node.children.every((other) => other === child || $(other).text().trim() === '')
      )
        return // all there is: "bump" may be said twice
      $(child).remove()
    }
  }
  for (const { element } of body) {
    sweep(element)
    trim(element, 'first')
    trim(element, 'last')
  }
  const nodes = $(body.map((spot) => spot.element))
  normaliseQuotes($, nodes)
  return nodes
    .toArray()
    .map((part) => $(part).html() ?? '')
    .join('\n')
}
