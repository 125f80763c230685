// Finds the thread's title on any page: the heading that the document's own <title> repeats.
import { findAll, lineOf, shortLine } from './dom.ts'
import { metaOf, type Page } from './page.ts'

const headingLike =
  'h1, h2, h3, [itemprop=headline], [itemprop=name], [class*=title], [class*=Title]'
const mostHeadings = 200

export function titleOf(page: Page): string | null {
  const { dom } = page
  const whole = lineOf(dom.index.withTag('title')[0])
  const social = metaOf(page, 'og:title') ?? metaOf(page, 'twitter:title')
  if (whole === null) return social ?? lineOf(dom.index.withTag('h1')[0])
  const folded = fold(whole)
  let repeated = ''
  for (const heading of findAll(dom, headingLike).slice(0, mostHeadings)) {
    const line = shortLine(heading, whole.length)
    if (line === null || line.length <= 3) continue
    // The site's own name is repeated too; the thread's title stands first or is the longer one.
    if (line.length > repeated.length && folded.includes(fold(line))) repeated = line
  }
  return repeated.length * 4 > whole.length ? repeated : withoutSite(social ?? whole)
}

const fold = (line: string): string => line.normalize('NFKC').toLowerCase()

/** "Title - Board - Site" → "Title", when the first part is not tiny. */
export function withoutSite(line: string): string {
  const parts = line.split(/\s+(?:[|–—·»•]|::|-)\s+/)
  const first = parts[0]?.trim() ?? line
  return first.length >= 4 ? first : line
}
