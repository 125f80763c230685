// TEMPORARY: stands in for src/dates/find.ts until it exists.
export interface DateSpan {
  readonly text: string
  readonly start: number
  readonly end: number
}

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)\\p{L}*\\.?'
const TIME =
  '(?:,?\\s*(?:at|um|à|a las|в)?\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?Uhr)?)?'
const WEEKDAY =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\\p{L}{0,6}\\.?,?\\s+)?'
const PATTERNS = [
  `\\d{1,2}:\\d\\d\\s?[ap]m On ${MONTH} \\d{1,2}(?:, \\d{4})?`,
  `${WEEKDAY}\\d{1,2}(?:st|nd|rd|th)?[. -]\\s?${MONTH}(?:[ -,]*\\d{2,4})?${TIME}`,
  `${WEEKDAY}${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?${TIME}`,
  `${MONTH} \\d{4}`,
  `\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?${TIME}`,
  `\\d\\d?[-/.]\\d\\d?[-/.]\\d{2,4}${TIME}`,
  `\\d+ (?:sec|min|hour|day|week|month|year)s?\\w* ago`,
  `(?:vor )?\\d+ (?:Jahr|Monat|Woche|Tag|Stunde)\\w*(?: \\d+ (?:Woche|Tag|Stunde)\\w*)?(?: her)?`,
  `(?:today|yesterday|heute|gestern|вчера|сегодня)${TIME}`,
].map((source) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'iu'))

export const findDate = (line: string): DateSpan | null => {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line)
    if (match) return { text: match[0], start: match.index, end: match.index + match[0].length }
  }
  return null
}
