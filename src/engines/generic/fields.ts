// Finds who wrote each piece, when, and where it can be linked, by what plays the same part in most pieces.

import { readDates } from '../../dates/read.ts'
import type { ExtractedAuthor, RawDate } from '../../model.ts'
import { dateOf } from '../date-of.ts'
import { type AnyNode, type Element, isTag, isText, lineOf, oneLine } from '../dom.ts'
import { idOfProfile, lastNumber } from '../ids.ts'
import { constantOf } from './body.ts'
import { isAuthorHint, isProfileLink, isSilent, partsOf } from './hints.ts'
import {
  isInside,
  isWithin,
  type Part,
  pick,
  rankParts,
  type Sight,
  sight,
  spotsOf,
} from './pieces.ts'
import type { Piece } from './segment.ts'
import { isName, type Spot, type Survey, wordsOf } from './survey.ts'

type Groups = readonly (readonly Part<unknown>[])[]
const coverage = (group: Groups): number =>
  group.filter((parts) => parts.length > 0).length / group.length
const firsts = <T>(group: readonly (readonly Part<T>[])[]): Part<T>[] =>
  group.flatMap((parts) => parts.slice(0, 1))
const distinct = (values: readonly string[]): number => new Set(values).size / (values.length || 1)
const nameOf = (element: Element): string =>
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
const hintsAt = (spot: Spot, words: RegExp): boolean =>
  words.test(
    partsOf(`${nameOf(spot.element)} ${spot.parent ? nameOf(spot.parent.element) : ''}`).join(' '),
  )

export function datesOf(
  page: Survey,
  pieces: readonly Piece[],
  bodies: readonly (readonly Spot[])[],
): (Sight<RawDate> | null)[] {
  const candidates = pieces.map((piece) =>
    page.dates
      .filter(({ spot }) => spot.order >= piece.from && spot.order <= piece.to)
      .map(({ spot, text }) => ({ spot, value: text })),
  )
  const isQuoted = (spot: Spot): boolean =>
    bodies.some((body) => body.some((one) => one !== spot && isWithin(spot, one)))
  const ranked = rankParts(candidates, (group) => {
    const parts = firsts(group)
    const clocks = parts.filter(({ value }) => /\d[:.h]\d\d/.test(value)).length / parts.length
    const machine = parts.filter(
      ({ spot }) => spot.element.name === 'time' || spot.element.attribs.title,
    )
    const first = parts[0]
    return (
      coverage(group) * 4 +
      clocks +
      (machine.length / parts.length) * 1.5 +
      distinct(parts.map(({ value }) => value)) * 0.5 +
      order(page, parts) * 2 -
      parts.filter(({ spot }) => isQuoted(spot)).length / parts.length +
      (first && hintsAt(first.spot, /\b(x?date|time|posted|created|published|timestamp)\b/)
        ? 0.5
        : 0) -
      (first &&
      hintsAt(first.spot, /\b(join\w*|regist\w*|edit\w*|modif\w*|updated|member|last|sig\w*)\b/)
        ? 3
        : 0)
    )
  })
  return pieces.map((_, index) => {
    const part = pick(ranked, index)
    const date = part === null ? null : dateOf(page.$(part.spot.element))
    return part === null || date === null ? null : sight(part.spot, date)
  })
}

/** Only the order of dates counts here, so any day of reckoning will do, as long as no date lies behind it. */
const distantFuture = new Date('2100-01-01')

/** 0 … 1: how far the dates run one way. Posts follow each other; the days on which their authors joined do not. */
function order(page: Survey, parts: readonly Part<string>[]): number {
  if (parts.length < 3) return 0.5
  const { dates } = readDates(
    parts.map(({ spot }) => dateOf(page.$(spot.element))),
    { fetchedAt: null, receivedAt: distantFuture, timezone: null, language: null },
  )
  const times = dates.flatMap((date) => (date?.at ? [date.at] : []))
  const rising = times.filter((time, index) => time >= (times[index - 1] ?? '')).length
  const falling = times.filter((time, index) => time <= (times[index - 1] ?? '9')).length
  return Math.max(0, (Math.max(rising, falling) / parts.length - 0.5) * 2)
}

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
      const line = soleLine(spot)
      if (!isName(line) || line === null || /^[\d\W]+$/u.test(line)) continue
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
      share(({ spot }) => isAuthorHint(spot.element)) * 2 +
      share(({ spot }) => spot.element.name === 'a') * 0.5 +
      share(({ spot }) => hintsAt(spot, /\b(user ?name|author|nick\w*|name|fn)\b/)) +
      distinct(values) * 2 -
      share(({ value, spot }) => constants.has(constantOf(value)) && !isProfileLink(spot.element)) +
      once -
      share(({ value }) => /[:：]|\d{4}|^.$/.test(value)) * 2 -
      (parts.reduce((sum, { value }) => sum + Math.max(0, wordsOf(value).length - 2), 0) /
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
    const line = lineOf(page.$(spot.element))?.split(text)[0]
    const name = oneLine(line?.replace(/[\s·•|,:»–—-]+$/u, ''))
    if (name !== null && isName(name) && wordsOf(name).length <= 3) return { spot, value: name }
  }
  return null
}

