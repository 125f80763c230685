// Finds who wrote each post: the short text that varies from post to post at one place of the layout. Guesses no names.
import { namesBesideDates } from './inline.ts'
import type { Block, Layout } from './layout.ts'
import type { Line } from './lines.ts'
import { asMentioned, mentions } from './mentions.ts'
import { asName, nameOf } from './name.ts'
import { headersOf, type Place, placesOf } from './places.ts'
import { ranksOf } from './ranks.ts'

export interface Authors {
  readonly names: readonly (string | null)[]
  /** The line that holds the name, where it is a line of its own. */
  readonly at: readonly (number | null)[]
  /** 0 (no such place) … 1 and more (a name in every post, and they differ). */
  readonly score: number
}

const shareOfPosts = 0.3
const shareOfRank = 0.6

type Names = readonly (string | null)[]

/** `dated` is the line that holds the date of each block. */
export function findAuthors(
  lines: readonly Line[],
  layout: Layout,
  dated: readonly (Line | undefined)[],
): Authors {
  const mentioned = mentions(lines)
  const headers = headersOf(layout)
  const ranks = ranksOf(lines, headers)
  const { before, after } = namesBesideDates(dated)
  const inline = [before, after].map(
    (names): Authors => ({
      names,
      at: names.map(() => null),
      score: scoreOf(names, mentioned) + 0.2,
    }),
  )
  const best = [
    ...inline,
    ...placesOf(lines, layout, headers, ranks).map((place) =>
      namesAt(lines, layout.blocks, place, { mentioned, ranks }),
    ),
  ].reduce((best, next) => (next.score > best.score ? next : best))
  return best.at.some((index) => index !== null) ? withKnown(lines, layout.blocks, best) : best
}

function namesAt(
  lines: readonly Line[],
  blocks: readonly Block[],
  place: Place,
  { mentioned, ranks }: { mentioned: ReadonlySet<string>; ranks: ReadonlySet<string> },
): Authors {
  const nameIn = (line: Line) => (ranks.has(line.text) ? null : (place.name ?? nameOf)(line))
  const at = blocks.map((block, k) => {
    const index = place.line(block, k)
    const line = lines[index]
    return line !== undefined && nameIn(line) !== null ? index : null
  })
  alignFirst(
    at,
    blocks,
    (index) => lines[index] !== undefined && nameIn(lines[index] as Line) !== null,
  )
  const held = at.map((index) => (index === null ? null : (lines[index] as Line)))
  if (held.filter((line) => line !== null).length < shareOfPosts * held.length || isCounted(held))
    return { names: at.map(() => null), at: at.map(() => null), score: 0 }
  const found = at.map((index) => (index === null ? null : shortest(lines, index, nameIn)))
  const names = withoutSharedEnd(withoutSharedStart(found)).map((name) =>
    asMentioned(name, mentioned),
  )
  return { names, at, score: scoreOf(names, mentioned) + place.bonus }
}

/** Above the first post the page's head begins: there a name stands no farther from the anchor than elsewhere. */
function alignFirst(
  at: (number | null)[],
  blocks: readonly Block[],
  fits: (index: number) => boolean,
): void {
  const [first] = blocks
  if (first === undefined || at[0] == null) return
  let farthest = 0
  for (let k = 1; k < at.length; k++)
    farthest = Math.max(farthest, (blocks[k] as Block).anchor - (at[k] ?? Number.POSITIVE_INFINITY))
  if (farthest === 0 || first.anchor - at[0] <= farthest) return
  for (let index = first.anchor - farthest; index < first.anchor; index++)
    if (fits(index)) {
      at[0] = index
      return
    }
}

/** "Ann Community regular" beside "Ann" is Ann. */
function shortest(
  lines: readonly Line[],
  index: number,
  nameIn: (line: Line) => string | null,
): string | null {
  const name = nameIn(lines[index] as Line)
  const beside = [lines[index - 1], lines[index + 1]].map((line) => line && nameOf(line))
  return beside.find((other) => other && name?.startsWith(`${other} `)) ?? name
}

/** "12 posts", "7 posts": the same words around other numbers are no names. */
function isCounted(held: readonly (Line | null)[]): boolean {
  const counted = held.filter((line) => line !== null && /^\d+(?:[.,]\d+)*k?\s/i.test(line.text))
  return counted.length > 0.3 * held.length
}

/** "Ann Citizen", "Bob Citizen": a last word that most share is a rank; a last number in all is a count. */
function withoutSharedEnd(names: Names): (string | null)[] {
  const count = /(?<=\p{L}\S*) \d[\d.,]*k?$/iu
  if (names.filter((name) => name !== null && count.test(name)).length > 0.6 * names.length)
    return names.map((name) => name?.replace(count, '') ?? null)
  const ends = new Map<string, Set<string>>()
  for (const name of names) {
    const end = name === null ? undefined : / \S+$/.exec(name)?.[0]
    if (name !== null && end !== undefined) ends.set(end, (ends.get(end) ?? new Set()).add(name))
  }
  const distinct = new Set(names.filter((name) => name !== null)).size
  return names.map((name) => {
    const end = / \S+$/.exec(name ?? '')?.[0] ?? ''
    const sharing = ends.get(end)?.size ?? 0
    return name !== null && sharing > 2 && sharing >= shareOfRank * distinct
      ? name.slice(0, -end.length)
      : name
  })
}

/** "in reply to Ann", "in reply to Bob": what begins alike before several names is none. */
function withoutSharedStart(names: Names): (string | null)[] {
  const start = (name: string | null) => (name === null ? null : /^\S+\s+\S+(?=\s)/.exec(name)?.[0])
  const starts = new Map<string, Set<string>>()
  for (const name of names) {
    const key = start(name)
    if (key != null && name !== null) starts.set(key, (starts.get(key) ?? new Set()).add(name))
  }
  return names.map((name) => ((starts.get(start(name) ?? '')?.size ?? 0) > 2 ? null : name))
}

/** A name found elsewhere on the page also tells who wrote the posts that lack one at the usual place. */
function withKnown(lines: readonly Line[], blocks: readonly Block[], authors: Authors): Authors {
  const known = new Set(authors.names)
  const at = authors.at.map((index, k) => {
    if (index !== null) return index
    const { zone } = blocks[k] as Block
    for (let i = zone.from; i < zone.to; i++) {
      const name = nameOf(lines[i] as Line)
      if (name !== null && known.has(name)) return i
    }
    return null
  })
  const names = authors.names.map((name, k) => name ?? asName(lines[at[k] ?? -1]?.text ?? ''))
  return { ...authors, names, at }
}

function scoreOf(names: Names, mentioned: ReadonlySet<string>): number {
  const found = names.filter((name) => name !== null)
  if (found.length === 0) return 0
  const expected = Math.min(names.length, 2 + 0.45 * names.length)
  const distinct = new Set(found)
  const variety = Math.min(1, distinct.size / expected)
  const called = [...distinct].filter((name) => mentioned.has(name.toLowerCase())).length
  return (found.length / names.length) * (0.2 + 0.8 * variety) + 0.5 * (called / distinct.size)
}
