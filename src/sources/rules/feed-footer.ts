// The suffix that blogs put under every post of their feed ("The post … appeared first on …."), in the wordings of its languages.
import type { Candidate, Rule } from '../candidate.ts'
import { lineAt, type SourceDocument } from '../document.ts'
import { asName } from '../names.ts'

/** One wording of the footer: a rule of a language has one for every pair of its words. */
interface Wording {
  readonly rule: Rule
  readonly before: string
  readonly between: string
  readonly after: string
}

/** Language, what stands before the title, between title and site, after the site; `|` parts alternatives. */
const table: readonly (readonly [
  language: string,
  before: string,
  between: string,
  after: string,
])[] = [
  [
    'en',
    'The post|The article|The story|This post|This article|This story',
    'appeared first on|first appeared on',
    '.',
  ],
  [
    'de',
    'Der Beitrag|Der Artikel|Der Text|Dieser Beitrag|Dieser Artikel',
    'erschien zuerst auf|ist zuerst erschienen auf|erschien zuerst bei',
    '.',
  ],
  [
    'fr',
    "L’article|L'article|Le post|La publication|Cet article",
    'est apparu en premier sur|apparaît en premier sur|est apparue en premier sur',
    '.',
  ],
  [
    'es',
    'La entrada|El artículo|La publicación|La noticia|El post|Esta entrada',
    'se publicó primero en|aparece primero en|apareció primero en|apareció por primera vez en|se publicó por primera vez en',
    '.',
  ],
  [
    'pt',
    'O post|O conteúdo|O artigo|A publicação|A notícia|Este post',
    'apareceu primeiro em|aparece primeiro em|apareceu primeiro no|apareceu primeiro na|foi publicado primeiro em',
    '.',
  ],
  [
    'it',
    "L'articolo|L’articolo|Il post",
    'proviene da|sembra essere il primo su|è apparso per la prima volta su|è apparso prima su',
    '.',
  ],
  ['ca', "L'entrada|L’entrada|L'article", 'ha aparegut primer a|es va publicar primer a', '.'],
  ['gl', 'A entrada|O artigo', 'publicouse primeiro en|aparece primeiro en', '.'],
  [
    'ro',
    'Articolul|Postarea',
    'apare prima dată în|a apărut prima dată în|apare prima dată pe|a apărut prima dată pe',
    '.',
  ],
  ['nl', 'Het bericht|Het artikel|De post', 'verscheen eerst op|verscheen als eerste op', '.'],
  ['sv', 'Inlägget|Artikeln', 'dök först upp på|publicerades först på', '.'],
  [
    'no',
    'Innlegget|Artikkelen',
    'dukket først opp på|ble først publisert på|ble først vist på',
    '.',
  ],
  [
    'da',
    'Indlægget|Artiklen',
    'blev først udgivet på|blev først vist på|blev først bragt på|dukkede først op på',
    '.',
  ],
  [
    'fi',
    'Artikkeli|Kirjoitus',
    'julkaistiin ensimmäisen kerran|ilmestyi ensin|julkaistiin ensin',
    '.',
  ],
  [
    'pl',
    'Artykuł|Post|Wpis',
    'pochodzi z serwisu|pojawił się poraz pierwszy w|pojawił się po raz pierwszy w|pojawił się pierwszy raz w|pojawił się po raz pierwszy na',
    '.',
  ],
  ['cs', 'Příspěvek|Článek', 'pochází z|se nejdříve objevil na|se poprvé objevil na', '.'],
  [
    'sk',
    'Príspevok|Článok',
    'zobrazený najskôr|sa zobrazil najskôr na|sa prvýkrát objavil na',
    '.',
  ],
  ['sl', 'Prispevek|Objava', 'se je prvi pojavil na|se je najprej pojavil na', '.'],
  [
    'hr',
    'Objava|Članak',
    'pojavila se prvi puta na|pojavio se prvi puta na|prvi puta se pojavila na',
    '.',
  ],
  ['sr', 'Чланак', 'се појављује прво на|се прво појавио на', '.'],
  ['sr', 'Članak', 'se pojavljuje prvo na|se prvo pojavio na', '.'],
  ['bs', 'Post', 'se prvo pojavio na', '.'],
  ['mk', 'Објавата|Статијата', 'се појави прво на', '.'],
  ['bg', 'Публикацията|Статията', 'се появи първо на|се появи за първи път на', '.'],
  [
    'ru',
    'Сообщение|Запись|Статья|Пост',
    'появились сначала на|появились сначала в|появилась сначала на|впервые появилась на|впервые появилась в|впервые появилась|впервые появился на|появился сначала на',
    '.',
  ],
  [
    'uk',
    'Запис|Допис|Публікація|Стаття',
    "спершу з’явився на|з’явився спочатку на|з’явилась спочатку на|спершу з'явився на|з'явився спочатку на|вперше з’явилася на",
    '.',
  ],
  ['hu', 'A bejegyzés|A cikk', 'először', 'jelent meg'],
  ['hu', '', 'bejegyzés először', '-én jelent meg'],
  ['el', 'Το άρθρο|Η ανάρτηση|The post', 'εμφανίστηκε πρώτα στο|πρωτοεμφανίστηκε στο', '.'],
  [
    'sq',
    'Postimi|Artikulli|Shkrimi',
    'u shfaq fillimisht në|u shfaq së pari në|doli fillimisht në',
    '.',
  ],
  [
    'tr',
    '',
    'yazısı ilk önce|yazısı ilk olarak|haberi ilk önce|haberi ilk olarak',
    'üzerinde ortaya çıktı',
  ],
  ['tr', '', 'yazısı ilk önce|yazısı ilk olarak|haberi ilk olarak', 'üzerinde göründü'],
  ['az', '', 'yazısı ilk dəfə', 'saytında göründü'],
  ['ar', 'ظهرت المقالة|ظهر المقال|ظهرت التدوينة', 'أولاً على|أولا على|أولاً في', '.'],
  ['ar', 'المقالة|المقال|التدوينة', 'ظهرت أولاً على|ظهر أولاً على|ظهرت أولا على|ظهر أولا على', '.'],
  ['fa', 'نوشته|مطلب', 'اولین بار در|برای اولین بار در', '. پدیدار شد'],
  ['fa', 'نوشته|مطلب', 'اولین بار در|برای اولین بار در', 'پدیدار شد'],
  ['he', 'הפוסט|המאמר', 'הופיע לראשונה ב-|הופיע לראשונה ב', '.'],
  ['hi', 'पोस्ट|लेख', 'सबसे पहले|पहली बार', 'पर दिखाई दी'],
  [
    'id',
    'Pos|Artikel|Postingan',
    'muncul pertama kali di|pertama kali tampil pada|pertama kali muncul di',
    '.',
  ],
  ['ms', 'Pos|Artikel', 'muncul dahulu pada', '.'],
  [
    'vi',
    'Bài viết|Bài đăng',
    'đã xuất hiện đầu tiên vào ngày|xuất hiện đầu tiên trên|đã xuất hiện đầu tiên trên',
    '.',
  ],
  ['th', 'โพสต์|บทความ', 'ปรากฏครั้งแรกเมื่อ|ปรากฏครั้งแรกบน', '.'],
  ['zh', '', '最先出现在|最先出現於|首次出现在|首先出現在', '。'],
  ['zh', '文章', '首先出现在|首次出現在', '。'],
  ['ja', '投稿', 'は', 'に最初に表示されました'],
  ['ko', '', '포스트는|게시물이|게시물은|글은', '에 처음 등장했습니다'],
  [
    'so',
    'Qoraalka|Maqaalka',
    'wuxuu ugu horreyn ka soo muuqday|wuxuu markii ugu horreysay ka soo muuqday',
    '.',
  ],
  ['sw', 'Chapisho|Makala', 'ilionekana kwanza kwenye|lilionekana kwanza kwenye', '.'],
]

