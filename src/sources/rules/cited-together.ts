// Known media that a citation names without a phrase of its own: beside the word for their kind, or joined to a cited one.
import { isMedia } from '../aliases.ts'
import type { Candidate } from '../candidate.ts'
import { firstAfter, type SourceDocument, within } from '../document.ts'
import { asName, tokenAt } from '../names.ts'
import { after, asKnown, before, candidate, introducing, nouns } from './citation-cues.ts'
import { isSourceName } from './cited-new.ts'

/** "the newspaper El Mundo", "agentúra Reuters": media named with their kind are named as sources, whatever the verb. */
export function byKind(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  return document.mentions.flatMap((one) => {
    if (!isMedia(one.source)) return []
    // The kind may be part of the name: "jornal O Globo".
    const own = nouns.at(text, tokens, one.from).find((noun) => noun.to < one.to)
    if (own !== undefined && /^\p{Ll}/u.test(text.slice(one.start, one.start + 2))) {
      const sure = own.value.rule.confidence - 0.15
      return [candidate(document, own.value, asKnown(document, one), one, sure)]
    }
    for (let i = Math.max(0, one.from - 4); i < one.from; i++) {
      const hit = nouns.at(text, tokens, i).find((noun) => noun.to === one.from)
      const start = tokens[i]?.start ?? 0
      if (hit === undefined) continue
      const gap = text.slice(tokens[one.from - 1]?.end ?? start, one.start)
      if (
        !/^[\s"“„«‹'‘「『《]{0,3}$/u.test(gap) ||
        gap.includes('\n') ||
        /^\p{Script=Han}/u.test(text.slice(start))
      )
        continue
      const { rule } = hit.value
      return [
        candidate(
          document,
          hit.value,
          asKnown(document, one),
          { start, end: one.end },
          rule.confidence - 0.15,
        ),
      ]
    }
    return []
  })
}

const quotation = /^\s?["“„«»‹「『《](\p{Lu}[^"“”„«»‹›」』》\n.!?]{1,40})["”“»«›」』》]/u
const saying = 12

/** 'die Tageszeitung "Hafenblatt" berichtete': a new name in quotation marks beside its kind, in a sentence that cites. */
export function quotedByKind(document: SourceDocument): Candidate[] {
  const { text, tokens, mentions } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const hit = nouns.at(text, tokens, i)[0]
    const end = tokens[(hit?.to ?? 0) - 1]?.end
    if (hit === undefined || end === undefined) continue
    const quoted = quotation.exec(text.slice(end, end + 60))
    if (quoted === null || (quoted[1] ?? '').split(/\s+/u).length > 4) continue
    const name = asName(document, end, end + quoted[0].length)
    if (name === null || within(mentions, name.start, name.end).length > 0) continue
    if (!isSourceName(name) || !isCiting(document, i, tokenAt(document, name.end))) continue
    const span = { start: tokens[i]?.start ?? name.start, end: end + quoted[0].length }
    found.push(candidate(document, hit.value, name, span, hit.value.rule.confidence - 0.2))
  }
  return found
}

/** A phrase of citation stands near, in the same sentence. */
function isCiting({ text, tokens }: SourceDocument, from: number, to: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - saying); i--) {
    if (/[.!?;]\s|\n/u.test(text.slice(tokens[i]?.end ?? 0, tokens[i + 1]?.start ?? 0))) break
    if (before.at(text, tokens, i).some((hit) => !hit.value.isShort)) return true
  }
  for (let i = to; i < Math.min(tokens.length, to + saying); i++) {
    if (/[.!?;]\s|\n/u.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0))) break
    if (after.at(text, tokens, i).some((hit) => !hit.value.isShort)) return true
  }
  return false
}

const introduced =
  /^(?:from|per|via|aus|de|da|dal|dalla|uit|från|fra|z|ze|din|из|от|από|من)\s+(?:the\s|der\s|dem\s|la\s|le\s|el\s|het\s|de\s)?$/iu

/** "From Business Insider:" opens a line and hands over to the words of another. */
export function introductions(document: SourceDocument): Candidate[] {
  const { text } = document
  return document.lines.flatMap((line) => {
    const [one] = within(document.mentions, line.start, Math.min(line.end, line.start + 60))
    if (one === undefined || !isMedia(one.source)) return []
    if (!introduced.test(text.slice(line.start, one.start))) return []
    if (!/^(?:\s(?:article|story|report|website))?:/i.test(text.slice(one.end, one.end + 12)))
      return []
    const span = { start: line.start, end: one.end }
    return [candidate(document, introducing, asKnown(document, one), span, 0.7)]
  })
}

const list =
  /^(?:\s*[,、和及與与]\s*|\s*,?\s+(?:and|und|et|y|e|en|och|og|ja|i|a|и|та|і|й|ve|dan|và|na|iyo|dhe|és|και|și|و|یا|और|এবং|และ)\s+)(?:(?:the|la|le|les|el|il|der|die|das|dem|den|de|het|o|η|το|τα|της)\s+|l['’])?["“„«]?$/iu

/** "AFP and Reuters reported": the names joined to a known one are cited with it. */
export function companions(document: SourceDocument, one: Candidate): Candidate[] {
  if (one.known === null) return []
  const { text, mentions } = document
  const found: Candidate[] = []
  const at = firstAfter(mentions, one.at.start)
  for (const step of [-1, 1]) {
    let here = mentions[at]
    for (let i = at + step; here !== undefined && Math.abs(i - at) <= 3; i += step) {
      const next = mentions[i]
      if (next === undefined || !isMedia(next.source)) break
      const [left, right] = step > 0 ? [here, next] : [next, here]
      if (!list.test(text.slice(left.end, right.start).replace(/^["”“»]/u, ''))) break
      found.push({
        ...one,
        name: text.slice(next.start, next.end),
        known: next.source,
        at: next,
        span: {
          start: Math.min(one.span.start, next.start),
          end: Math.max(one.span.end, next.end),
        },
      })
      here = next
    }
  }
  return found
}
