// Tells by marks how sure a page is of some software. Knows no software itself, and looks at nothing but names in the markup, the
// generator and the source's beginning and end: it is asked for every engine on every page.
import type { Page } from './page.ts'

/**
 * `.class`, `#id` (numbers as 0), `tag`, `[component=value]`, `generator:word`, or words of the source's beginning and end → what seeing
 * it adds to the score.
 */
export type Marks = Readonly<Record<string, number>>

type Look = (page: Page) => boolean

/** 0 … 1. */
export function scorer(marks: Marks): (page: Page) => number {
  const looks = Object.entries(marks).map(([mark, weight]) => ({ look: lookFor(mark), weight }))
  return (page) => {
    if (page.kind !== 'html') return 0
    let score = 0
    for (const { look, weight } of looks) if (look(page)) score += weight
    return Math.max(0, Math.min(1, score))
  }
}

function lookFor(mark: string): Look {
  if (mark.startsWith('.')) return ({ dom }) => dom.index.hasClass(mark.slice(1))
  if (mark.startsWith('#')) return ({ dom }) => dom.index.hasId(mark.slice(1))
  const component = /^\[component=(.+)\]$/.exec(mark)?.[1]
  if (component !== undefined)
    return ({ dom }) =>
      dom.index.withAttribute('component').some(({ attribs }) => attribs.component === component)
  if (mark.startsWith('generator:')) return (page) => page.generator.includes(mark.slice(10))
  return (page) => page.dom.index.withTag(mark).length > 0 || page.edges.includes(mark)
}