/** The element's text when a single run of text says it: a wrapper of name, rank and buttons is no name. */
function soleLine({ element }: Spot): string | null {
  const runs: string[] = []
  const pending: AnyNode[] = [...element.children]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isText(node)) {
      if (/[\p{L}\p{N}]/u.test(node.data)) runs.push(node.data)
      if (runs.length > 1) return null
    } else if (isTag(node) && !isSilent(node)) pending.push(...node.children)
  }
  const line = oneLine(runs[0])
  return line !== null && line.length <= 50 ? line : null
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

export function permalinksOf(
  page: Survey,
  pieces: readonly Piece[],
  bodies: readonly (readonly Spot[])[],
): (Sight<string> | null)[] {
  const candidates = pieces.map((piece, index) =>
    spotsOf(page, piece)
      .filter(({ element }) => element.name === 'a' && /\d/.test(element.attribs.href ?? ''))
      .filter((spot) => !isInside(spot, bodies[index] ?? []) && !isProfileLink(spot.element))
      .map((spot) => ({ spot, value: spot.element.attribs.href ?? '' })),
  )
  const ranked = rankParts(candidates, (group) => {
    const parts = firsts(group)
    const share = (test: (part: Part<string>) => boolean) =>
      parts.filter(test).length / parts.length
    if (distinct(parts.map(({ value }) => value)) < 1) return 0
    return (
      coverage(group) * 2 +
      share(({ spot }) => page.dateCount(spot.order, spot.last) > 0) * 2 +
      share(({ value }) => /[#].*\d/.test(value)) * 1.5 +
      share(({ spot }) => /^\s*#?\s*[\d.,]+\s*$/.test(lineOf(page.$(spot.element)) ?? '')) +
      share(({ spot }) =>
        /permalink|bookmark/i.test(`${nameOf(spot.element)} ${spot.element.attribs.rel ?? ''}`),
      ) *
        2 +
      share(({ value }) => /post|comment|msg|message|reply|p=/i.test(value)) * 0.5 -
      share(({ value }) => action.test(value)) * 4
    )
  }).filter((group) => group.score > 1)
  return pieces.map((piece, index) => {
    const part = pick(ranked, index)
    if (part !== null) return sight(part.spot, part.value)
    const anchor = anchorOf(page, piece)
    return anchor === null ? null : { value: `#${anchor}`, from: 'anchor', element: null }
  })
}

const action =
  /quote|repl(?:y|ies)\b.*(?:form|new)|report|edit|like|vote|login|signin|share|facebook|twitter|mailto|posting|newpost|javascript|print|rate/i

/** The id or name of the piece that ends in a number: what a link to it would name. */
export function anchorOf(page: Survey, piece: Piece): string | null {
  let best: string | null = null
  for (const spot of spotsOf(page, piece).slice(0, 12)) {
    const { id, name } = spot.element.attribs
    for (const anchor of [id, spot.element.name === 'a' ? name : undefined]) {
      // "message1" counts the posts of the page; the longer number is the post's own.
      const longer = (lastNumber(anchor ?? null)?.length ?? 0) > (lastNumber(best)?.length ?? 0)
      if (anchor !== undefined && /^[a-z_-]*\d+$/i.test(anchor) && longer) best = anchor
    }
  }
  return best
}

export const nativeIdOf = (page: Survey, piece: Piece, url: string | null): string | null =>
  lastNumber(anchorOf(page, piece)) ??
  (url !== null && /[#=/-]\D*\d+\/?$/.test(url) ? lastNumber(url) : null)
