// Finds the thread's title on any page: the heading that the document's own <title> repeats.
import { findAll, findFirst, lineOf } from './dom.ts'
import { metaOf, type Page } from './page.ts'

const headingLike =
  'h1, h2, h3, [itemprop=headline], [itemprop=name], [class*=title], [class*=Title]'

export function titleOf(page: Page): string | null {
  const { $ } = page
  const whole = lineOf(findFirst($, $.root(), 'title'))
  const headings = findAll($, $.root(), headingLike)
    .slice(0, 200)
    .toArray()
    .map((node) => lineOf($(node)))
    .filter((line) => line !== null)
  const social = metaOf(page, 'og:title') ?? metaOf(page, 'twitter:title')
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
