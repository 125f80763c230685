// Proposes lines that could mark the posts: classes of lines of one shape. Which class is right is decided by `choose`.
import { isEdited } from './edited.ts'
import { rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'

/** Indexes of lines of one shape, ascending. */
export type Anchors = readonly number[]

const mostCandidates = 60
const mostWordsOfLabel = 7
const echoDistance = 2
const longestPane = 14

export function proposeAnchors(lines: readonly Line[]): Anchors[] {
  const classes = new Map<string, number[]>()
  const add = (key: string, index: number) => {
    const members = classes.get(key)
    if (members === undefined) classes.set(key, [index])
    else members.push(index)
  }
  const dates: number[] = []
  lines.forEach((line, index) => {
    if (line.date !== null && isPostDate(lines, index)) {
      dates.push(index)
      const shape = dateShape(line)
      add(shape, index)
      add(`${shape}\n${shapeBeside(lines[index + 1])}`, index)
      add(`${shapeBeside(lines[index - 1])}\n${shape}`, index)
      add(`prefix ${line.text.slice(0, line.date.start).trim().toLowerCase()}`, index)
    } else if (line.words <= mostWordsOfLabel && line.words > 0 && line.text.length < 80)
      add(`label ${line.skeleton}`, index)
  })
  const single = [...classes.values()].map((members) => withoutEchoes(lines, members))
  return distinct([...single, lowerDates(lines, dates)].filter((members) => members.length > 1))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostCandidates)
}

/** A date that may be the time of a post: not the date of an edit, nor the value of a pane label ("Joined"). */
export function isPostDate(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line?.date == null || isEdited(line.text)) return false
  const before = line.text.slice(0, line.date.start)
  if (/\p{L}/u.test(before)) {
    const label = /([^:•|\d]+):?\s*$/u.exec(before)?.[1] ?? before
    return !rolesOf(before).has('label') && !rolesOf(label).has('label')
  }
  const previous = lines[index - 1]
  return previous === undefined || !rolesOf(previous.text).has('label')
}

/** What stands on either side of the date, roughly: names vary, so only marks and numbers count. */
function dateShape(line: Line): string {
  const [before = '', after = ''] = line.skeleton.split('◷')
  const mark = /([»,:;•|·–—-])\s*$/u.exec(before)?.[1] ?? (/\S/.test(before) ? 'w' : '^')
  return `date ${mark}◷${after.trim().slice(0, 16)}`
}

function shapeBeside(line: Line | undefined): string {
  if (line === undefined) return ''
  return line.words <= mostWordsOfLabel ? line.skeleton : '…'
}

/** A line that is said again right below, with the same line after it, counts once. */
function withoutEchoes(lines: readonly Line[], members: Anchors): Anchors {
  return members.filter((index, k) => {
    const previous = members[k - 1]
    if (previous === undefined || index - previous > echoDistance) return true
    const same = (step: number) => lines[index + step]?.text === lines[previous + step]?.text
    return !(same(0) && same(1))
  })
}

/** Dates that are said twice, above and below the author pane: the lower ones, with those of their shape that are not. */
function lowerDates(lines: readonly Line[], dates: readonly number[]): Anchors {
  const lower = new Set<number>()
  const upper = new Set<number>()
  for (let k = 0; k + 1 < dates.length; k++) {
    const [one, two] = [dates[k] as number, dates[k + 1] as number]
    const between = lines.slice(one + 1, two)
    const isPane = two - one <= longestPane && between.every(({ words }) => words <= 9)
    if (two - one < 2 || !isPane || lines[one]?.date?.text !== lines[two]?.date?.text) continue
    upper.add(one)
    lower.add(two)
    k++
  }
  if (lower.size + upper.size < dates.length / 2) return []
  const shapes = new Set([...lower].map((index) => dateShape(lines[index] as Line)))
  return dates.filter(
    (index) =>
      lower.has(index) || (!upper.has(index) && shapes.has(dateShape(lines[index] as Line))),
  )
}

function distinct(classes: readonly Anchors[]): Anchors[] {
  const seen = new Map<string, Anchors>()
  for (const members of classes) {
    const key = `${members.length} ${members[0]} ${members.at(-1)}`
    if (!seen.has(key)) seen.set(key, members)
  }
  return [...seen.values()]
}
