// Label lines: the word for "source" in many languages, a separator, a name. Also repost notes of the same shape.
import type { AttributionRole } from '../../model.ts'
import type { Candidate, Rule, Span } from '../candidate.ts'
import { firstAfter, lineAt, type SourceDocument, within } from '../document.ts'
import { asNames, type Name, tokenAt } from '../names.ts'
import { type PhraseIndex, phraseIndex } from '../phrases.ts'
import { fold, tokenise } from '../tokens.ts'
import { bodyWords, isPerson, pictureWords } from '../words.ts'

interface LabelRule extends Rule {
  readonly words: string
}

/** Languages, words, example. */
const table: readonly (readonly [languages: string, words: string, text: string, name: string])[] =
  [
    [
      'en fr',
      'source, sources, source s, sources s, source originale, article original, news source, original source, article source, source of article, story source, original article, originally from',
      'Source: Reuters',
      'Reuters',
    ],
    [
      'de',
      'Quelle, Quellen, Quelle n, Quellenangabe, Originalquelle, Nachrichtenquelle, Erstveröffentlichung, Originalbeitrag, Originalartikel',
      'Quelle: Spiegel Online',
      'Spiegel Online',
    ],
    [
      'es',
      'fuente, fuentes, fuente s, fuente original, nota original, artículo original, texto original',
      'Fuente: Clarín',
      'Clarín',
    ],
    [
      'pt it gl',
      'fonte, fontes, fonti, fonte s, fonte original, fonte originale',
      'Fonte: Folha',
      'Folha',
    ],
    ['ca', 'font, fonts', 'Font: VilaWeb', 'VilaWeb'],
    ['ro', 'sursă, sursa, surse, sursa foto și text, sursa articolului', 'Sursa: Digi24', 'Digi24'],
    ['nl af', 'bron, bronnen, bronvermelding', 'Bron: NU.nl', 'NU.nl'],
    ['sv', 'källa, källor', 'Källa: Aftonbladet', 'Aftonbladet'],
    ['no da', 'kilde, kilder, kjelde, kjelder', 'Kilde: NRK', 'NRK'],
    ['is fo', 'heimild, heimildir, kelda', 'Heimild: RÚV', 'RÚV'],
    ['fi', 'lähde, lähteet', 'Lähde: Yle', 'Yle'],
    ['et', 'allikas, allikad', 'Allikas: Postimees', 'Postimees'],
    ['lv lt', 'avots, avoti, šaltinis, šaltiniai', 'Šaltinis: Delfi', 'Delfi'],
    ['pl', 'źródło, źródła, źródło informacji', 'Źródło: Onet', 'Onet'],
    ['cs sk', 'zdroj, zdroje', 'Zdroj: Novinky.cz', 'Novinky.cz'],
    ['sl', 'vir, viri', 'Vir: Delo', 'Delo'],
    ['hr sr bs mk', 'izvor, izvori, извор, извори', 'Izvor: Index.hr', 'Index.hr'],
    ['bg', 'източник, източници', 'Източник: Дневник', 'Дневник'],
    ['ru', 'источник, источники, первоисточник, источник новости', 'Источник: РБК', 'РБК'],
    [
      'uk be',
      'джерело, джерела, першоджерело, крыніца, крыніцы',
      'Джерело: Українська правда',
      'Українська правда',
    ],
    ['hu', 'forrás, források, forrásunk', 'Forrás: Index.hu', 'Index.hu'],
    ['el', 'πηγή, πηγές, πηγη, πηγή είδησης', 'Πηγή: Καθημερινή', 'Καθημερινή'],
    ['sq', 'burimi, burimet', 'Burimi: Telegrafi', 'Telegrafi'],
    [
      'tr az',
      'kaynak, kaynaklar, kaynakça, haber kaynağı, haberin kaynağı, alıntı, mənbə',
      'Kaynak: Hürriyet',
      'Hürriyet',
    ],
    ['kk ky uz tt', 'дереккөз, булак, манба, manba, чыганак', 'Manba: Kun.uz', 'Kun.uz'],
    ['mn', 'эх сурвалж', 'Эх сурвалж: Montsame', 'Montsame'],
    ['hy ka', 'աղբյուր, աղբյուրը, წყარო', 'წყარო: BBC', 'BBC'],
    ['ar', 'المصدر, المصادر, مصدر, مصدر الخبر, المصدر الأصلي', 'المصدر: الجزيرة', 'الجزيرة'],
    ['fa', 'منبع, منابع, منبع خبر', 'منبع: ایسنا', 'ایسنا'],
    ['ur ps ckb', 'ماخذ, بشکریہ, ذریعہ, سرچینه, سەرچاوە', 'بشکریہ: بی بی سی', 'بی بی سی'],
    ['he', 'מקור, המקור, מקורות', 'מקור: הארץ', 'הארץ'],
    ['hi mr ne', 'स्रोत, सोर्स, साभार, स्रोतः, स्त्रोत', 'स्रोत: दैनिक जागरण', 'दैनिक जागरण'],
    ['bn', 'সূত্র, তথ্যসূত্র, সূত্রঃ, উৎস', 'সূত্র: প্রথম আলো', 'প্রথম আলো'],
    [
      'gu pa ta te kn ml si',
      'સ્ત્રોત, સ્રોત, ਸਰੋਤ, ஆதாரம், மூலம், నూలం, మూలం, ಮೂಲ, ഉറവിടം, අන්තර්ජාලයෙන්, මූලාශ්‍රය',
      'ஆதாரம்: BBC',
      'BBC',
    ],
    [
      'th',
      'ที่มา, แหล่งที่มา, แหล่งข่าว, ขอบคุณที่มา, ที่มาข่าว, ขอบคุณข้อมูลจาก, ข้อมูลจาก, เครดิต',
      'ที่มา: ไทยรัฐ',
      'ไทยรัฐ',
    ],
    ['lo km my', 'ແຫຼ່ງທີ່ມາ, ທີ່ມາ, ប្រភព, ရင်းမြစ်, သတင်းအရင်းအမြစ်', 'ប្រភព: BBC', 'BBC'],
    ['vi', 'nguồn, nguồn tin, theo nguồn, nguồn bài viết', 'Nguồn: VnExpress', 'VnExpress'],
    ['id ms jv su', 'sumber, sumber berita, sumber artikel', 'Sumber: Kompas.com', 'Kompas.com'],
    ['tl', 'pinagmulan, pinagkunan, sanggunian', 'Pinagmulan: Rappler', 'Rappler'],
    [
      'so',
      'xigasho, isha, ilo wareed, isha wararka, waxaa laga soo xigtay, laga soo xigtay',
      'Xigasho: Goobjoog',
      'Goobjoog',
    ],
    ['sw', 'chanzo, chanzo cha habari', 'Chanzo: Mwananchi', 'Mwananchi'],
    ['ha yo ig zu', 'majiya, tushe, orísun, isi iyi, umthombo', 'Majiya: BBC Hausa', 'BBC Hausa'],
    ['am ti om', 'ምንጭ, ምንጪ, madda', 'ምንጭ፦ ኢሳት', 'ኢሳት'],
    ['ku', 'çavkanî, jêder', 'Çavkanî: Rudaw', 'Rudaw'],
    [
      'cy ga eu mt lb eo',
      'ffynhonnell, foinse, iturria, sors, quell, fonto',
      'Iturria: Berria',
      'Berria',
    ],
    [
      'zh',
      '来源, 來源, 文章来源, 文章來源, 新闻来源, 消息来源, 稿源, 信息来源, 資料來源, 资料来源, 稿件来源, 编译自, 編譯自, 版权所有, 原文来源, 出处, 出處, 请注明出处, 请注明来源, 转载请注明出处, 转载请注明来源, 注明出处, 原文出处, 转自, 轉自, 转贴自, 轉貼自, 转帖自, 转发自, 转载, 轉載, 转贴, 轉貼, 转帖, 转载于, 摘自, 摘编自, 原文链接, 原文地址, 原文, 原帖地址, 来自, 來自, 转载自, 轉載自, 本文来源, 出品, 原载, 新聞來源',
      '来源：新华网',
      '新华网',
    ],
    [
      'ja',
      '出典, 引用元, 記事提供, 提供元, 配信元, 情報元, ソース, 転載元, 参照元, 引用, 元記事, ニュースソース, 情報源, 記事元',
      '引用元：朝日新聞',
      '朝日新聞',
    ],
    ['ko', '출처, 기사출처, 기사 출처, 원문, 원문출처, 자료출처', '출처: 연합뉴스', '연합뉴스'],
  ]

