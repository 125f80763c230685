// Reads what a page says of the whole thread: title, address, boards, pages. Engines name only what the usual places lack.
import type { ExtractedBoard } from '../model.ts'
import { attributeOf, type Element, findAll, findFirst, lineOf } from './dom.ts'
import { lastNumber, wholeNumber } from './ids.ts'
import { languageOf, linkOf, metaOf, type Page } from './page.ts'
import { pagesOf } from './pagination.ts'
import type { RawThread } from './raw.ts'
import { baseUrlOf, pathOf, threadIdOf, withoutPage } from './thread-url.ts'
import { siteIn, titleOf } from './title.ts'

export interface ThreadRules {
  readonly title?: string
  /** Links of the breadcrumb, outermost first. */
  readonly boards?: string
  readonly forumName?: string
  readonly locked?: string
  readonly pinned?: string
  readonly tags?: string
  /** Text that counts the posts; `replies` when it leaves out the first. */
  readonly declared?: { readonly posts: string } | { readonly replies: string }
  /** Words that hold the version, like "Powered by X 3.8.4". */
  readonly version?: RegExp
  readonly nativeId?: string
}

export function readThreadFacts(
  page: Page,
  rules: ThreadRules,
): Omit<RawThread, 'posts' | 'furniture'> {
  const { dom } = page
  const title = (rules.title && lineOf(findFirst(dom, rules.title))) || titleOf(page) || ''
  const canonical = linkOf(page, 'canonical') ?? metaOf(page, 'og:url') ?? page.url
  const url = withoutPage(canonical ?? null)
  const given = rules.nativeId
    ? lastNumber(attributeOf(findFirst(dom, rules.nativeId), 'value'))
    : null
  return {
    nativeId: given ?? threadIdOf(url) ?? threadIdOf(page.url),
    url,
    title,
    forum: {
      name:
        (rules.forumName && lineOf(findFirst(dom, rules.forumName))) ||
        metaOf(page, 'og:site_name') ||
        siteIn(page, title),
      baseUrl: baseUrlOf(page.url ?? url),
      engineVersion: rules.version?.exec(page.content)?.[1] ?? null,
    },
    boards: boardsOf(page, rules.boards, url, title),
    language: languageOf(page),
    tags: rules.tags ? linesOf(findAll(dom, rules.tags)) : [],
    isLocked: rules.locked ? findFirst(dom, rules.locked) !== null : null,
    isPinned: rules.pinned ? findFirst(dom, rules.pinned) !== null : null,
    declaredPostCount: declaredCount(page, rules.declared),
    ...pagesOf(page),
  }
}

const breadcrumbs = [
  '[itemtype*=BreadcrumbList]',
  '[class*=breadcrumb]',
  '[class*=Breadcrumb]',
  '[class*=breadCrumb]',
  '[class*=navbit]',
  'nav[aria-label*=readcrumb]',
].join(',')

function boardsOf(
  page: Page,
  selector: string | undefined,
  threadUrl: string | null,
  title: string,
): ExtractedBoard[] {
  const { dom } = page
  const links =
    selector === undefined ? findAll(dom, 'a', findAll(dom, breadcrumbs)) : findAll(dom, selector)
  const boards = new Map<string, ExtractedBoard>()
  const home = pathOf(baseUrlOf(page.url ?? threadUrl), page.url) ?? '/'
  for (const link of links) {
    const name = lineOf(link)
    const { href } = link.attribs
    const path = pathOf(href ?? null, page.base)
    if (name === null || name === title || href === undefined || path === null) continue
    const isHome = withoutIndex(path) === withoutIndex(home)
    if (isHome || path === '/' || path === pathOf(threadUrl, page.url)) continue
    if (/^(javascript|mailto):/.test(href) || /\b(whatsnew|discover|activity|unread)\b/i.test(path))
      continue
    if (!boards.has(path)) boards.set(path, { nativeId: boardIdOf(href), name, url: href })
  }
  return [...boards.values()].slice(0, 8)
}

const withoutIndex = (path: string): string =>
  path.replace(/(?:index\.(?:php|html)|forum\.php|forums?)?\/?$/i, '').replace(/\/$/, '')

const boardShapes = [
  /[?&;](?:f|fid|forum|board|forumid)=(\d+)/,
  /\/(?:forums?|board|category|c|f|categories)\/(?:[^?#]*?[./-])?(\d+)(?:[-/.]|$)/,
  /\/(?:[\w%-]+)\.(\d+)\/?$/,
  /forum-(\d+)/,
]

function boardIdOf(href: string): string | null {
  for (const shape of boardShapes) {
    const id = shape.exec(href)?.[1]
    if (id) return id
  }
  return null
}

function declaredCount(page: Page, rule: ThreadRules['declared']): number | null {
  if (rule === undefined) return null
  if ('posts' in rule) return wholeNumber(lineOf(findFirst(page.dom, rule.posts)))
  const replies = wholeNumber(lineOf(findFirst(page.dom, rule.replies)))
  return replies === null ? null : replies + 1
}

const linesOf = (elements: readonly Element[]): string[] => [
  ...new Set(elements.map(lineOf).filter((line) => line !== null)),
]
