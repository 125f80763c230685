// Tells the language of each post. Detection costs more than all other cleaning, so it is asked for the whole page first,
// and for single posts only where a sample shows that the page speaks several.
import { languageDetector, validTag } from './language.ts'

const sampleSize = 2
const longEnough = 120
const head = 400

export function languagesOf(texts: readonly string[], hint: string | null): (string | null)[] {
  const detect = languageDetector(hint)
  const whole = detect(
    texts
      .map((text) => text.slice(0, head))
      .join('\n')
      .slice(0, 1600),
  )
  const long = texts.filter((text) => text.length >= longEnough)
  const step = Math.max(1, Math.floor(long.length / sampleSize))
  const sample = long.filter((_, index) => index % step === 0).slice(0, sampleSize)
  const isOne = sample.every((text) => detect(text.slice(0, head)) === whole)
  return texts.map((text) => {
    if (text === '') return null
    return isOne || text.length < longEnough ? whole : detect(text.slice(0, head))
  })
}

/** What most posts are in: pages name the language of their furniture. */
export function threadLanguage(
  ofPosts: readonly (string | null)[],
  hint: string | null,
): string | null {
  const counts = new Map<string, number>()
  for (const language of ofPosts)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? validTag(hint)
}
