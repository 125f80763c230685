// The phrases of citation as indexes over words: what stands before a name, after it, and what media are called.
import type { Candidate, Rule, Span } from '../candidate.ts'
import type { SourceDocument } from '../document.ts'
import type { Mention } from '../mentions.ts'
import { type Name, tokenAt } from '../names.ts'
import { type PhraseIndex, phraseIndex } from '../phrases.ts'
import { citationRows } from './citation-words.ts'

export interface Cue {
  readonly rule: Rule
  /** An unknown name may stand beside it. */
  readonly isMediaOnly: boolean
  /** A word so short that it means little: the name must touch it. */
  readonly isShort: boolean
}

const citing: readonly Rule[] = citationRows.map((row) => ({
  id: `cited-${row.languages.split(' ')[0]}@1`,
  languages: row.languages.split(' '),
  role: 'QUOTED',
  method: 'CITATION',
  confidence: 0.85,
  example: { text: row.example[0], finds: [row.example[1]] },
}))

const introducingRule: Rule = {
  id: 'introduced@1',
  languages: ['*'],
  role: 'QUOTED',
  method: 'CITATION',
  confidence: 0.7,
  example: { text: 'From Business Insider: the bridge is open.', finds: ['Business Insider'] },
}

export const rules: readonly Rule[] = [...citing, introducingRule]

function cues(of: (row: (typeof citationRows)[number]) => string): PhraseIndex<Cue> {
  const entries = citationRows.flatMap((row, i) => {
    const rule = citing[i]
    if (rule === undefined) return []
    return of(row)
      .split(', ')
      .filter((phrase) => phrase !== '')
      .map((phrase) => {
        const shortest = /^\p{Script=Han}/u.test(phrase) ? 1 : 3
        const isShort = phrase.startsWith('+') || phrase.length <= shortest
        return [
          phrase.replace(/^[*+]/, ''),
          { rule, isMediaOnly: phrase.startsWith('*'), isShort },
        ] as const
      })
  })
  return phraseIndex(entries, { first: withoutConjunction })
}

/** Arabic and Hebrew join "and" to the next word. */
const withoutConjunction = (word: string) =>
  word.length > 3 && /^[وفו]/u.test(word) ? [word.slice(1)] : []

export const before = cues((row) => row.before)
export const after = cues((row) => row.after)
export const nouns = cues((row) => row.nouns)
/** Of no phrase: the line itself says it. */
export const introducing: Cue = { rule: introducingRule, isMediaOnly: false, isShort: false }

export function candidate(
  document: SourceDocument,
  cue: Cue,
  name: Name,
  span: Span,
  confidence: number,
): Candidate {
  return {
    rule: cue.rule,
    role: 'QUOTED',
    confidence,
    name: name.known !== null || name.url === null ? name.text : null,
    known: name.known,
    url: name.url,
    articleTitle: null,
    articleUrl: name.url,
    at: name,
    span: {
      start: Math.min(span.start, name.start),
      end: Math.max(span.end, endWithNoun(document, name.end)),
    },
    cut: null,
  }
}

/** "RIA Novosti news agency": the word for media belongs to the proof. */
function endWithNoun(document: SourceDocument, end: number): number {
  const next = tokenAt(document, end)
  const hit = nouns.at(document.text, document.tokens, next)[0]
  if (hit === undefined || (document.tokens[next]?.start ?? 0) - end !== 1) return end
  return document.tokens[hit.to - 1]?.end ?? end
}

export const asKnown = (document: SourceDocument, one: Mention): Name => ({
  start: one.start,
  end: one.end,
  text: document.text.slice(one.start, one.end),
  known: one.source,
  url: null,
})
