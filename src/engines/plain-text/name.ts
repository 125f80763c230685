// Tells whether a text can be the name of an account, and takes off what forums print around it.
import { findDate } from '../../dates/find.ts'
import { rolesOf } from './lexicon.ts'
import type { Line } from './lines.ts'

const longestName = 34
const mostWordsOfName = 5

/** The bare name, or null where the text cannot be one. */
export function asName(text: string): string | null {
  if (text.length > 2 * longestName) return null
  const bare = text
    .replace(/^[\s@»•·|:,>–-]+|[\s»•·|:,;✭★☆>–-]+$/gu, '')
    .replace(/(?<=\S)\s*\([^()]*\)$/u, '')
    .replace(/^OP |^\d{1,3}\. /, '')
    .replace(/(?<=\S) [/|•·] .*$/u, '')
    .trim()
  const name = withoutRank(bare.split(' '))
  if (name === '' || name.length > longestName || name.split(' ').length > mostWordsOfName)
    return null
  if (
    !/\p{L}/u.test(name) ||
    /[?!:;,？！：；，。…]$|^[\d.,]+[km楼樓]?$|https?:|^re:|^#|^[\d.,:/%]+$|["“”„]|&\p{L}|^\[[^\]]*\]\s/iu.test(
      name,
    )
  )
    return null
  return rolesOf(name).size > 0 || findDate(name) !== null ? null : name
}

/** "Ann Smith Senior Member" is Ann Smith. */
function withoutRank(words: readonly string[]): string {
  if (rolesOf(words.join(' ')).has('rank')) return ''
  for (let drop = Math.min(3, words.length - 1); drop > 0; drop--)
    if (rolesOf(words.slice(-drop).join(' ')).has('rank')) return words.slice(0, -drop).join(' ')
  return words.join(' ')
}

const named = new WeakMap<Line, string | null>()

/** The name a line of its own gives; lines with a date or "label: value" give none. Every line is asked many times. */
export function nameOf(line: Line): string | null {
  let name = named.get(line)
  if (name === undefined) {
    name = line.date !== null || /\p{L}\s?[:：]\s*\S/u.test(line.text) ? null : asName(line.text)
    named.set(line, name)
  }
  return name
}
