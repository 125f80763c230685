// Which language a page's dates are in, and so which sense a word of several senses has.
import { languagesOf } from './languages.ts'
import type { Meaning, Sense } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Languages by how likely they are. */
export type Ranking = ReadonlyMap<string, number>

/** Little words are shared by too many languages to tell much. */
const FILLER_WEIGHT = 0.25

const CLEAR_LEAD = 0.2

/** Breaks ties for the languages that more forums write. */
const PRIOR = new Map(
  languagesOf('Latin').map((locale, at) => [locale.split('-')[0] ?? locale, 0.05 / (at + 1)]),
)

/** One point for each language that knows a word, for every word; the hint breaks ties. */
export function rankLanguages(lines: readonly (readonly Token[])[], hint: string | null): Ranking {
  const rank = new Map<string, number>()
  for (const line of lines)
    for (const token of line) {
      if (token.type !== 'word' || token.meanings.length === 0) continue
      for (const [each, weight] of weightsOf(token.meanings))
        rank.set(each, (rank.get(each) ?? 0) + weight)
    }
  for (const [language, points] of rank) rank.set(language, points + (PRIOR.get(language) ?? 0))
  const hinted = hint?.toLowerCase().split(/[-_]/)[0]
  if (hinted) rank.set(hinted, (rank.get(hinted) ?? 0) * 1.2 + 0.5)
  return rank
}

const known = new WeakMap<readonly Meaning[], ReadonlyMap<string, number>>()

/** What a word says for each language that knows it, however many senses it has there. */
function weightsOf(meanings: readonly Meaning[]): ReadonlyMap<string, number> {
  const before = known.get(meanings)
  if (before !== undefined) return before
  const weights = new Map<string, number>()
  for (const { sense, languages } of meanings) {
    const weight = sense.kind === 'filler' ? FILLER_WEIGHT : 1
    for (const each of languages) weights.set(each, Math.max(weight, weights.get(each) ?? 0))
  }
  known.set(meanings, weights)
  return weights
}

/** The one language that leads; null where several do. */
export function likeliest(ranking: Ranking): string | null {
  const [first, second] = [...ranking].sort(([, a], [, b]) => b - a)
  return first && first[1] > (second?.[1] ?? 0) + CLEAR_LEAD ? first[0] : null
}

type SenseOf<K extends Sense['kind']> = Extract<Sense, { kind: K }>

/** The sense of one kind that a word has in the likeliest language; null where it has none. */
export function senseOf<K extends Sense['kind']>(
  meanings: readonly Meaning[],
  kind: K,
  ranking: Ranking,
): SenseOf<K> | null {
  let best: Meaning | null = null
  for (const meaning of meanings) {
    if (meaning.sense.kind !== kind) continue
    // Most words have one sense of a kind, so nothing has to be weighed.
    if (best === null || rankOf(meaning, ranking) > rankOf(best, ranking)) best = meaning
  }
  return (best?.sense ?? null) as SenseOf<K> | null
}

function rankOf({ languages }: Meaning, ranking: Ranking): number {
  let rank = 0
  if (ranking.size > 0)
    for (const language of languages) rank = Math.max(rank, ranking.get(language) ?? 0)
  return rank
}
