// Finds who wrote each piece, by what plays the same part in most pieces.
import type { ExtractedAuthor } from '../../model.ts'
import { type Element, oneLine } from '../dom.ts'
import { idOfProfile } from '../ids.ts'
import { constantOf } from './body.ts'
import { coverage, distinct, firsts, hintsAt, nameOf } from './groups.ts'
import { isProfileLink } from './hints.ts'
import { isInside, type Part, pick, rankParts, type Sight, sight, spotsOf } from './pieces.ts'
import type { Piece } from './segment.ts'
import { isAuthorHint, isName, type Spot, type Survey } from './survey.ts'
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
      if (page.dateCount(spot.order, spot.last) > 0) continue
      // Where the body is the whole piece, only a profile link inside it is a name.
      if (isInside(spot, bodies[index] ?? []) && !isProfileLink(spot.element)) continue
      const line = spot.soleLine
      if (!isName(line) || /^[\d\W]+$/u.test(line)) continue
      parts.push({ spot, value: line })
    }
    return parts
  })
  const ranked = rankParts(candidates, (group) => {
    const parts = firsts(group)
    const values = parts.map(({ value }) => value)
    const share = (test: (part: Part<string>) => boolean) =>
      parts.filter(test).length / parts.length
    const once = group.filter((list) => distinctCount(list) === 1).length / group.length
    return (
      coverage(group) * 3 +
      share(({ spot }) => isProfileLink(spot.element)) * 2 +
      share(({ spot }) => isAuthorHint(spot)) * 2 +
      share(({ spot }) => spot.element.name === 'a') * 0.5 +
      share(({ spot }) => hintsAt(spot, /\b(user ?name|author|nick\w*|name|fn)\b/)) +
      distinct(values) * 2 -
      share(({ value, spot }) => constants.has(constantOf(value)) && !isProfileLink(spot.element)) +
      once -
      share(({ value }) => /[:：]|\d{4}|^.$/.test(value)) * 2 -
      (parts.reduce((sum, { value }) => sum + Math.max(0, wordCount(value) - 2), 0) /
        parts.length) *
        0.5 -
      share(({ spot }) =>
        hintsAt(
          spot,
          /\b(title|rank|role|group|badge|count|stats?|location|avatar|date|time|reply)\b/,
        ),
      ) *
        2
    )
  })
  return pieces.map((piece, index) => {
    const part = pick(ranked, index) ?? besideDate(page, piece)
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

/** "NAME · 3 May 2024, 10:15" in one line without any markup of the name. */
function besideDate(page: Survey, piece: Piece): Part<string> | null {
  for (const { spot, text } of page.dates) {
    if (spot.order < piece.from || spot.order > piece.to) continue
    const line = spot.line?.split(text)[0]
    const name = oneLine(line?.replace(/[\s·•|,:»–—-]+$/u, ''))
    if (name !== null && isName(name) && wordCount(name) <= 3) return { spot, value: name }
  }
  return null
}

const distinctCount = (parts: readonly Part<string>[]): number =>
  new Set(parts.map(({ value }) => value)).size

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
