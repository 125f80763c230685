// Says how much of a page a reading explains: many posts, each with words of its own, an author and a date, counted in order.
import type { FoundPost } from './choose.ts'
import type { Line } from './lines.ts'
import type { Range } from './recurrence.ts'

const shareOfNames = 0.25
const wordsOfSentence = 8
const wordsOfProse = 10
const mostProse = 100
const mostWords = 30

/** 0 for what is no thread. `authors` is how sure the place of the names is. */
export function scoreOf(
  lines: readonly Line[],
  posts: readonly FoundPost[],
  authors: number,
): number {
  const inOrder = countsOn(posts.map(({ number }) => number))
  const share = (has: (post: FoundPost, k: number) => boolean) =>
    posts.filter(has).length / posts.length
  const dated = share(({ date }) => date !== null)
  const counted = share((_, k) => inOrder[k] === true)
  if (dated < 0.5 && counted < 0.5 && (authors < 0.6 || posts.length < 3)) return 0
  if (posts.length > 2 && !posts.some(({ body }) => saysSomething(lines, body))) return 0
  const isCounted = inOrder.filter((counts) => counts).length > 2
  const isNamed = share(({ author }) => author !== null) > shareOfNames
  const score = posts.reduce((sum, { author, date, number, body }, k) => {
    const evidence =
      0.2 +
      (author === null ? 0 : 0.4 * Math.min(1, authors)) +
      (date === null ? 0 : 0.3) +
      (inOrder[k] ? 0.3 : 0)
    const isStray = (isCounted && number === null) || (isNamed && author === null)
    return sum + weightOf(lines, body) * evidence * (isStray ? 0.3 : 1)
  }, 0)
  return score * (dated === 1 ? 1.1 : 1)
}

/** Which numbers follow the number before them by one; the first of two that do counts too. */
function countsOn(numbers: readonly (number | null)[]): boolean[] {
  const counts = numbers.map(() => false)
  let last = -1
  numbers.forEach((number, k) => {
    if (number === null) return
    if (last !== -1 && numbers[last] === number - 1) {
      counts[k] = true
      if (numbers.findIndex((other) => other !== null) === last) counts[last] = true
    }
    last = k
  })
  return counts
}

/** A list of threads has titles and names, no sentences. */
function saysSomething(lines: readonly Line[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    if (line.words >= wordsOfSentence && line.date === null) return true
  }
  return false
}

function weightOf(lines: readonly Line[], { from, to }: Range): number {
  let prose = 0
  let all = 0
  // Dates inside the words may be other posts'.
  let swallowed = 0
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    if (line.datesPost) swallowed++
    if (line.date !== null) continue
    all += line.words
    if (isProse(line)) prose += line.words
  }
  const weight = Math.sqrt(Math.min(prose, mostProse)) + 0.3 * Math.sqrt(Math.min(all, mostWords))
  return Math.max(0, weight - swallowed)
}

const isProse = (line: Line): boolean =>
  line.words >= wordsOfProse || (line.words > 2 && /[.!?…。！？]$/.test(line.text))
