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
  lines.forEach((line, index) => {
    if (line.date !== null && isPostDate(lines, index)) {
      const shape = dateShape(line)
      add(shape, index)
      add(`${shape}\n${shapeBeside(lines[index + 1])}`, index)
      add(`${shapeBeside(lines[index - 1])}\n${shape}`, index)
      add(`prefix ${line.text.slice(0, line.date.start).trim().toLowerCase()}`, index)
    } else if (line.words <= mostWordsOfLabel && line.words > 0 && line.text.length < 80)
      add(`label ${line.skeleton}`, index)
  })
  const single = [...classes.values()]
    .map((members) => withoutEchoes(lines, members))
    .flatMap((members) => [members, ...halves(lines, members)])
  return distinct(single.filter((members) => members.length > 1))
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

/** Where most lines of the class are said twice, above and below the author pane: the upper and the lower ones. */
function halves(lines: readonly Line[], members: Anchors): Anchors[] {
  const upper: number[] = []
  const lower: number[] = []
  for (let k = 0; k + 1 < members.length; k++) {
    const [one, two] = [members[k] as number, members[k + 1] as number]
    if (two - one > longestPane || lines[one]?.text !== lines[two]?.text) continue
    upper.push(one)
    lower.push(two)
    k++
  }
  return upper.length * 3 > members.length ? [upper, lower] : []
}

function distinct(classes: readonly Anchors[]): Anchors[] {
  const seen = new Map<string, Anchors>()
  for (const members of classes) {
    const key = `${members.length} ${members[0]} ${members.at(-1)}`
    if (!seen.has(key)) seen.set(key, members)
  }
  return [...seen.values()]
}
