// Finds signatures by what they are: the same words at the end of every post of one author.
import { shortLine } from '../dom.ts'
import type { Spot } from './spot.ts'

const longest = 1500

/** Kinds of element that end the posts of an author with the same words, and nobody's with different ones. */
export function signatureKinds(
  bodies: readonly (readonly Spot[])[],
  authors: readonly (string | null)[],
): ReadonlySet<string> {
  const endings = new Map<string, Map<string, string[]>>()
  bodies.forEach((body, index) => {
    const author = authors[index]
    const last = body.at(-1)
    if (!author || last === undefined) return
    for (const spot of tailOf(last)) {
      const line = shortLine(spot.element, longest)
      if (line === null) continue
      const kind = kindOf(spot)
      if (kind === null) continue
      const byAuthor = endings.get(kind) ?? new Map<string, string[]>()
      endings.set(kind, byAuthor)
      byAuthor.set(author, [...(byAuthor.get(author) ?? []), line])
    }
  })
  const kinds = new Set<string>()
  for (const [kind, byAuthor] of endings) {
    const repeated = [...byAuthor.values()].filter((lines) => lines.length > 1)
    const isSame = repeated.every((lines) => lines.every((line) => line === lines[0]))
    if (repeated.length > 0 && isSame) kinds.add(kind)
  }
  return kinds
}

/** Tag and all classes; null without a class, for then any last paragraph is of the kind. */
export function kindOf({ element }: Spot): string | null {
  const classes = element.attribs.class?.trim()
  return classes ? `${element.name} ${classes}` : null
}

/** The last element, the last one inside it, and so on. */
function tailOf(body: Spot): Spot[] {
  const tail: Spot[] = []
  let at: Spot | undefined = body
  while (at !== undefined) {
    at = at.children.findLast((child) => shortLine(child.element, longest) !== null)
    if (at !== undefined) tail.push(at)
  }
  return tail
}
