// Reads a page that shows one post: nothing recurs, so only known furniture and a date line can tell its borders.
import { type FoundPost, type Reading, read } from './choose.ts'
import { isTail, rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'
import { asName, nameOf } from './name.ts'
import type { Range } from './recurrence.ts'

interface Run extends Range {
  readonly words: number
}

const longestHeader = 4
const fewestWords = 3
const fewestLabels = 2
const linesOfSample = 3000
const mostDates = 12
const wordsOfPost = 8
const wordsOfSentence = 6

/** Null where neither furniture nor a date parts the post from the page. */
export function readSinglePost(lines: readonly Line[]): Reading | null {
  const readings = [betweenFurniture(lines), ...belowDates(lines)].filter((found) => found !== null)
  return readings.sort((a, b) => b.score - a.score)[0] ?? null
}

/** A date line with an author beside it, and sentences below up to the next furniture. */
function belowDates(lines: readonly Line[]): Reading[] {
  if (lines.filter((line) => line.isLabel && /\p{L}/u.test(line.text)).length < fewestLabels)
    return []
  const dates = lines.flatMap((line, index) => (line.datesPost ? [index] : []))
  return dates.slice(0, mostDates).flatMap((anchor) => {
    const post = read(lines, [anchor]).posts[0]
    if (post === undefined || post.author === null) return []
    let { from, to } = post.body
    let words = 0
    for (let i = from; i < to; i++) {
      const line = lines[i] as Line
      if (line.isLabel || nameOf(line) === post.author) to = i
      else if (line.words >= wordsOfSentence && line.date === null) words += line.words
    }
    const body = { from, to }
    return words < wordsOfPost
      ? []
      : [{ posts: [{ ...post, body }], score: 0.6 * Math.sqrt(Math.min(words, 100)) }]
  })
}

function betweenFurniture(lines: readonly Line[]): Reading | null {
  const weight = (run: Run) =>
    run.words < fewestWords ? 0 : Math.sqrt(Math.min(run.words, 100)) * (1 + borders(lines, run))
  const best = runsOf(lines).reduce<Run | null>(
    (found, run) => (weight(run) > (found === null ? 0 : weight(found)) ? run : found),
    null,
  )
  if (best === null || borders(lines, best) === 0) return null
  const { author, date, from } = headerOf(lines, best)
  if (author === null && date === null && borders(lines, best) < 2) return null
  const body = { from, to: best.to }
  const post = {
    author,
    date,
    edited: null,
    number: null,
    zone: { from: best.from, to: from },
    body,
  }
  return { posts: [post], score: 0.2 * weight(best) }
}

/** What lies between known furniture. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = []
  let from = 0
  let words = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line !== undefined && !line.isLabel && !isTail(line.text)) words += line.words
    else {
      if (i > from) runs.push({ from, to: i, words })
      from = i + 1
      words = 0
    }
  }
  return runs
}

/** On how many sides the furniture is of the kind that touches posts: 0, 1 or 2. */
function borders(lines: readonly Line[], { from, to }: Run): number {
  const above = rolesOf(lines[from - 1]?.text ?? '')
  const below = rolesOf(lines[to]?.text ?? '')
  const opens =
    above.has('head') || above.has('label') || above.has('rank') || above.has('furniture')
  return Number(opens) + Number(below.has('furniture'))
}

function headerOf(
  lines: readonly Line[],
  run: Run,
): Pick<FoundPost, 'author' | 'date'> & { from: number } {
  let author: string | null = null
  let date: string | null = null
  let from = run.from
  for (; from < Math.min(run.from + longestHeader, run.to - 1); from++) {
    const line = lines[from] as Line
    const name = asName(line.text)
    if (lines[from]?.datesPost) date ??= line.date?.text ?? null
    else if (author === null && name !== null && isNamedElsewhere(lines, from, name)) author = name
    else break
  }
  return { author, date, from }
}

const isNamedElsewhere = (lines: readonly Line[], index: number, name: string): boolean =>
  lines.slice(0, linesOfSample).some((line, i) => i !== index && nameOf(line) === name)
