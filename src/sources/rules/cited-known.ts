// Tells whether a known name near a phrase of citation is meant as the source: near enough, and no common word or adjective.
import { isMedia } from '../aliases.ts'
import type { SourceDocument } from '../document.ts'
import type { Mention } from '../mentions.ts'
import { nouns } from './citation-cues.ts'

/** No name stands further from its phrase, in words. */
export const reach = 12

/** Common words ("Time", "Express") count as names beside an article, a quotation mark or a word for media. */
export function isMeant(document: SourceDocument, one: Mention, touches: boolean): boolean {
  if (!one.isCommonWord) return true
  const isAcronym = /^\p{Lu}{2,}$/u.test(document.text.slice(one.start, one.end))
  if (touches && (isAcronym || /^(?:[.,;)"”»“]|$)/u.test(document.text.slice(one.end)))) return true
  const left = document.text.slice(Math.max(0, one.start - 20), one.start)
  const right = document.text.slice(one.end, one.end + 14)
  if (
    /["“„«‹'‘]$/u.test(left) ||
    /\b(?:the|magazine|newspaper|daily|revista|diario|journal)\s$/iu.test(left)
  )
    return true
  if (/^\s(?:magazine|newspaper)/i.test(right)) return true
  return one.source.type === 'AGENCY' || nounAround(document, one)
}

function nounAround(document: SourceDocument, one: Mention): boolean {
  for (let i = Math.max(0, one.from - 3); i < one.from; i++) {
    if (nouns.at(document.text, document.tokens, i).some((hit) => hit.to >= one.from - 1))
      return true
  }
  return nouns.at(document.text, document.tokens, one.to).length > 0
}

/** A few words may stand before the name; more only where one of them is a word for media or for a report. */
export function isWithinReach(document: SourceDocument, to: number, one: Mention): boolean {
  const words = one.from - to
  if (words <= 5) return true
  const { text, tokens } = document
  for (let i = to; i < one.from; i++) if (nouns.at(text, tokens, i).length > 0) return true
  return words <= reach && reportWords.test(text.slice(tokens[to]?.start ?? one.start, one.start))
}

const reportWords =
  /report|article|story|bericht|informe|artículo|rapport|relat|reportaje|сообщени|отчет|отчёт|статть|raport/iu

/** Public bodies and platforms count where they are cited ("according to the CDC"), not as adjectives or addressees. */
export function isAside(document: SourceDocument, one: Mention): boolean {
  if (isMedia(one.source)) return false
  const { text } = document
  if (
    /^\s\p{Ll}{3}/u.test(text.slice(one.end, one.end + 5)) &&
    !/^\s(?:and|said|und|et|y|has|for)\b/.test(text.slice(one.end, one.end + 6))
  )
    return true
  return !/xigt|xigat|dilansir|dikutip|mujibu|ayon|potrivit|conform|accord|laut|selon|según|segundo|secondo|volgens|enligt|ifølge|podle|według|sipas|по данным|за даними|σύμφωνα|menurut|theo|göre/iu.test(
    text.slice(Math.max(0, one.start - 40), one.start),
  )
}
