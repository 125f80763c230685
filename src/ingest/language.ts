// Tells the language of a text. Answers null rather than guess where the text is too short.
import { franc } from 'franc-min'

/** BCP-47, or null. A hint that is no language tag is ignored. */
export function detectLanguage(text: string, hint: string | null): string | null {
  const found = franc(text, { minLength: 40 })
  if (found === 'und') return validTag(hint)
  return Intl.getCanonicalLocales(found)[0] ?? null
}

function validTag(tag: string | null): string | null {
  if (tag === null) return null
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    // A page may say anything in its lang attribute.
    return null
  }
}
