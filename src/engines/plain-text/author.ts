// Finds who wrote each post: the short text that varies from post to post at one place of the layout. Guesses no names.
import type { Block, Layout } from './layout.ts'
import type { Line } from './lines.ts'
import { asName } from './name.ts'

export interface Authors {
  readonly names: readonly (string | null)[]
  /** The line that holds the name, where it is a line of its own. */
  readonly at: readonly (number | null)[]
  /** 0 (no such place) … 1 (a name in every post, and they differ). */
  readonly score: number
}

interface Place {
  /** Index of the line that would hold the name of a block; -1 for none. */
  readonly line: (block: Block, k: number) => number
  /** How likely forums are to put names there. */
  readonly bonus: number
}

const reach = 4

export function findAuthors(lines: readonly Line[], layout: Layout): Authors {
  const inline = inAnchorLines(lines, layout.blocks)
  return placesOf(layout)
    .map((place) => namesAt(lines, layout.blocks, place))
    .reduce((best, next) => (next.score > best.score ? next : best), {
      names: inline,
      at: inline.map(() => null),
      score: scoreOf(inline) + 0.2,
    })
}

function namesAt(lines: readonly Line[], blocks: readonly Block[], place: Place): Authors {
  const at = blocks.map((block, k) => {
    const index = place.line(block, k)
    const line = lines[index]
    return line !== undefined && nameOf(line) !== null ? index : null
  })
  const names = withoutSharedEnd(
    at.map((index) => (index === null ? null : nameOf(lines[index] as Line))),
  )
  return { names, at, score: scoreOf(names) + place.bonus }
}

function placesOf({ blocks, closing }: Layout): Place[] {
  const places: Place[] = []
  const within = (index: number, from: number, to: number) =>
    index >= from && index < to ? index : -1
  for (let step = 1; step <= reach; step++) {
    const bonus = -0.02 * step
    places.push({
      line: ({ anchor, zone }, k) => within(anchor - step, k === 0 ? 0 : zone.from, anchor),
      bonus,
    })
    if (!closing)
      places.push({ line: ({ anchor, zone }) => within(anchor + step, anchor, zone.to), bonus })
    else
      places.push({
        line: ({ body }, k) => within(body.from - step, (blocks[k - 1]?.anchor ?? -1) + 1, body.to),
        bonus,
      })
  }
  if (!closing)
    for (let step = -3; step < 2; step++) {
      const offset = common(blocks.slice(1).map(({ anchor, zone }) => anchor - zone.from - step))
      places.push({
        line: ({ anchor, zone }, k) =>
          within(k === 0 ? anchor - offset : zone.from + step, 0, anchor),
        bonus: step < 0 ? 0.1 * step - 0.05 : 0.03 - 0.01 * step,
      })
    }
  places.push({ line: ({ body }) => within(body.from, body.from, body.to - 1), bonus: -0.25 })
  return places
}

const nameOf = (line: Line): string | null =>
  line.date !== null || /[:：]\s*\S/.test(line.text) ? null : asName(line.text)

/** "Ann Citizen", "Bob Citizen": a last word that all share is a rank. */
function withoutSharedEnd(names: readonly (string | null)[]): (string | null)[] {
  const ends = new Set(names.map((name) => name && /\S\s+(\S+)$/.exec(name)?.[1]))
  if (ends.size > 1 || new Set(names).size < 3) return [...names]
  return names.map((name) => name?.replace(/\s+\S+$/, '') ?? null)
}

/** The part of each anchor line that varies, besides its date. */
function inAnchorLines(lines: readonly Line[], blocks: readonly Block[]): (string | null)[] {
  const sides = (pick: (line: Line) => string) =>
    variable(blocks.map(({ anchor }) => pick(lines[anchor] as Line))).map(asName)
  const before = sides(({ text, date }) => (date === null ? '' : text.slice(0, date.start)))
  const after = sides(({ text, date }) => (date === null ? '' : text.slice(date.end)))
  return scoreOf(before) >= scoreOf(after) ? before : after
}

/** Cuts each text down to what follows the words that (nearly) all texts share. */
function variable(texts: readonly string[]): string[] {
  const tokens = texts.map((text) => text.split(/\s+/).filter((token) => token !== ''))
  const counts = new Map<string, number>()
  for (const list of tokens)
    for (const token of new Set(list.map((token) => token.toLowerCase())))
      counts.set(token, (counts.get(token) ?? 0) + 1)
  const needed = texts.length < 4 ? texts.length : texts.length - 1
  const varied = texts.length > 1 && new Set(texts).size > 1
  const shared = (token: string) =>
    connectors.has(token.toLowerCase()) ||
    !/[\p{L}\p{N}]/u.test(token) ||
    (varied && (counts.get(token.toLowerCase()) ?? 0) >= needed)
  return tokens.map((list) => {
    let end = list.length
    while (end > 0 && shared(list[end - 1] as string)) end--
    let start = end
    while (start > 0 && !shared(list[start - 1] as string)) start--
    return list.slice(start, end).join(' ')
  })
}

/** Words between a name and a date. */
const connectors = new Set(
  `by postby post posted on at in von am um de le el por par da il em door op av af den от автор przez dnia tarafından
  messagepar publié écrit mensajepor messaggioda beitragvon berichtdoor сообщение опубликовано erstellt: erstellt
  geschrieben wrote written`.split(/\s+/),
)

function scoreOf(names: readonly (string | null)[]): number {
  const found = names.filter((name) => name !== null)
  const expected = Math.min(names.length, 2 + 0.3 * names.length)
  const variety = Math.min(1, new Set(found).size / expected)
  return (found.length / names.length) * (0.2 + 0.8 * variety)
}

/** The most frequent number. */
function common(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
