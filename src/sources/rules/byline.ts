// Bylines and copyright lines that name a publisher instead of, or beside, a person.
import { isMedia } from '../aliases.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { firstAfter, lineAt, type SourceDocument, within } from '../document.ts'
import type { Mention } from '../mentions.ts'
import { type Name, properNameAt, tokenAt } from '../names.ts'
import { hasMediaWord, isPerson, pictureWords } from '../words.ts'

const rule = (
  id: string,
  languages: string,
  confidence: number,
  text: string,
  finds: string[],
): Rule => ({
  id,
  languages: languages.split(' '),
  role: 'ORIGIN',
  method: 'BYLINE',
  confidence,
  example: { text, finds },
})

const byline = rule('byline@1', '*', 0.9, 'By Associated Press\n\nThe bridge is open.', [
  'Associated Press',
])
const affiliation = rule(
  'byline-affiliation@1',
  '*',
  0.85,
  'By JANE DOE, Associated Press\n\nThe bridge is open.',
  ['Associated Press'],
)
const copyright = rule('copyright@1', '*', 0.85, 'The bridge is open.\n\n© 2017 Harbour Weekly', [
  'Harbour Weekly',
])

const nameLine = rule(
  'byline-names@1',
  '*',
  0.85,
  'Le Monde avec AFP\n\nLe pont sur le port a été rouvert lundi matin à la circulation, a annoncé la mairie de la ville.',
  ['Le Monde', 'AFP'],
)

export const rules: readonly Rule[] = [byline, affiliation, nameLine, copyright]

/** "By" in many languages; the line must begin with it. */
const by =
  /^(?:by|special to|(?:por (?:la )?)?redacción|redação|redaktion|redazione|rédaction|text|texto|testo|texte|written by|reported by|von|par|por|di|a cura di|da|door|av|af|skrevet av|autor|autora|auteur|autore|oleh|penulis|od|piše|przez|aut\.|opr\.|автор|автор:|от|подготовил|από|του|írta|szerző|de la|de|yazan|haber|bởi|tác giả|إعداد|كتب|بقلم|نویسنده|מאת|द्वारा|લેખક|作者|文|文\/|撰文|記者|记者|글|ni|na|nga|kirjoittanut|waxaa qoray|w\/q|qore)[:：\s︱|/]\s*/iu
