// Finds who wrote each piece, by what plays the same part in most pieces.
import type { ExtractedAuthor } from '../../model.ts'
import type { Element } from '../dom.ts'
import { idOfProfile } from '../ids.ts'
import { constantOf } from './body.ts'
import { coverage, distinct, nameOf, namesAt } from './groups.ts'
import { isInside, type Part, pick, rankParts, type Sight, sight, spotsOf } from './pieces.ts'
import type { Piece } from './segment.ts'
import { isAuthorHint, isName, isProfile, type Spot } from './spot.ts'
import type { Survey } from './survey.ts'
import { wordCount } from './words.ts'

export function authorsOf(
  page: Survey,
  pieces: readonly Piece[],
  bodies: readonly (readonly Spot[])[],
  constants: ReadonlySet<string>,
): (Sight<ExtractedAuthor> | null)[] {
  const candidates = pieces.map((piece, index) => {
    const parts: Part<string>[] = []
    for (const spot of spotsOf(page, piece)) {
      const line = spot.soleLine
      if (!isName(line) || !/\p{L}/u.test(line) || notAName.test(line)) continue
      if (page.dateCount(spot.order, spot.last) > 0) continue
      // Where the body is the whole piece, only a profile link inside it is a name.
      if (isInside(spot, bodies[index] ?? []) && !isProfile(spot)) continue
      parts.push({ spot, value: line })
    }
    return parts
  })
  const weightOf = ({ spot, value }: Part<string>): number => {
    const isLink = isProfile(spot)
    const names = namesAt(spot)
    return (
      Number(isLink) * 2 +
      Number(isAuthorHint(spot)) * 2 +
      Number(spot.element.name === 'a') * 0.5 +
      Number(/\b(user ?name|author|nick\w*|name|fn)\b/.test(names)) -
      Number(!isLink && constants.has(constantOf(value))) -
      Number(/[:：]|\d{4}|^.$/.test(value)) * 2 -
      Math.max(0, wordCount(value) - 2) * 0.5 -
      Number(notOfNames.test(names)) * 2
    )
  }
  const ranked = rankParts(candidates, weightOf, (group, parts) => {
    const once = group.filter((list) => distinctCount(list) === 1).length / group.length
    return coverage(group) * 3 + distinct(parts.map(({ value }) => value)) * 2 + once
  })
  const bylines = pieces.map((piece) => bylineIn(page, piece))
  const haveBylines =
    bylines.filter((byline) => byline !== null).length / pieces.length >
    coverage(ranked[0]?.byPiece ?? [])
  return pieces.map((piece, index) => {
    const named = pick(ranked, index)
    const byline = bylines[index] ?? null
    const part = haveBylines ? (byline ?? named) : (named ?? byline)
    if (part === null) return null
    const link = linkOf(part.spot)
    const profileUrl = link === null ? null : (link.attribs.href ?? null)
    return sight(part.spot, {
      name: part.value
        .replace(/^(?:by|von|par|por|от)\s+/i, '')
        .replace(/\s*(?:[,:»•·|-]+|\(\d+\))$/, ''),
      nativeId: idOfProfile(profileUrl),
      profileUrl,
      avatarUrl: avatarOf(page, piece),
      role: null,
    })
  })
}

/** An address, or a place in the thread: "Post #6 of 7". */
const notAName = /^(?:https?:|www\.)|#\s?\d/i

const notOfNames = /\b(title|rank|role|group|badge|count|stats?|location|avatar|date|time|reply)\b/

function bylineIn({ bylines }: Survey, { from, to }: Piece): Part<string> | null {
  const found = bylines.find(({ spot }) => spot.order >= from && spot.order <= to)
  return found === undefined ? null : { spot: found.spot, value: found.name }
}

const distinctCount = (parts: readonly Part<string>[]): number =>
  parts.length < 2 ? parts.length : new Set(parts.map(({ value }) => value)).size

/** The link around the name, or the one inside it. */
function linkOf(spot: Spot): Element | null {
  for (let at: Spot | null = spot, up = 0; at !== null && up < 3; at = at.parent, up++)
    if (at.element.name === 'a') return at.element
  const inner = spot.children.find((child) => child.element.name === 'a')
  return inner?.element ?? null
}

function avatarOf(page: Survey, piece: Piece): string | null {
  for (const spot of spotsOf(page, piece)) {
    if (spot.element.name !== 'img') continue
    const { src, 'data-src': lazy } = spot.element.attribs
    const names = [spot, spot.parent, spot.parent?.parent]
      .map((at) => (at ? nameOf(at.element) : ''))
      .join(' ')
    if (/avatar|photo|userpic|gravatar/i.test(`${names} ${src ?? ''}`)) return lazy ?? src ?? null
  }
  return null
}
