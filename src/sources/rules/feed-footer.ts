// The suffix that blogs put under every post of their feed ("The post … appeared first on …."), in the wordings of its languages.
import type { Candidate, Rule } from '../candidate.ts'
import { lineAt, type SourceDocument } from '../document.ts'
import { asName } from '../names.ts'

interface FooterRule extends Rule {
  readonly template: readonly [before: string, between: string, after: string]
}

/** Language, what stands before the title, between title and site, after the site. */
const table: readonly (readonly [
  language: string,
  before: string,
  between: string,
  after: string,
])[] = [
  ['en', 'The post', 'appeared first on', '.'],
  ['en', 'The post', 'first appeared on', '.'],
  ['en', 'The article', 'appeared first on', '.'],
  ['en', 'The story', 'appeared first on', '.'],
  ['de', 'Der Beitrag', 'erschien zuerst auf', '.'],
  ['de', 'Der Artikel', 'erschien zuerst auf', '.'],
  ['fr', 'L’article', 'est apparu en premier sur', '.'],
  ['fr', "L'article", 'est apparu en premier sur', '.'],
  ['fr', 'Cet article', 'est apparu en premier sur', '.'],
  ['es', 'La entrada', 'se publicó primero en', '.'],
  ['es', 'La entrada', 'aparece primero en', '.'],
  ['es', 'El artículo', 'apareció primero en', '.'],
  ['pt', 'O post', 'apareceu primeiro em', '.'],
  ['pt', 'O conteúdo', 'aparece primeiro em', '.'],
  ['pt', 'O artigo', 'aparece primeiro em', '.'],
  ['pt', 'O artigo', 'apareceu primeiro em', '.'],
  ['pt', 'A publicação', 'apareceu primeiro em', '.'],
  ['it', "L'articolo", 'proviene da', '.'],
  ['it', 'L’articolo', 'proviene da', '.'],
  ['it', "L'articolo", 'sembra essere il primo su', '.'],
  ['it', 'L’articolo', 'sembra essere il primo su', '.'],
  ['ca', "L'entrada", 'ha aparegut primer a', '.'],
  ['ro', 'Articolul', 'apare prima dată în', '.'],
  ['ro', 'Articolul', 'a apărut prima dată în', '.'],
  ['nl', 'Het bericht', 'verscheen eerst op', '.'],
  ['nl', 'Het bericht', 'verscheen als eerste op', '.'],
  ['sv', 'Inlägget', 'dök först upp på', '.'],
  ['no', 'Innlegget', 'dukket først opp på', '.'],
  ['no', 'Innlegget', 'ble først publisert på', '.'],
  ['da', 'Indlægget', 'blev først udgivet på', '.'],
  ['da', 'Indlægget', 'dukkede først op på', '.'],
  ['fi', 'Artikkeli', 'julkaistiin ensimmäisen kerran', '.'],
  ['fi', 'Artikkeli', 'ilmestyi ensin', '.'],
  ['pl', 'Artykuł', 'pochodzi z serwisu', '.'],
  ['pl', 'Post', 'pojawił się poraz pierwszy w', '.'],
  ['pl', 'Post', 'pojawił się po raz pierwszy w', '.'],
  ['pl', 'Artykuł', 'pojawił się po raz pierwszy w', '.'],
  ['cs', 'Příspěvek', 'pochází z', '.'],
  ['cs', 'Příspěvek', 'se nejdříve objevil na', '.'],
  ['sk', 'Príspevok', 'zobrazený najskôr', '.'],
  ['sk', 'Príspevok', 'sa zobrazil najskôr na', '.'],
  ['sl', 'Prispevek', 'se je prvi pojavil na', '.'],
  ['hr', 'Objava', 'pojavila se prvi puta na', '.'],
  ['sr', 'Чланак', 'се појављује прво на', '.'],
  ['sr', 'Članak', 'se pojavljuje prvo na', '.'],
  ['bs', 'Post', 'se prvo pojavio na', '.'],
  ['bg', 'Публикацията', 'се появи първо на', '.'],
  ['bg', 'Публикацията', 'се появи за първи път на', '.'],
  ['ru', 'Сообщение', 'появились сначала на', '.'],
  ['ru', 'Запись', 'впервые появилась', '.'],
  ['ru', 'Запись', 'впервые появилась на', '.'],
  ['ru', 'Сообщение', 'появились сначала в', '.'],
  ['uk', 'Запис', 'спершу з’явився на', '.'],
  ['uk', 'Допис', 'з’явився спочатку на', '.'],
  ['uk', 'Публікація', 'з’явилась спочатку на', '.'],
  ['hu', 'A bejegyzés', 'először', 'jelent meg'],
  ['hu', '', 'bejegyzés először', '-én jelent meg'],
  ['el', 'Το άρθρο', 'εμφανίστηκε πρώτα στο', '.'],
  ['el', 'The post', 'πρωτοεμφανίστηκε στο', '.'],
  ['sq', 'Postimi', 'u shfaq fillimisht në', '.'],
  ['sq', 'Artikulli', 'u shfaq fillimisht në', '.'],
  ['tr', '', 'yazısı ilk önce', 'üzerinde ortaya çıktı'],
  ['tr', '', 'yazısı ilk olarak', 'üzerinde göründü'],
  ['ar', 'ظهرت المقالة', 'أولاً على', '.'],
  ['ar', 'ظهرت المقالة', 'أولا على', '.'],
  ['ar', 'المقالة', 'ظهرت أولاً على', '.'],
  ['ar', 'التدوينة', 'ظهرت أولاً على', '.'],
  ['fa', 'نوشته', 'اولین بار در', '. پدیدار شد'],
  ['fa', 'نوشته', 'اولین بار در', 'پدیدار شد'],
  ['he', 'הפוסט', 'הופיע לראשונה ב-', '.'],
  ['he', 'הפוסט', 'הופיע לראשונה ב', '.'],
  ['hi', 'पोस्ट', 'सबसे पहले', 'पर दिखाई दी'],
  ['id', 'Pos', 'muncul pertama kali di', '.'],
  ['id', 'Artikel', 'pertama kali tampil pada', '.'],
  ['ms', 'Pos', 'muncul dahulu pada', '.'],
  ['vi', 'Bài viết', 'đã xuất hiện đầu tiên vào ngày', '.'],
  ['vi', 'Bài viết', 'xuất hiện đầu tiên trên', '.'],
  ['th', 'โพสต์', 'ปรากฏครั้งแรกเมื่อ', '.'],
  ['zh', '', '最先出现在', '。'],
  ['zh', '', '最先出現於', '。'],
  ['zh', '文章', '首先出现在', '。'],
  ['ja', '投稿', 'は', 'に最初に表示されました'],
  ['ko', '', '포스트는', '에 처음 등장했습니다'],
  ['so', 'Qoraalka', 'wuxuu ugu horreyn ka soo muuqday', '.'],
]

