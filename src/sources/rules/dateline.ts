// Datelines: the agency or paper that opens a report, "CITY, Oct 9 (Reuters) -" and its shapes in other scripts.
import { isMedia } from '../aliases.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { type SourceDocument, within } from '../document.ts'
import type { Mention } from '../mentions.ts'
import { asName } from '../names.ts'
import { hasMediaWord, isPerson } from '../words.ts'

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

const known = rule(
  'dateline-bracket@1',
  '*',
  0.97,
  'HARBOUR CITY, May 3 (Reuters) - The bridge is open.',
  ['Reuters'],
)
const unknown = rule(
  'dateline-bracket-new@1',
  '*',
  0.75,
  'Harbour City (Harbour Weekly) – The bridge is open.',
  ['Harbour Weekly'],
)
const opening = rule('dateline-opening@1', '*', 0.85, '(CNN) The bridge is open.', ['CNN'])
const dashed = rule(
  'dateline-dash@1',
  '*',
  0.9,
  'МОСКВА, 3 мая — РИА Новости. Мост через реку сегодня открыт.',
  ['РИА Новости'],
)
const leading = rule(
  'dateline-leading@1',
  '*',
  0.85,
  'رويترز - فتح الجسر الجديد اليوم أمام السيارات',
  ['رويترز'],
)
const chinese = rule(
  'dateline-wire@1',
  'zh',
  0.93,
  '新华社北京5月3日电 跨海大桥今天上午正式开通，市长出席了通车仪式。',
  ['新华社'],
)
const eastern = rule(
  'dateline-equals@1',
  'ko ja',
  0.95,
  '(서울=연합뉴스) 홍길동 기자 = 새 다리가 오늘 오전에 정식으로 열렸다.',
  ['연합뉴스'],
)

const comma = rule(
  'dateline-comma@1',
  'id ms',
  0.9,
  'TEMPO.CO, Jakarta - Jembatan baru itu dibuka untuk umum hari ini.',
  ['Tempo'],
)

export const rules: readonly Rule[] = [
  comma,
  known,
  unknown,
  opening,
  dashed,
  leading,
  chinese,
  eastern,
]

