// Makes addresses absolute and the same for every visitor: no session ids, no campaign marks.
import { isNoise } from '../noise.ts'

/** Null for what is not an http(s) address. */
export function cleanUrl(href: string | null | undefined, base: string | null): string | null {
  if (href === null || href === undefined) return null
  const trimmed = href.trim()
  if (trimmed === '' || !URL.canParse(trimmed, base ?? undefined)) return null
  const url = new URL(trimmed, base ?? undefined)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  if (url.pathname.includes(';')) url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '')
  if (url.search === '') return url.href
  const doomed = [...url.searchParams].filter(([key, value]) => isNoise(key, value))
  // Touching searchParams rewrites the whole query, so a clean address is left as it is written.
  for (const [key] of doomed) url.searchParams.delete(key)
  return url.href
}