export const rules: readonly LabelRule[] = table.map(([languages, words, text, name]) => {
  const [first = ''] = languages.split(' ')
  return {
    id: `source-label-${first}@1`,
    languages: languages.split(' '),
    role: 'ORIGIN',
    method: 'LABEL_LINE',
    confidence: 0.9,
    words,
    example: { text: `The last paragraph of a text.\n\n${text}`, finds: [name] },
  }
})

const labels: PhraseIndex<LabelRule> = phraseIndex(
  rules.flatMap((rule) => rule.words.split(', ').map((word) => [word, rule] as const)),
)
const longestLabel = 10

const separator = /[:：፦︱｜]|[|](?=\s)/gu
const startsLine =
  /(?:^|[\n([{【〔（「/|•·;；*]|[.!?。！？”"»)\]]\s|[，,。]|\s[-–—]\s|\s{2,}|\u3000|\/\s?)[\s*_>"“]*$/u
const figureWords =
  /\b(?:chart|figure|graph|table|map|infographic|diagramm|tabelle|abb|statistik|gráfico|tableau|graphique|tabla|grafico)\b/iu
/** Labels written without a colon: "[출처] 연합뉴스", "【来源】…". */
const bracketed = /[[【〔(（]\s*([^\][【】〔〕()（）\n]{2,20}?)\s*[\]】〕)）]\s*[:：]?/gu

interface Labelled {
  readonly rule: LabelRule
  readonly label: Span
  /** Where the names begin. */
  readonly after: number
}

function* labelsIn(document: SourceDocument): Generator<Labelled> {
  const { text, tokens } = document
  let i = 0
  for (const match of text.matchAll(separator)) {
    while ((tokens[i]?.start ?? Number.POSITIVE_INFINITY) < match.index) i++
    // Longest label first: "news source:" before "source:".
    for (let from = Math.max(0, i - longestLabel); from < i; from++) {
      const hit = labels.at(text, tokens, from).find((one) => one.to === i)
      const start = tokens[from]?.start ?? 0
      const end = tokens[i - 1]?.end ?? 0
      if (hit === undefined || !/^[\s\u00a0)\]*_]{0,2}$/u.test(text.slice(end, match.index)))
        continue
      if (!startsLine.test(text.slice(Math.max(0, start - 12), start)) && start > 0) continue
      yield { rule: hit.value, label: { start, end }, after: match.index + match[0].length }
      break
    }
  }
  yield* unmarked(document)
  for (const match of text.matchAll(bracketed)) {
    const key = tokenise(match[1] ?? '')
    const hit = labels.at(match[1] ?? '', key, 0)[0]
    if (hit === undefined || hit.to !== key.length || match[0].endsWith(':')) continue
    const end = match.index + match[0].length
    yield { rule: hit.value, label: { start: match.index, end }, after: end }
  }
}

/** Labels that open a line and touch a known name or an address: "Source - Reuters", "Quelle http://…". */
function* unmarked(document: SourceDocument): Generator<Labelled> {
  const { text, tokens, mentions, addresses } = document
  for (const line of document.lines) {
    const from = tokenAt(document, line.start)
    const hit = labels.at(text, tokens, from)[0]
    const start = tokens[from]?.start ?? 0
    if (hit === undefined || start - line.start > 3) continue
    const end = tokens[hit.to - 1]?.end ?? start
    const gap = /^\s*(?:[-–—=>→»]{1,3}|\s)\s*(?:the\s)?/u.exec(text.slice(end, end + 8))
    if (gap === null) continue
    const after = end + gap[0].length
    const isShort = line.end - line.start < 60 && /[-–—]\s/u.test(gap[0])
    const isNamed =
      mentions[firstAfter(mentions, after)]?.start === after ||
      addresses[firstAfter(addresses, after)]?.start === after ||
      (isShort && /^\p{Lu}/u.test(text.slice(after)))
    if (isNamed && line.end - after < 300) yield { rule: hit.value, label: { start, end }, after }
  }
}

/** Where the names of a label end: the line, the closing bracket, the next label, the next sentence. */
function endOfNames(text: string, labelled: Labelled, lineEnd: number): number {
  const { after, label } = labelled
  let end = Math.min(lineEnd, after + 200)
  const bracket = /[([（【{]\s*$/u.exec(text.slice(Math.max(0, label.start - 3), label.start))
  const stretch = () => text.slice(after, end)
  const closed = bracket ? stretch().search(/[)\]）】}]/u) : -1
  if (closed >= 0) end = after + closed
  const next = /[\s/|]([\p{Lu}\p{Lo}][\p{L}\s]{1,20})[:：]\s/u.exec(stretch())
  if (next !== null) end = after + next.index
  const sentence = /(?<=[^\s.]{3,})[.。!?]\s+(?=\p{Lu}|\p{Lo})/u.exec(stretch())
  if (sentence !== null) end = after + sentence.index
  return end
}

/** Ministries, institutes and UN bodies publish figures; texts quote them. */
const isBody = (name: Name) =>
  name.known === null
    ? name.text.split(/\s+/u).some((word) => bodyWords.has(fold(word)))
    : name.known.type === 'GOVERNMENT' || name.known.type === 'UNKNOWN'

/** Under a chart or a figure the label names who measured, not who wrote the text. */
function roleOf(document: SourceDocument, labelled: Labelled, name: Name): AttributionRole {
  const before = document.text.slice(Math.max(0, labelled.label.start - 300), labelled.label.start)
  const linesBefore = before
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(-3)
  const measured = linesBefore.filter((line) => line.length < 70 && /\d/.test(line)).length
  if (linesBefore.some((line) => line.length < 120 && figureWords.test(line))) return 'QUOTED'
  if (measured >= 2) return 'QUOTED'
  return isBody(name) ? 'QUOTED' : 'ORIGIN'
}

/** "Photo source:", "Image: X | Source: Y" and spec sheets ("Light source: LED") name no source of the text. */
function isOther(document: SourceDocument, labelled: Labelled, line: Span): boolean {
  const { text } = document
  const isInline = text
    .slice(Math.max(line.start, labelled.label.start - 2), labelled.label.start)
    .includes('(')
  const room = isInline ? 220 : 60
  const before = text.slice(Math.max(line.start, labelled.label.start - room), labelled.label.start)
  if (pictureWords.test(before)) return true
  return /[\p{L}]:\s*$/u.test(before)
}

/** "Format: MP3 / Source: CD / Bitrate: 320": between two other keys a new name is a value, not a source. */
function isSpecSheet(document: SourceDocument, line: Span): boolean {
  const at = firstAfter(document.lines, line.start)
  const isKey = (other: Span | undefined) =>
    other !== undefined &&
    /^[\p{L} /-]{2,25}:\s?\S/u.test(document.text.slice(other.start, other.end))
  return isKey(document.lines[at - 1]) && isKey(document.lines[at + 1])
}

/** A label may stand over a list of addresses, one a line. */
function endOfLinks(document: SourceDocument, first: Span): number {
  const { text, lines } = document
  let end = first.end
  const from = firstAfter(lines, first.start)
  for (const line of lines.slice(from, from + 8)) {
    if (!/^[\s*•–-]*(?:https?:|www\.)\S+$/i.test(text.slice(line.start, line.end))) break
    end = line.end
  }
  return end
}

export function find(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const labelled of labelsIn(document)) {
    const line = lineAt(document, labelled.label.start)
    if (isOther(document, labelled, line)) continue
    let from = labelled.after
    let lineEnd = line.end
    if (text.slice(from, line.end).trim() === '') {
      const next = lineAt(document, Math.max(line.end, from) + 1)
      const isLink = /^[\s*•–-]*(?:https?:|www\.)/i.test(text.slice(next.start, next.end))
      if ((next.end - next.start > 60 && !isLink) || next.start - line.end > 3) continue
      from = next.start
      lineEnd = isLink ? endOfLinks(document, next) : next.end
    }
    const last = within(document.addresses, from, lineEnd).at(-1)
    const end = Math.max(
      endOfNames(text, { ...labelled, after: from }, lineEnd),
      last?.isLink ? last.end : 0,
    )
    const opensLine = labelled.label.start - line.start < 3
    const isSpec = isSpecSheet(document, line)
    const names = asNames(document, from, end).filter(
      (name) => name.known ?? name.url ?? !(isSpec || isPerson(name.text)),
    )
    for (const name of names) {
      const span = { start: labelled.label.start, end: Math.max(name.end, labelled.after) }
      const isLong = name.known === null && name.url === null && !opensLine && name.text.length > 40
      if (isLong) continue
      found.push({
        rule: labelled.rule,
        role: roleOf(document, labelled, name),
        confidence: labelled.rule.confidence - (opensLine ? 0 : 0.1) - (name.known ? 0 : 0.1),
        name: name.known !== null || name.url === null ? name.text : null,
        known: name.known,
        url: name.url,
        articleTitle: null,
        articleUrl: null,
        at: name,
        span,
        cut:
          opensLine && end >= line.end - 2
            ? { start: line.start, end: Math.max(line.end, lineEnd) }
            : null,
      })
    }
  }
  return found
}
