// Addresses: links without a claim, copied-text footers, and the link that feed importers leave to the full article.
import type { Link } from '../../model.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { lineAt, type SourceDocument } from '../document.ts'
import { fold } from '../tokens.ts'
import { rules as sourceLabels } from './source-label.ts'

const linked: Rule = {
  id: 'link@1',
  languages: ['*'],
  role: 'LINKED',
  method: 'ANCHOR_DOMAIN',
  confidence: 0.97,
  example: { text: 'See https://www.example.org/bridge for more.', finds: ['example.org'] },
}
const copied: Rule = {
  id: 'copied-text-footer@1',
  languages: ['*'],
  role: 'ORIGIN',
  method: 'BOILERPLATE_PATTERN',
  confidence: 0.93,
  example: { text: 'Read more: http://www.example.org/bridge#ixzz3abcdef', finds: ['example.org'] },
}
const imported: Rule = {
  id: 'importer-link@1',
  languages: ['*'],
  role: 'SYNDICATOR',
  method: 'ANCHOR_DOMAIN',
  confidence: 0.95,
  example: { text: 'The bridge is open.\n\nView the full article', finds: [] },
}

const labelled: Rule = {
  id: 'label-link@1',
  languages: ['*'],
  role: 'ORIGIN',
  method: 'ANCHOR_DOMAIN',
  confidence: 0.85,
  example: { text: 'The bridge is open. Source', finds: [] },
}

export const rules: readonly Rule[] = [linked, copied, imported, labelled]

/** A post with more links than this is a directory. */
const mostLinks = 500

/** Links whose words are the label itself: <a href="…">Source</a>. */
const labelTexts = new Set(
  sourceLabels.flatMap((rule) => rule.words.split(', ').map((word) => fold(word))),
)

const copyMark = /#ixzz[\w-]*$|\.dpuf$/i
const importerTexts = new Set(
  [
    'View the full article',
    'View full article',
    'View the full story',
    'View the full record',
    'Ver el artículo completo',
    "Voir l'article complet",
    'Vollständigen Artikel anzeigen',
    'Den vollständigen Artikel anzeigen',
    'Ganzen Artikel anzeigen',
    'Visualizza articolo completo',
    "Visualizza l'articolo completo",
    'Ver o artigo completo',
    'Bekijk het volledige artikel',
    'Visa hela artikeln',
    'Tam makaleyi görüntüle',
    'Просмотреть полную статью',
    'Посмотреть полную статью',
    'Zobacz pełny artykuł',
    'Zobrazit celý článek',
    'مشاهدة المقالة بالكامل',
    '查看完整文章',
  ].map((one) => fold(one)),
)

const nowhere = { articleTitle: null, articleUrl: null }

function candidate(rule: Rule, url: string, span: Span, cut: Span | null): Candidate {
  return {
    rule,
    role: rule.role,
    confidence: rule.confidence,
    name: null,
    known: null,
    url,
    ...nowhere,
    at: span,
    span,
    cut,
  }
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).host.replace(/^www\./, '')
  } catch {
    return null
  }
}

/** Links of the page that the text does not spell out. The forum's own are navigation, not sources. */
function hidden(
  document: SourceDocument,
  links: readonly Link[],
  forumHost: string | null,
): Candidate[] {
  const written = new Set(document.addresses.map((one) => one.url))
  const own = forumHost?.replace(/^www\./, '')
  const found: Candidate[] = []
  let from = 0
  for (const link of links.slice(0, mostLinks)) {
    const host = hostOf(link.url)
    const words = link.text?.trim() ?? ''
    if (host === null || words === '' || host === own) continue
    if (written.has(link.url) || written.has(words)) continue
    let start = document.text.indexOf(words, from)
    if (start < 0) start = document.text.indexOf(words)
    if (start < 0) continue
    from = start + words.length
    const span = { start, end: from }
    const key = fold(words)
    const rule = importerTexts.has(key) ? imported : labelTexts.has(key) ? labelled : linked
    found.push({
      ...candidate(rule, link.url, span, rule === imported ? span : null),
      articleUrl: link.url,
    })
  }
  return found
}

export function find(document: SourceDocument, forumHost: string | null): Candidate[] {
  const written = document.addresses
    .filter((one) => one.isLink)
    .map((one) => {
      const isCopied = copyMark.test(one.url)
      const line = lineAt(document, one.start)
      const opensLine = one.start - line.start < 40 && line.end - one.end < 3
      return {
        ...candidate(isCopied ? copied : linked, one.url, one, isCopied && opensLine ? line : null),
        articleUrl: one.url,
      }
    })
  return [...written, ...hidden(document, document.links, forumHost)]
}
