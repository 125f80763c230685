// Finds where each piece can be linked and the number it goes by.
import { lastNumber } from '../ids.ts'
import { coverage, distinct, nameOf } from './groups.ts'
import { isInside, type Part, pick, rankParts, type Sight, sight, spotsOf } from './pieces.ts'
import type { Piece } from './segment.ts'
import { isProfile, type Spot } from './spot.ts'
import type { Survey } from './survey.ts'

export function permalinksOf(
  page: Survey,
  pieces: readonly Piece[],
  bodies: readonly (readonly Spot[])[],
): (Sight<string> | null)[] {
  const candidates = pieces.map((piece, index) =>
    spotsOf(page, piece)
      .filter(({ element }) => element.name === 'a' && /\d/.test(element.attribs.href ?? ''))
      .filter((spot) => !isInside(spot, bodies[index] ?? []) && !isProfile(spot))
      .map((spot) => ({ spot, value: spot.element.attribs.href ?? '' })),
  )
  const weightOf = ({ spot, value }: Part<string>): number =>
    Number(page.dateCount(spot.order, spot.last) > 0) * 2 +
    Number(/[#].*\d/.test(value)) * 1.5 +
    Number(/^#?\s*[\d.,]+$/.test(spot.line ?? '')) +
    Number(
      /permalink|bookmark/i.test(`${nameOf(spot.element)} ${spot.element.attribs.rel ?? ''}`),
    ) *
      2 +
    Number(/post|comment|msg|message|reply|p=/i.test(value)) * 0.5 -
    Number(action.test(value)) * 4
  const ranked = rankParts(candidates, weightOf, (group, parts) =>
    distinct(parts.map(({ value }) => value)) < 1 ? null : coverage(group) * 2,
  ).filter((group) => group.score > 1)
  return pieces.map((piece, index) => {
    const part = pick(ranked, index)
    if (part !== null) return sight(part.spot, part.value)
    const anchor = anchorOf(page, piece)
    return anchor === null ? null : { value: `#${anchor}`, from: 'anchor', element: null }
  })
}

const action =
  /quote|repl(?:y|ies)\b.*(?:form|new)|report|edit|like|vote|login|signin|share|facebook|twitter|mailto|posting|newpost|javascript|print|rate/i

/** One digit behind letters is part of a word: "kwbsf7". */
const numbered = /^(?:[a-z_-]*[_-])?[a-z]?\d+$|^[a-z_-]+\d{2,}$/i

/** The id or name of the piece that ends in a number: what a link to it would name. */
export function anchorOf(page: Survey, piece: Piece): string | null {
  let best: string | null = null
  for (const { element } of spotsOf(page, piece).slice(0, 12)) {
    const { id, name } = element.attribs
    for (const anchor of [id, element.name === 'a' ? name : undefined]) {
      // "message1" counts the posts of the page; the longer number is the post's own.
      const longer = (lastNumber(anchor ?? null)?.length ?? 0) > (lastNumber(best)?.length ?? 0)
      if (anchor !== undefined && numbered.test(anchor) && longer) best = anchor
    }
  }
  return best
}

export const nativeIdOf = (page: Survey, piece: Piece, url: string | null): string | null =>
  lastNumber(anchorOf(page, piece)) ??
  (url !== null && endsInNumber.test(url) ? lastNumber(url) : null)

/** A number, perhaps behind a word for a post: "#comment-12", "#p12"; not the last digits of an id like "kwbsf7". */
const endsInNumber = /[#=/_-](?:p|pid|post|msg|message|c|cid|comment|reply|answer|entry)?\d+\/?$/i
