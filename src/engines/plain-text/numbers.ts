// Reads the numbers that a forum gives its posts: "#3", "3" above or behind the date. Numbers that do not count are none.
import type { Block } from './layout.ts'
import type { Line } from './lines.ts'

const reach = 3
const marked = /(?:^|\s)#(\d{1,6})(?=\s|$)/
const bare = /^(\d{1,5})\s?(?:楼|樓|#|\.)?$/

export function numbersOf(lines: readonly Line[], blocks: readonly Block[]): (number | null)[] {
  const withMark = blocks.map((block) => near(lines, block, ({ text }) => marked.exec(text)?.[1]))
  if (withMark.some((number) => number !== null)) return withMark
  const without = blocks.map((block) =>
    near(
      lines,
      block,
      ({ text, date }) => bare.exec(date ? text.slice(date.end).trim() : text)?.[1],
    ),
  )
  const counts = without.every(
    (number, k) => number !== null && (k === 0 || number === (without[k - 1] ?? 0) + 1),
  )
  return counts && blocks.length > 1 ? without : withMark
}

function near(
  lines: readonly Line[],
  { anchor, zone }: Block,
  numberIn: (line: Line) => string | undefined,
): number | null {
  for (let step = 0; step <= reach; step++)
    for (const index of [anchor + step, anchor - step]) {
      const line = lines[index]
      const number = line && index >= zone.from && index < zone.to ? numberIn(line) : undefined
      if (number !== undefined) return Number(number)
    }
  return null
}
