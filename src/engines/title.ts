// Finds the thread's title on any page: the heading that the document's own <title> repeats.
import { attributeOf, lineOf, oneLine } from './dom.ts'
import type { Page } from './page.ts'

export function titleOf(page: Page): string | null {
  const { $ } = page
  const whole = oneLine($('head title, title').first().text())
  const headings = $('h1, h2, h3, [itemprop=headline], [itemprop=name], [class*=title i]')
    .slice(0, 200)
    .toArray()
    .map((node) => lineOf($(node)))
    .filter((line) => line !== null)
  const social =
    attributeOf($('meta[property="og:title"]').first(), 'content') ??
    attributeOf($('meta[name="twitter:title"]').first(), 'content')
  if (whole === null) return social ?? lineOf($('h1').first())
  const folded = fold(whole)
  const repeated = headings
    .filter((line) => line.length > 3 && folded.includes(fold(line)))
    // The site's own name is repeated too; the thread's title stands first or is the longer one.
    .sort((a, b) => b.length - a.length)[0]
  if (repeated !== undefined && repeated.length * 4 > whole.length) return repeated
  return withoutSite(social ?? whole)
}

const fold = (line: string): string => line.normalize('NFKC').toLowerCase()

/** "Title - Board - Site" → "Title", when the first part is not tiny. */
export function withoutSite(line: string): string {
  const parts = line.split(/\s+(?:[|–—·»•]|::|-)\s+/)
  const first = parts[0]?.trim() ?? line
  return first.length >= 4 ? first : line
}
