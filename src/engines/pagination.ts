// Reads which page of how many a document is, and where the next one lies.
import type { RawThread } from '../model.ts'
import { attributeOf, findAll, findFirst, lineOf } from './dom.ts'
import { linkOf, type Page } from './page.ts'

const bars =
  '[class*=pagin], [class*=Pagin], [class*=ageNav], [class*=pagenav], [class*=paging], .pages, .pagelinks'
const currents = [
  'strong',
  'b',
  '[class*=current i]',
  '[class*=active i]',
  '[class*=selected i]',
  '[aria-current]',
].join(',')

type Pages = Pick<RawThread, 'pageNumber' | 'pageCount' | 'nextPageUrl'>

export function pagesOf(page: Page): Pages {
  const { $ } = page
  const all = findAll($, $.root(), bars)
  const next =
    linkOf(page, 'next') ??
    attributeOf(findFirst($, $.root(), 'a[rel~=next]'), 'href') ??
    attributeOf(all.find('a[class*=next i], [class*=next i] > a').first(), 'href')
  let pageNumber = numberInUrl(page.url)
  let pageCount: number | null = null
  for (const bar of all.slice(0, 12).toArray()) {
    const nodes = $(bar)
    const line = lineOf(nodes) ?? ''
    // "Page 2 of 7", "Seite 2 von 7": two numbers around one word.
    const ofMany = /(?:^|[^\d.,])(\d{1,5})\s+(?:\p{L}{2,4}|\/)\s+(\d{1,5})(?![\d.,])/u.exec(line)
    if (ofMany?.[1] && ofMany[2] && Number(ofMany[1]) <= Number(ofMany[2])) {
      pageNumber ??= Number(ofMany[1])
      pageCount = Math.max(pageCount ?? 0, Number(ofMany[2]))
      break
    }
    const shown = nodes
      .find('a, strong, span, li, b, em')
      .toArray()
      .map((node) => lineOf($(node)) ?? '')
      .filter((text) => /^\d{1,5}$/.test(text))
      .map(Number)
    if (shown.length === 0) continue
    pageCount = Math.max(pageCount ?? 0, ...shown)
    const current = lineOf(
      nodes
        .find(currents)
        .filter((_, node) => /^\s*\d{1,5}\s*$/.test($(node).text()))
        .first(),
    )
    if (current !== null) pageNumber ??= Number(current)
    break
  }
  if (pageCount !== null) pageNumber ??= 1
  if (pageNumber !== null && pageCount !== null && pageNumber > pageCount) pageCount = pageNumber
  return { pageNumber, pageCount, nextPageUrl: next }
}

function numberInUrl(url: string | null): number | null {
  const found = /(?:[?&](?:page|pg)=|\/page[-/]?)(\d{1,5})(?=$|[&#/])/i.exec(url ?? '')
  return found?.[1] ? Number(found[1]) : null
}
