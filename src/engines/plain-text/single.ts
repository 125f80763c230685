// Reads a page that shows one post: nothing recurs, so only known furniture and a date line can tell its borders.
import { isPostDate } from './anchors.ts'
import type { FoundPost, Reading } from './choose.ts'
import { isLabel } from './layout.ts'
import { rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'
import { asName } from './name.ts'

export function readSinglePost(lines: readonly Line[]): Reading | null {
  const closes = (line: Line) => isLabel(line) || rolesOf(line.text).has('tail')
  let best = { from: 0, to: 0, words: 0 }
  let run = { from: 0, to: 0, words: 0 }
  lines.forEach((line, index) => {
    run = closes(line)
      ? { from: index + 1, to: index + 1, words: 0 }
      : { from: run.from, to: index + 1, words: run.words + line.words }
    if (run.words > best.words) best = run
  })
  if (best.words === 0 || (best.from === 0 && best.to === lines.length)) return null
  let { from } = best
  const { to } = best
  let date: string | null = null
  let author: string | null = null
  for (let step = 0; step < 4 && from < to - 1; step++) {
    const line = lines[from] as Line
    const name = asName(line.text)
    if (isPostDate(lines, from)) date ??= line.date?.text ?? null
    else if (author === null && name !== null && isNamedElsewhere(lines, from, name)) author = name
    else break
    from++
  }
  const post: FoundPost = {
    author,
    date,
    number: null,
    zone: { from: best.from, to: from },
    body: { from, to },
  }
  return { posts: [post], score: Math.sqrt(Math.min(best.words, 100)) * 0.7 }
}

function isNamedElsewhere(lines: readonly Line[], index: number, name: string): boolean {
  return lines.some((line, i) => i !== index && line.text.length < 80 && asName(line.text) === name)
}
