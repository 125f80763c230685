// Proposes lines that could mark the posts: classes of lines of one shape. Which class is right is decided by `choose`.
import type { Line } from './lines.ts'

/** Indexes of lines of one shape, ascending. */
export type Anchors = readonly number[]

const mostWordsOfLabel = 7
const echoDistance = 2
const longestPane = 20

/** Classes of two lines and more, by a key that names the shape. */
export function proposeAnchors(lines: readonly Line[]): Map<string, Anchors> {
  const classes = new Map<string, number[]>()
  const add = (key: string, index: number) => {
    const members = classes.get(key)
    if (members === undefined) classes.set(key, [index])
    else members.push(index)
  }
  const dates: number[] = []
  lines.forEach((line, index) => {
    if (line.date !== null && line.datesPost) {
      dates.push(index)
      const shape = dateShape(line)
      add(shape, index)
      add(`${shape}\n${shapeBeside(lines[index + 1])}`, index)
      add(`${shapeBeside(lines[index - 1])}\n${shape}`, index)
      add(`prefix ${line.text.slice(0, line.date.start).trim().toLowerCase()}`, index)
    } else if (line.words <= mostWordsOfLabel && line.words > 0 && !/:\/\//.test(line.text))
      add(`label ${line.skeleton}`, index)
  })
  const proposed = new Map<string, Anchors>()
  for (const [key, members] of classes)
    if (members.length > 1) proposed.set(key, withoutEchoes(lines, members))
  proposed.set('dates said twice', lowerDates(lines, dates))
  for (const [key, members] of proposed) if (members.length < 2) proposed.delete(key)
  return proposed
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
    const same = (of: (line: Line) => string | undefined) =>
      of(lines[one] as Line) === of(lines[two] as Line)
    if (two - one < 2 || !isPane || !same(({ date }) => date?.text) || !same(dateShape)) continue
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