export const rules: readonly FooterRule[] = table.map((row, i) => {
  const [language, before, between, after] = row
  const number = table.slice(0, i).filter((other) => other[0] === language).length + 1
  return {
    id: `seo-feed-footer-${language}${number === 1 ? '' : `-${number}`}@1`,
    languages: [language],
    role: 'SYNDICATOR',
    method: 'BOILERPLATE_PATTERN',
    confidence: 0.98,
    template: [before, between, after],
    example: {
      text: `${before} Harbour Bridge ${between} Harbour Weekly ${after}`
        .replace(' .', '.')
        .replace(/- /, '-'),
      finds: ['Harbour Weekly'],
    },
  }
})

/** "… first appeared on" before "… first appeared". */
const longestFirst = [...rules].sort((a, b) => b.template[1].length - a.template[1].length)

const longestTitle = 300
const longestSite = 90

function readAt(document: SourceDocument, rule: FooterRule, at: number): Candidate | null {
  const { text } = document
  const [before, between, after] = rule.template
  const line = lineAt(document, at)
  const opening = before === '' ? line.start : text.lastIndexOf(before, at)
  if (opening < Math.max(line.start, at - longestTitle)) return null
  const title = text.slice(opening + before.length, at).trim()
  if (title === '' && before !== '') return null
  const siteStart = at + between.length
  const limit = Math.min(line.end, siteStart + longestSite)
  const rest = text.slice(siteStart, limit)
  // The site's own name may hold a dot: the full stop that ends the sentence is the last one of it.
  const stop = after === '.' || after === '。' ? endOfSentence(rest) : rest.indexOf(after)
  if (stop <= 0) return null
  const site = asName(document, siteStart, siteStart + stop)
  const name = site?.text ?? rest.slice(0, stop).trim()
  if (name === '') return null
  const end = Math.min(
    line.end,
    siteStart + stop + (rest.startsWith(after, stop) ? after.length : 0),
  )
  const titleLink = document.links.find((link) => link.text?.trim() === title)
  const siteLink = document.links.find((link) => link.text?.trim() === name)
  return {
    rule,
    role: rule.role,
    confidence: rule.confidence,
    name,
    known: site?.known ?? null,
    url: site?.url ?? siteLink?.url ?? titleLink?.url ?? null,
    articleTitle: title === '' ? null : title.slice(0, longestTitle),
    articleUrl: titleLink?.url ?? null,
    at: site ?? { start: siteStart, end: siteStart + stop },
    span: { start: opening, end },
    cut: { start: opening, end },
  }
}

function endOfSentence(rest: string): number {
  const stop = /[.。](?=\s|$)|[.。]$/u.exec(rest)
  if (stop !== null) return stop.index
  return rest.length < longestSite ? rest.length : -1
}

export function find(document: SourceDocument): Candidate[] {
  const found: Candidate[] = []
  for (const rule of longestFirst) {
    const [before, between] = rule.template
    // A Japanese or Hungarian middle is a common word: only the whole template tells.
    if (before !== '' && !document.text.includes(before)) continue
    let tries = 0
    let at = document.text.indexOf(between)
    while (at >= 0 && tries++ < 50) {
      const candidate = readAt(document, rule, at)
      if (candidate !== null && !found.some((one) => one.span.start === candidate.span.start)) {
        found.push(candidate)
      }
      at = document.text.indexOf(between, at + between.length)
    }
  }
  return found
}
