// The reader for software nobody knows: finds the repeated blocks that carry a name, a date and words.
// It asks nothing of the forum's language or class names, though both may hint.
import type { FieldOrigins } from '../model.ts'
import { contentOf, type Element, findAll } from './dom.ts'
import type { Engine } from './engine.ts'
import { authorsOf } from './generic/authors.ts'
import { bodiesOf } from './generic/body.ts'
import { bodyMarkup } from './generic/body-markup.ts'
import { datesOf } from './generic/dates.ts'
import { leadOf } from './generic/lead.ts'
import { nativeIdOf, permalinksOf } from './generic/permalinks.ts'
import { type Sight, sight } from './generic/pieces.ts'
import { type Piece, pieceScore, segmentations } from './generic/segment.ts'
import { signatureKinds } from './generic/signatures.ts'
import { singlePiece } from './generic/single.ts'
import type { Spot } from './generic/spot.ts'
import { type Survey, survey } from './generic/survey.ts'
import { wordCount } from './generic/words.ts'
import { notAThread } from './not-a-thread.ts'
import type { RawPost } from './raw.ts'
import { readThreadFacts } from './thread-facts.ts'

export const generic: Engine = {
  id: 'generic',
  detect: (page) => (page.kind === 'html' ? 0.05 : 0),
  extract(page) {
    const found = survey(page.dom)
    const pieces = piecesOf(found)
    const { byPiece, constants } = bodiesOf(found, pieces)
    if (isList(found, byPiece)) throw notAThread('a list of threads')
    const posts = postsOf(found, pieces, byPiece, constants)
    return { ...readThreadFacts(page, {}), posts, furniture: [] }
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
  const single = singlePiece(page)
  if (single === null || isThread(page, best.pieces)) return best.pieces
  // The container of all posts is such a block too; a list beside it is not what it holds.
  const holds = best.pieces.every(({ from, to }) => from >= single.from && to <= single.to)
  return pieceScore(page, single) * (holds ? 0.35 : 0.7) > best.score ? [single] : best.pieces
}

/** Several pieces, each with a name and a date: short posts, however much stands around them. */
const isThread = (page: Survey, pieces: readonly Piece[]): boolean =>
  pieces.length >= 3 &&
  pieces.every(({ from, to }) => page.dateCount(from, to) > 0 && page.authorCount(from, to) > 0)

/** Rows of titles, as on a board or in search results: next to no words outside links. */
function isList(page: Survey, bodies: readonly (readonly Spot[])[]): boolean {
  const written = bodies.filter((body) =>
    body.some(({ order, last, element }) => {
      const prose = page.prose(order, last)
      return prose >= 3 && prose * 3 > linkedWords(page, element)
    }),
  )
  return bodies.length > 2 && written.length * 4 < bodies.length
}

const linkedWords = ({ dom }: Survey, element: Element): number =>
  findAll(dom, 'a', [element]).reduce((sum, link) => sum + wordCount(contentOf(link)), 0)

function postsOf(
  page: Survey,
  pieces: readonly Piece[],
  byPiece: readonly (readonly Spot[])[],
  constants: ReadonlySet<string>,
): RawPost[] {
  const dates = datesOf(page, pieces, byPiece)
  const authors = authorsOf(page, pieces, byPiece, constants)
  const links = permalinksOf(page, pieces, byPiece)
  const signatures = signatureKinds(
    byPiece,
    authors.map((author) => author?.value.name ?? null),
  )
  const posts: RawPost[] = []
  pieces.forEach((piece, index) => {
    const body = byPiece[index] ?? []
    if (body.length === 0) return
    const url = links[index]?.value ?? null
    const [words] = body
    const header = [authors[index], dates[index]].flatMap((found) => found?.element ?? [])
    posts.push({
      nativeId: nativeIdOf(page, piece, url),
      url,
      position: null,
      author: authors[index]?.value ?? null,
      published: dates[index]?.value ?? null,
      edited: null,
      body: bodyMarkup(page, body, { constants, signatures, header }),
      replyToNativeId: null,
      reactionCount: null,
      from: originsOf({
        author: authors[index],
        publishedAt: dates[index],
        url: links[index],
        body: words && sight(words, ''),
      }),
    })
  })
  return posts
}

const originsOf = (
  sights: Readonly<Record<string, Sight<unknown> | null | undefined>>,
): FieldOrigins =>
  Object.fromEntries(
    Object.entries(sights).flatMap(([field, found]) => (found ? [[field, found.from]] : [])),
  )