const ruleOf = (
  [language, before, between, after]: (typeof table)[number],
  number: number,
): Rule => {
  const [first = '', middle = ''] = [before, between].map((words) => words.split('|')[0])
  return {
    id: `seo-feed-footer-${language}${number === 1 ? '' : `-${number}`}@2`,
    languages: [language],
    role: 'SYNDICATOR',
    method: 'BOILERPLATE_PATTERN',
    confidence: 0.98,
    example: {
      text: `${first} Harbour Bridge ${middle} Harbour Weekly ${after}`
        .replace(' .', '.')
        .replace(/- /, '-'),
      finds: ['Harbour Weekly'],
    },
  }
}

export const rules: readonly Rule[] = table.map((row, i) =>
  ruleOf(row, table.slice(0, i + 1).filter(([language]) => language === row[0]).length),
)

export const wordings: readonly Wording[] = table.flatMap(([, befores, betweens, after], i) =>
  befores
    .split('|')
    .flatMap((before) =>
      betweens
        .split('|')
        .flatMap((between) => (rules[i] ? [{ rule: rules[i], before, between, after }] : [])),
    ),
)

/** "… first appeared on" before "… first appeared". */
const longestFirst = [...wordings].sort((a, b) => b.between.length - a.between.length)

const longestTitle = 300
const longestSite = 90

function readAt(
  document: SourceDocument,
  { rule, before, between, after }: Wording,
  at: number,
): Candidate | null {
  const { text } = document
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
  for (const wording of longestFirst) {
    const { before, between } = wording
    // A Japanese or Hungarian middle is a common word: only the whole template tells.
    if (before !== '' && !document.text.includes(before)) continue
    let tries = 0
    let at = document.text.indexOf(between)
    while (at >= 0 && tries++ < 50) {
      const candidate = readAt(document, wording, at)
      if (candidate !== null && !found.some((one) => one.span.start === candidate.span.start)) {
        found.push(candidate)
      }
      at = document.text.indexOf(between, at + between.length)
    }
  }
  return found
}