const beside =
  /(?:,|\/|\||&|\s(?:and|und|et|y|e|en|og|och|i|with|mit|avec|con|com|met|med|med|z|ze|s|c|for|für|pour|para|per|voor|för|for|ve|και|и|та|of|at)\s(?:agencies\s|(?:die|der|das|the|la|le|il|o|a|los)\s|l['’])?)\s*$/iu

function candidate(
  by: Rule,
  name: string,
  mention: Mention | null,
  at: Span,
  span: Span,
  cut: Span | null,
): Candidate {
  return {
    rule: by,
    role: 'ORIGIN',
    confidence: by.confidence - (mention === null ? 0.1 : 0),
    name,
    known: mention?.source ?? null,
    url: null,
    articleTitle: null,
    articleUrl: null,
    at,
    span,
    cut,
  }
}

function bylines(document: SourceDocument): Candidate[] {
  const { text } = document
  return document.lines.flatMap((line) => {
    if (line.end - line.start > 110) return []
    const content = text.slice(line.start, line.end)
    const opening = by.exec(content)
    if (opening === null || pictureWords.test(content)) return []
    const start = line.start + opening[0].length
    return within(document.mentions, start, line.end)
      .filter((one) => isMedia(one.source))
      .flatMap((one) => {
        const before = text.slice(start, one.start)
        const span = { start: line.start, end: one.end }
        const isFirst = before.trim() === ''
        if (!isFirst && !beside.test(before)) return []
        // A sentence that merely begins with "By": the line goes on in small words.
        const rest = text
          .slice(one.end, line.end)
          .split(/\s+/u)
          .filter((word) => /^\p{Ll}{3,}/u.test(word))
        if (rest.length > 1) return []
        if (one.isCommonWord && rest.length > 0) return []
        const name = text.slice(one.start, one.end)
        return [candidate(isFirst ? byline : affiliation, name, one, one, span, line)]
      })
  })
}

const mark =
  /(?:©|ⓒ|저작권자|\(c\)|&copy;|copyright)(?:\s*(?:©|ⓒ|\(c\)|by))?[\s:]*(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:19|20)?\d\d)?)?[\s,:]*(?:by\s+)?/giu
const software =
  /^(?:phpbb|vbulletin|xenforo|invision|discourse|mybb|smf|simple machines|woltlab|wordpress|vanilla)/i

/** The line under a byline: "By Jane Doe", then "BBC News, Nairobi". */
function underBylines(document: SourceDocument): Candidate[] {
  const { text, lines } = document
  return lines.flatMap((line, i) => {
    const above = lines[i - 1]
    if (i > 8 || above === undefined || line.end - line.start > 60) return []
    if (above.end - above.start > 80 || !/^by\s/i.test(text.slice(above.start, above.end)))
      return []
    const [one] = within(document.mentions, line.start, line.end)
    if (one === undefined || one.start !== line.start || !isMedia(one.source)) return []
    if (
      one.isCommonWord ||
      !/^(?:$|,| \p{Lu}| correspondent| reporter)/u.test(text.slice(one.end, line.end))
    )
      return []
    return [candidate(affiliation, text.slice(one.start, one.end), one, one, line, line)]
  })
}

function copyrights(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const match of text.matchAll(mark)) {
    const start = match.index + match[0].length
    const line = lineAt(document, match.index)
    if (pictureWords.test(text.slice(Math.max(line.start, match.index - 60), match.index))) continue
    const hasYear = /\d{4}/.test(match[0])
    const token = tokenAt(document, start)
    if (document.tokens[token]?.start !== start) continue
    const mention = document.mentions[firstAfter(document.mentions, start)]
    if (mention !== undefined && mention.start === start && isMedia(mention.source)) {
      // "© AFP" under a picture is its credit; a year or reserved rights make it the text's.
      const rights =
        /^[\s,.]*(?:(?:19|20)\d\d|all rights|alle rechte|tous droits|todos los|tutti i|все права|всі права|무단|版权|版權|無断)/iu
      if (!hasYear && !rights.test(text.slice(mention.end, mention.end + 16))) continue
      const span = { start: match.index, end: mention.end }
      found.push(
        candidate(copyright, text.slice(mention.start, mention.end), mention, mention, span, null),
      )
      continue
    }
    const name: Name | null = hasYear ? properNameAt(document, token, line.end) : null
    if (name === null || isPerson(name.text) || software.test(name.text)) continue
    if (!hasMediaWord(name.text)) continue
    found.push(
      candidate(copyright, name.text, null, name, { start: match.index, end: name.end }, null),
    )
  }
  return found
}

const joint =
  /^[\s,/&|+·–—-]*(?:(?:and|with|und|mit|et|avec|y|con|e|com|en|met|og|och|med|z|ve|и|με|staff|agencies|agences|agencias|agenzie|agenturen|wires|writers?|writer|reporters?)[\s,/&|+-]*)*$/iu

/** Short lines at either end of a text that hold nothing but names of media: "Le Monde avec AFP", "Associated Press". */
function nameLines(document: SourceDocument): Candidate[] {
  const { text, lines } = document
  return lines.flatMap((line, i) => {
    if (line.end - line.start > 60 || (i > 2 && i < lines.length - 3) || lines.length < 2) return []
    const named = within(document.mentions, line.start, line.end).filter((one) =>
      isMedia(one.source),
    )
    if (!named.some((one) => one.source.type === 'AGENCY' && !one.isCommonWord)) return []
    const next = lines[i + 1]
    const isHead = i <= 2 && next !== undefined && next.end - next.start > 80
    if (!isHead && named.length < 2) return []
    const gaps = [line.start, ...named.map((one) => one.end)].map((from, at) =>
      text.slice(from, named[at]?.start ?? line.end),
    )
    if (!gaps.every((gap) => joint.test(gap))) return []
    if (named.length > 1 && !gaps.some((gap) => /[\p{L}/]/u.test(gap))) return []
    return named.map((one) =>
      candidate(nameLine, text.slice(one.start, one.end), one, one, line, line),
    )
  })
}

export function find(document: SourceDocument): Candidate[] {
  return [
    ...bylines(document),
    ...underBylines(document),
    ...nameLines(document),
    ...copyrights(document),
  ]
}
