// Collects the names a page calls its authors by, in quotations, bylines and addresses; used to check names found elsewhere.
import type { Line } from './lines.ts'

const mostWordsOfMention = 7
const shortestMention = 4
/** "Edited by Ann", "erstellt von Ann" */
const byline = /\s(?:by|von|par|por|di|da|door|av|af|od|przez|от|від)\s+(\S+(?: \S+){0,2})/iu

/** What the page calls by name: "Ann said:", "Quote from Ann:", "edited by Ann", "@Ann". In lower case. */
export function mentions(lines: readonly Line[]): Set<string> {
  const found = new Set<string>()
  for (const { text, words } of lines) {
    if (text.includes('@'))
      for (const [, name] of text.matchAll(/@([\p{L}\p{N}_.-]{2,30})/gu))
        found.add((name as string).toLowerCase())
    if (words > mostWordsOfMention) continue
    const [, after] = byline.exec(text) ?? []
    if (after !== undefined) addStarts(found, after.toLowerCase().split(' '))
    if (!/[:：↑]$/.test(text)) continue
    const parts = text
      .toLowerCase()
      .replace(/[\s:：↑]+$/, '')
      .split(' ')
    addStarts(found, parts)
    for (let cut = 1; cut < parts.length; cut++) found.add(parts.slice(cut).join(' '))
  }
  return found
}

function addStarts(found: Set<string>, words: readonly string[]): void {
  for (let end = 1; end <= words.length; end++)
    found.add(
      words
        .slice(0, end)
        .join(' ')
        .replace(/[.,;]$/, ''),
    )
}

/** "Ann Regular" where others quote "Ann". */
export function asMentioned(name: string | null, mentioned: ReadonlySet<string>): string | null {
  if (name === null || mentioned.has(name.toLowerCase())) return name
  const words = name.split(' ')
  for (let end = words.length - 1; end > 0; end--) {
    const start = words.slice(0, end).join(' ')
    if (start.length >= shortestMention && mentioned.has(start.toLowerCase())) return start
  }
  return name
}
