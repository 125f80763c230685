// The words of a post's markup that are not its own: quotes of other members' posts, and captions of pictures.
// Reads sanitised markup by its tags alone; builds no tree.
import { fold } from './tokens.ts'

const tag = /<(\/?)(blockquote|figcaption)\b([^<>]*)>/gi
const anyTag = /<[^<>]*>/g
const entity = /&(?:#\d+|#x[\da-f]+|\w+);/gi

/** Letters and digits only, so that markup, white space and entities make no difference. */
const key = (words: string) => fold(words).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** Tells whether a stretch of the post's text stands in a quote or a caption. */
export function foreignWords(html: string | null): (words: string) => boolean {
  if (html === null) return () => false
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const match of html.matchAll(tag)) {
    const [whole, closing, name, attributes = ''] = match
    if (closing !== '') {
      depth = Math.max(0, depth - 1)
      if (depth === 0 && from > 0) {
        parts.push(html.slice(from, match.index))
        from = 0
      }
      continue
    }
    // A quote that names no member hands over an article's words: its source is the post's source.
    const isForeign =
      name?.toLowerCase() === 'figcaption' || /data-(?:author|post)=/i.test(attributes)
    if (depth > 0 || isForeign) {
      depth++
      if (from === 0) from = match.index + whole.length
    }
  }
  if (parts.length === 0) return () => false
  const all = parts.map((part) => key(part.replace(anyTag, ' ').replace(entity, ' '))).join('\n')
  return (words) => {
    const wanted = key(words)
    return wanted !== '' && all.includes(wanted)
  }
}
