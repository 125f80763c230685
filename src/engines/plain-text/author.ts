// Finds who wrote each post: the short text that varies from post to post at one place of the layout. Guesses no names.
import type { Layout } from './layout.ts'
import { rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'

export interface Authors {
  readonly names: readonly (string | null)[]
  /** 0 (no such place) … 1 (a name in every post, and they differ). */
  readonly score: number
  /** The name stands as the first line of the post's words, which it is no part of. */
  readonly insideBody: boolean
}

type Place = (block: number) => string | undefined

const longestName = 34
const mostWordsOfName = 5
const reach = 4

export function findAuthors(lines: readonly Line[], layout: Layout): Authors {
  const { blocks } = layout
  const none: Authors = { names: blocks.map(() => null), score: 0, insideBody: false }
  return placesOf(lines, layout)
    .map(({ place, bonus, insideBody }): Authors => {
      const names = blocks.map((_, k) => asName(place(k)))
      return { names, score: scoreOf(names) + bonus, insideBody }
    })
    .reduce((best, next) => (next.score > best.score ? next : best), none)
}

function placesOf(lines: readonly Line[], layout: Layout) {
  const { blocks, closing } = layout
  const beside = inAnchorLine(lines, layout)
  const text = (index: number, from: number, to: number) =>
    index >= from && index < to ? lines[index]?.text : undefined
  const places: { place: Place; bonus: number; insideBody: boolean }[] = [
    { place: (k) => beside[k], bonus: 0.2, insideBody: false },
    {
      place: (k) => {
        const { body } = blocks[k] as (typeof blocks)[number]
        return text(body.from, body.from, body.to - 1)
      },
      bonus: -0.25,
      insideBody: true,
    },
  ]
  const offer = (place: Place, bonus: number) => places.push({ place, bonus, insideBody: false })
  for (let step = 1; step <= reach; step++) {
    const far = -0.02 * step
    offer((k) => {
      const { anchor, zone } = blocks[k] as (typeof blocks)[number]
      return text(anchor - step, k === 0 ? 0 : zone.from, anchor)
    }, far)
    if (!closing)
      offer((k) => {
        const { anchor, zone } = blocks[k] as (typeof blocks)[number]
        return text(anchor + step, anchor, zone.to)
      }, far)
    offer((k) => {
      const { body } = blocks[k] as (typeof blocks)[number]
      const before = closing ? blocks[k - 1]?.anchor : blocks[k]?.anchor
      return text(body.from - step, before === undefined ? 0 : before + 1, lines.length)
    }, far)
  }
  for (let step = 0; step < 2; step++) {
    const offset = common(blocks.slice(1).map(({ anchor, zone }) => anchor - zone.from - step))
    offer((k) => {
      const { anchor, zone } = blocks[k] as (typeof blocks)[number]
      const index = k === 0 ? anchor - offset : zone.from + step
      return index < anchor ? text(index, 0, anchor) : undefined
    }, 0.03)
  }
  return places
}

/** The part of each anchor line that varies, besides its date. */
function inAnchorLine(lines: readonly Line[], { blocks }: Layout): (string | undefined)[] {
  const sides = (pick: (line: Line) => string) =>
    variable(blocks.map(({ anchor }) => pick(lines[anchor] as Line)))
  const before = sides(({ text, date }) => (date === null ? '' : text.slice(0, date.start)))
  const after = sides(({ text, date }) => (date === null ? '' : text.slice(date.end)))
  const filled = (names: readonly string[]) => names.filter((name) => asName(name) !== null).length
  return filled(before) >= filled(after) ? before : after
}

/** Cuts each text down to what follows the words that (nearly) all texts share. */
function variable(texts: readonly string[]): string[] {
  const tokens = texts.map((text) => text.split(/\s+/).filter((token) => token !== ''))
  const counts = new Map<string, number>()
  for (const list of tokens)
    for (const token of new Set(list.map((token) => token.toLowerCase())))
      counts.set(token, (counts.get(token) ?? 0) + 1)
  const needed = texts.length < 4 ? texts.length : texts.length - 1
  const varied = new Set(texts).size > 1
  const shared = (token: string | undefined) =>
    token !== undefined &&
    (connectors.has(token.toLowerCase()) ||
      !/[\p{L}\p{N}]/u.test(token) ||
      (varied && texts.length > 1 && (counts.get(token.toLowerCase()) ?? 0) >= needed))
  return tokens.map((list) => {
    let end = list.length
    while (end > 0 && shared(list[end - 1])) end--
    let start = end
    while (start > 0 && !shared(list[start - 1])) start--
    return list.slice(start, end).join(' ')
  })
}

/** Words between a name and a date. */
const connectors = new Set(
  `by postby post posted on at von am um de le el por par da il em door op av af den от автор przez dnia tarafından
  messagepar publié écrit mensajepor messaggioda beitragvon berichtdoor сообщение опубликовано erstellt geschrieben
  wrote written » « | · • - – — , ,`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** A text as the name of an account, without what forums print around it; null where it cannot be one. */
export function asName(text: string | undefined): string | null {
  if (text === undefined || text.length > 2 * longestName) return null
  const bare = text
    .replace(/^[\s@»•·|:,>–-]+|[\s»•·|:,;✭★☆>–-]+$/gu, '')
    .replace(/(?<=\S)\s*\([^()]*\)$/u, '')
    .replace(/(?<=\p{L}\S*) \d[\d.,]*k?$/iu, '')
    .trim()
  const words = bare.split(' ')
  for (let drop = Math.min(3, words.length - 1); drop > 0; drop--)
    if (rolesOf(words.slice(-drop).join(' ')).has('rank')) {
      words.length -= drop
      break
    }
  const name = words.join(' ').replace(/^OP /, '')
  if (name === '' || name.length > longestName || words.length > mostWordsOfName) return null
  if (!/[\p{L}\p{N}]/u.test(name) || /[?!:;,]$|https?:|^re:|^#?\d[\d.,:/]*$|["“”„]/iu.test(name))
    return null
  return rolesOf(name).size > 0 ? null : name
}

function scoreOf(names: readonly (string | null)[]): number {
  const found = names.filter((name) => name !== null)
  const expected = Math.min(names.length, 2 + 0.3 * names.length)
  const variety = Math.min(1, new Set(found).size / expected)
  return (found.length / names.length) * (0.35 + 0.65 * variety)
}

/** The most frequent number. */
function common(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
