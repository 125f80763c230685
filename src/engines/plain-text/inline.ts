// Reads names that stand in one line with the date: "by Ann » 3 May", "Ann, 3 May", "Re: Cats by Ann: 9:00".
import type { Line } from './lines.ts'
import { asName } from './name.ts'

/** The part of each line that varies, besides its date; null where that is no name. */
export function namesBesideDates(dated: readonly (Line | undefined)[]): {
  before: (string | null)[]
  after: (string | null)[]
} {
  const cut = (pick: (text: string, start: number, end: number) => string) =>
    variable(
      dated.map((line) =>
        line?.date ? pick(line.text, line.date.start, line.date.end).trim() : '',
      ),
    ).map(asName)
  return {
    before: cut((text, start) => text.slice(0, start)),
    after: cut((text, _, end) => text.slice(end)),
  }
}

/** Cuts each text down to what follows the words that (nearly) all texts share. */
function variable(texts: readonly string[]): string[] {
  const tokens = texts.map((text) => text.split(/\s+/).filter((token) => token !== ''))
  const counts = new Map<string, number>()
  for (const list of tokens)
    for (const token of new Set(list.map((token) => token.toLowerCase())))
      counts.set(token, (counts.get(token) ?? 0) + 1)
  const needed = texts.length < 4 ? texts.length : texts.length - 1
  const varied = texts.length > 1 && new Set(texts).size > 1
  const shared = (token: string) =>
    connectors.has(token.toLowerCase()) ||
    !/[\p{L}\p{N}]/u.test(token) ||
    (varied && (counts.get(token.toLowerCase()) ?? 0) >= needed)
  return tokens.map((list) => {
    let end = list.length
    while (end > 0 && shared(list[end - 1] as string)) end--
    let start = end
    while (start > 0 && !shared(list[start - 1] as string)) start--
    while (start < end && /^#?\d+\.?$/.test(list[start] as string)) start++
    return list.slice(start, end).join(' ')
  })
}

/** Words between a name and a date. */
const connectors = new Set(
  `by postby post posted on at in von am um de le el por par da il em door op av af den от автор przez dnia tarafından
  posté(e) envoyé(e) le messagepar publié écrit mensajepor messaggioda beitragvon berichtdoor сообщение опубликовано erstellt: erstellt
  geschrieben wrote written`.split(/\s+/),
)
