// Puts a post's lines together again as paragraphs, without the furniture at its ends. Changes no words.
import type { FoundPost } from './choose.ts'
import { isEdited } from './edited.ts'
import { rolesOf } from './lexicon.ts'
import type { Document, Line } from './lines.ts'
import { nameOf } from './name.ts'
import { bareTitle } from './title.ts'

export function bodyText(document: Document, post: FoundPost, title: string | null): string {
  const { lines, rows } = document
  let { from, to } = post.body
  const at = (index: number) => lines[index] as Line
  while (from < to && (at(from).isLabel || bareTitle(at(from).text) === title)) from++
  const isOwnName = (line: Line) => post.author !== null && nameOf(line) === post.author
  while (to > from && (isFooter(at(to - 1)) || (to - from > 1 && isOwnName(at(to - 1))))) to--
  // "Thanks!" alone is a button's word and a whole answer.
  if (from >= to) ({ from, to } = post.body)
  if (from >= to) return ''
  const dropped = new Set<number>()
  for (let i = from; i < to; i++) if (rolesOf(at(i).text).has('noise')) dropped.add(at(i).row)
  return rows
    .slice(at(from).row, at(to - 1).row + 1)
    .map((row) => row.replace(/\u200b|\ufeff/g, '').trim())
    .filter((_, index) => !dropped.has(at(from).row + index))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isFooter = (line: Line): boolean => line.isLabel || isEdited(line.text)
