// Reads which page of how many a document is, and where the next one lies.
import { attributeOf, type Dom, type Element, findAll, findFirst, lineOf } from './dom.ts'
import { linkOf, type Page } from './page.ts'
import type { RawThread } from './raw.ts'

const bars =
  '[class*=pagin], [class*=Pagin], [class*=ageNav], [class*=pagenav], [class*=paging], .pages, .pagelinks'
const mostBars = 12
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
  const { dom } = page
  const all = findAll(dom, bars)
  const next =
    linkOf(page, 'next') ??
    attributeOf(findFirst(dom, 'a[rel~=next]'), 'href') ??
    attributeOf(findFirst(dom, 'a[class*=next i], [class*=next i] > a', all), 'href')
  let pageNumber = numberInUrl(page.url)
  let pageCount: number | null = null
  for (const bar of all.slice(0, mostBars)) {
    const line = lineOf(bar) ?? ''
    if (!/\d/.test(line)) continue
    // "Page 2 of 7", "Seite 2 von 7": two numbers around one word.
    const ofMany = /(?:^|[^\d.,])(\d{1,5})\s+(?:\p{L}{2,4}|\/)\s+(\d{1,5})(?![\d.,])/u.exec(line)
    if (ofMany?.[1] && ofMany[2] && Number(ofMany[1]) <= Number(ofMany[2])) {
      pageNumber ??= Number(ofMany[1])
      pageCount = Number(ofMany[2])
      break
    }
    const shown = numbersIn(dom, 'a, strong, span, li, b, em', bar)
    if (shown.length === 0) continue
    pageCount = Math.max(...shown)
    pageNumber ??= numbersIn(dom, currents, bar)[0] ?? null
    break
  }
  if (pageCount !== null) pageNumber ??= 1
  if (pageNumber !== null && pageCount !== null && pageNumber > pageCount) pageCount = pageNumber
  return { pageNumber, pageCount, nextPageUrl: next }
}

/** The numbers that elements inside show by themselves. */
const numbersIn = (dom: Dom, selector: string, bar: Element): number[] =>
  findAll(dom, selector, [bar])
    .map((element) => lineOf(element) ?? '')
    .filter((text) => /^\d{1,5}$/.test(text))
    .map(Number)

function numberInUrl(url: string | null): number | null {
  const found = /(?:[?&](?:page|pg)=|\/page[-/]?)(\d{1,5})(?=$|[&#/])/i.exec(url ?? '')
  return found?.[1] ? Number(found[1]) : null
}
