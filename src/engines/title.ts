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
  const site = fold(metaOf(page, 'og:site_name') ?? '')
  let repeated = ''
  for (const heading of findAll(dom, headingLike).slice(0, mostHeadings)) {
    const line = shortLine(heading, whole.length)
    if (line === null || line.length <= 3 || fold(line) === site) continue
    // The site's own name is repeated too; the thread's title stands first or is the longer one.
    if (line.length > repeated.length && folded.includes(fold(line))) repeated = line
  }
  return repeated.length * 4 > whole.length ? repeated : withoutSite(social ?? whole)
}

const fold = (line: string): string => line.normalize('NFKC').toLowerCase()

const separator = /\s+(?:[|–—·»•]|::|-)\s+/
const slash = /\s\/\s/

/** "Title - Board - Site", "Site • View topic - Title" → "Site"; null where the document's title says no more than the thread's. */
export function siteIn({ dom }: Page, title: string): string | null {
  const whole = lineOf(dom.index.withTag('title')[0]) ?? ''
  const at = title === '' ? -1 : fold(whole).indexOf(fold(title))
  if (at < 0) return null
  const parts = (line: string): string[] => line.split(separator.test(whole) ? separator : slash)
  const before = parts(whole.slice(0, at))
  const after = parts(whole.slice(at + title.length))
  const site = (after.length > 1 ? after.at(-1) : before.length > 1 ? before[0] : '')?.trim() ?? ''
  // "Page 2" is no site.
  return site.length < 3 || site.length > 80 || /\d/.test(site) ? null : site
}

/** "Title - Board - Site" → "Title", when the first part is not tiny. */
export function withoutSite(line: string): string {
  const parts = line.split(separator)
  const first = parts[0]?.trim() ?? line
  return first.length >= 4 ? first : line
}