const bracket = /[(（［[【]([^()（）［］[\]【】\n]{2,60})[)）］\]】]/gu
const dash = /^\s{0,2}(?:[.:：]?\s{0,2}[-–—―‐‑−]{1,3}|[:：.]\s?[-–—]|[=＝])/u
const wire =
  /^(?:[^\n，。,]{0,16}?(?:电|電|讯|訊)[\s（(：:，,]|消息[：:，]|[／/][^\s，。]{1,6}(?:报导|報導|报道|報道)[\s】)）])/u
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u
/** "Київ. 3 травня. " */
const placeAndDay = /^\p{Lu}[\p{L} -]{1,25}[.,]\s\d{1,2}\s\p{L}{3,12}[.,]\s$/u
const titled = /^[\s"'“„«(]*[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u
/** Words of a place and a date: no small letters at the start of a word but those of months and prepositions. */
const smallWord = /(?<![\p{L}\p{M}.'’-])\p{Ll}[\p{Ll}\p{M}]+/gu

function found(
  by: Rule,
  document: SourceDocument,
  one: Span,
  mention: Mention | null,
  span: Span,
): Candidate {
  return {
    rule: by,
    role: by.role,
    confidence: by.confidence,
    name: document.text.slice(one.start, one.end),
    known: mention?.source ?? null,
    url: null,
    articleTitle: null,
    articleUrl: null,
    at: one,
    span,
    cut: null,
  }
}

function inBrackets(document: SourceDocument, line: Span): Candidate[] {
  const { text } = document
  const head = text.slice(line.start, Math.min(line.end, line.start + 260))
  for (const match of head.matchAll(bracket)) {
    const start = line.start + match.index
    const end = start + match[0].length
    const before = text.slice(line.start, start)
    const inside = within(document.mentions, start, end).filter((one) => isMedia(one.source))
    const isAgency = inside.some((one) => one.source.type === 'AGENCY')
    const rest = text.slice(end, end + 8)
    const tail = dash.exec(rest) ?? (isAgency ? /^[:：]\s/u.exec(rest) : null)
    const shortest = eastAsian.test(match[0]) ? 8 : 20
    const small = before.match(smallWord)?.length ?? 0
    if (
      inside.length > 0 &&
      (tail !== null || (before.trim() === '' && /^\s*\S/.test(text.slice(end, line.end))))
    ) {
      const isBare = tail === null
      // "[BBC](https://…)" is a link.
      if (isBare && (start !== line.start || line.end - end < shortest || /^\s*[(（]/u.test(rest)))
        continue
      if (small > 12) continue
      const span = {
        start: before.length > 80 ? start : line.start,
        end: end + (tail?.[0].length ?? 0),
      }
      return inside
        .slice(0, 3)
        .map((one) =>
          found(
            /[=＝]/u.test(match[0]) ? eastern : isBare ? opening : known,
            document,
            one,
            one,
            span,
          ),
        )
    }
    const isPlace =
      before.trim() !== '' &&
      before.length <= 50 &&
      small === 0 &&
      titled.test(before) &&
      !/[.!?:]\s/.test(before)
    if (tail === null || !isPlace || line.end - end < 20) continue
    const name = asName(document, start + 1, end - 1)
    if (name === null || name.url !== null || !/\p{L}{3}/u.test(name.text)) continue
    // "Lionel Messi (Real Madrid) – two goals" has the same shape: only a word of media tells, or initials after a city
    // in capitals that open a report.
    const isWire =
      line.start === document.lines[0]?.start &&
      /^\p{Lu}[\p{Lu} .'-]+(?:,.*)?$/u.test(before.trim()) &&
      /^\p{Lu}{2,6}$/u.test(name.text) &&
      line.end - end >= 40
    if (!(isWire || hasMediaWord(name.text)) || isPerson(name.text)) continue
    return [found(unknown, document, name, null, { start: line.start, end: end + tail[0].length })]
  }
  return []
}

function withoutBrackets(document: SourceDocument, line: Span): Candidate[] {
  const { text } = document
  const first = within(document.mentions, line.start, Math.min(line.end, line.start + 90)).find(
    (one) => isMedia(one.source),
  )
  if (first === undefined || line.end - first.end < 12) return []
  const before = text.slice(line.start, first.start)
  const after = text.slice(first.end, Math.min(line.end, first.end + 24))
  const whole = { start: line.start, end: first.end }
  if (
    /^[(（[［【]?\s*(?:据)?\s*$/u.test(before) &&
    /\p{Script=Han}$/u.test(text.slice(first.start, first.end)) &&
    wire.test(after)
  ) {
    return [found(chinese, document, first, first, whole)]
  }
  if (/[=＝]\s*$/u.test(before) && before.length < 24 && eastAsian.test(before))
    return [found(eastern, document, first, first, whole)]
  const small = before.match(smallWord)?.length ?? 0
  const ends = /^\s*(?:[./:,)]|[-–—])/u.test(after)
  if (
    (/(?:[-–—―]|\/(?:Корр\.)?)\s*$/u.test(before) || placeAndDay.test(before)) &&
    before.length <= 60 &&
    small <= 2 &&
    ends &&
    !/[,;:]\s.*,.*,/.test(before)
  ) {
    const isPlace =
      titled.test(before) && !/[.!?]\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+/u.test(before)
    const isSure = !first.isCommonWord || (first.source.type === 'AGENCY' && before.length <= 30)
    if (isPlace && isSure) return [found(dashed, document, first, first, whole)]
  }
  // Indonesian sites open with their domain: "HARBOUR.COM, Jakarta - …", "JAKARTA, HARBOUR.COM - …".
  const isDashed = /^(?:,\s\p{Lu}[\p{L} ]{2,24})?\s*(?:[-–—]{1,2}|\|)\s/u.test(after)
  const isCity = /^\p{Lu}[\p{L} ]{2,24}[,.]\s$/u.test(before)
  if (isDashed && (isCity || (before === '' && /^,/.test(after)))) {
    return [found(comma, document, first, first, whole)]
  }
  if (
    before === '' &&
    (first.source.type === 'AGENCY' || /\.\p{L}{2,}$/u.test(text.slice(first.start, first.end))) &&
    /^\s*(?:[-–—]{1,2}\s|[:：]\s)/u.test(after)
  ) {
    return [found(leading, document, first, first, whole)]
  }
  return []
}

/** A line that is the dateline, over the report: "دمشق-سانا". */
function ofOwnLine(document: SourceDocument, line: Span, at: number): Candidate[] {
  const { text, lines } = document
  const [one] = within(document.mentions, line.start, line.end)
  const next = lines[at + 1]
  if (one === undefined || one.end !== line.end || one.source.type !== 'AGENCY') return []
  if (next === undefined || next.end - next.start < 40) return []
  const isPlaced = /^\p{L}[\p{L} ]{1,20}\s?[-–—/]\s?$/u.test(text.slice(line.start, one.start))
  return isPlaced ? [found(dashed, document, one, one, line)] : []
}

const longestDocument = 400

export function find(document: SourceDocument): Candidate[] {
  return document.lines.slice(0, longestDocument).flatMap((line, i) => {
    const bracketed = inBrackets(document, line)
    if (bracketed.length > 0) return bracketed
    const plain = withoutBrackets(document, line)
    return plain.length > 0 ? plain : ofOwnLine(document, line, i)
  })
}
