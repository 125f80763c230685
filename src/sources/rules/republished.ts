// Notes of first publication: "This article originally appeared in X", "Republished from X with permission", and their like.
import type { Candidate, Rule, Span } from '../candidate.ts'
import { lineAt, type SourceDocument, within } from '../document.ts'
import { asNames, type Name, properNameAt, tokenAt } from '../names.ts'
import { phraseIndex } from '../phrases.ts'
import { fold } from '../tokens.ts'
import { isPerson, notSources } from '../words.ts'

interface NoteRule extends Rule {
  readonly words: string
  /** The subject must be a text ("this article"), or the note must open its sentence. */
  readonly needsSubject: boolean
}

const table: readonly (readonly [
  languages: string,
  needsSubject: boolean,
  words: string,
  text: string,
  name: string,
])[] = [
  [
    'en',
    true,
    'originally appeared on, originally appeared in, originally appeared at, originally published on, originally published in, originally published at, originally published by, originally posted on, originally posted at, originally ran in, originally ran on, was originally published on, first appeared on, first appeared in, first appeared at, first published on, first published in, first published at, first published by, first posted on, previously published in, previously published on, previously appeared in, was first published by, was produced by, was originally written for, originally written for, was written for',
    'This article originally appeared in Harbour Weekly.',
    'Harbour Weekly',
  ],
  [
    'en',
    false,
    'republished from, republished with permission from, republished with permission of, reprinted from, reprinted with permission from, reprinted with permission of, reprinted by permission from, reposted from, re-posted from, cross-posted from, cross-posted at, cross-posted on, crossposted from, crossposted at, syndicated from, reproduced from, reproduced with permission from, reproduced with permission of, published with permission from, published here with permission from, used with permission from, is republished from, excerpted from, copied from, taken from the website, this story comes from, this article comes from, this article is from, this story is from, this article was provided by, this story was provided by',
    'Reprinted with permission from Harbour Weekly.',
    'Harbour Weekly',
  ],
  [
    'de',
    false,
    'erschien zuerst auf, erschien zuerst bei, erschien zuerst in, zuerst erschienen auf, zuerst erschienen bei, zuerst erschienen in, ursprünglich erschienen auf, ursprünglich erschienen in, ursprünglich erschienen bei, ursprünglich veröffentlicht auf, ursprünglich veröffentlicht bei, zuerst veröffentlicht auf, zuerst veröffentlicht bei, erschien ursprünglich auf, erschien ursprünglich in, erschien ursprünglich bei, im Original erschienen bei, im Original erschienen auf, übernommen von, mit freundlicher Genehmigung von',
    'Dieser Text erschien zuerst bei Spiegel Online.',
    'Spiegel Online',
  ],
  [
    'fr',
    false,
    'initialement publié sur, initialement publié dans, initialement publié par, initialement paru dans, initialement paru sur, publié initialement sur, publié initialement dans, paru initialement dans, d’abord paru dans, d’abord été publié sur, publié pour la première fois sur, publié pour la première fois dans, est republié à partir de, republié à partir de, publié à l’origine sur, publié à l’origine dans, repris de, avec l’aimable autorisation de',
    'Cet article a été initialement publié sur Mediapart.',
    'Mediapart',
  ],
  [
    'es',
    false,
    'publicado originalmente en, publicado originalmente por, publicó originalmente en, originalmente publicado en, originalmente publicada en, publicada originalmente en, apareció originalmente en, apareció por primera vez en, publicado por primera vez en, publicó primero en, tomado de, extraído de, reproducido de',
    'Este artículo fue publicado originalmente en El País.',
    'El País',
  ],
  [
    'pt',
    false,
    'publicado originalmente em, publicado originalmente no, publicado originalmente na, publicada originalmente em, publicada originalmente no, publicada originalmente na, originalmente publicado em, originalmente publicado no, originalmente publicado na, publicado primeiro em, apareceu originalmente em, retirado de, reproduzido de',
    'Este artigo foi publicado originalmente no Observador.',
    'Observador',
  ],
  [
    'it',
    false,
    'originariamente pubblicato su, originariamente pubblicato da, pubblicato originariamente su, pubblicato originariamente da, pubblicato originalmente su, originalmente pubblicato su, è apparso per la prima volta su, pubblicato per la prima volta su, pubblicato in origine su, tratto da, apparso originariamente su',
    'Questo articolo è stato originariamente pubblicato su Internazionale.',
    'Internazionale',
  ],
  [
    'nl',
    false,
    'verscheen oorspronkelijk op, verscheen oorspronkelijk in, verscheen eerder op, verscheen eerder in, verscheen eerst op, oorspronkelijk gepubliceerd op, oorspronkelijk gepubliceerd in, eerder gepubliceerd op, overgenomen van, overgenomen uit',
    'Dit artikel verscheen eerder op NU.nl.',
    'NU.nl',
  ],
  [
    'sv no da',
    false,
    'publicerades ursprungligen i, publicerades ursprungligen på, publicerades först i, publicerades först på, först publicerad i, först publicerad på, ble først publisert i, ble først publisert på, først publisert i, først publisert på, opprinnelig publisert i, opprinnelig publisert på, blev først bragt i, blev oprindeligt bragt i, oprindeligt udgivet i, oprindeligt bragt på, først udgivet på',
    'Artikkelen ble først publisert i Aftenposten.',
    'Aftenposten',
  ],
  [
    'fi et',
    false,
    'julkaistiin alun perin, julkaistu alun perin, ilmestyi alun perin, ilmus algselt, algselt ilmunud',
    'Juttu julkaistiin alun perin Helsingin Sanomissa.',
    'Helsingin Sanomissa',
  ],
  [
    'pl',
    false,
    'pierwotnie ukazał się w, ukazał się pierwotnie w, pierwotnie opublikowany w, pierwotnie opublikowany na, opublikowany pierwotnie w, ukazał się w serwisie, pochodzi z serwisu, przedruk z, artykuł pochodzi z',
    'Tekst pierwotnie ukazał się w Onet.',
    'Onet',
  ],
  [
    'cs sk',
    false,
    'původně vyšel na, původně vyšel v, původně publikován na, původně publikováno na, vyšlo původně na, převzato z, převzato ze serveru, přetištěno z, pôvodne vyšiel na, pôvodne publikovaný na, prevzaté z',
    'Převzato z Novinky.cz',
    'Novinky.cz',
  ],
  [
    'hr sr bs sl',
    false,
    'izvorno objavljen na, izvorno objavljeno na, prvobitno objavljen na, prvobitno objavljeno na, prvi put objavljen na, preuzeto sa, preuzeto s, preuzeto iz, prenosimo sa, objavljeno na portalu, tekst preuzet sa, преузето са, преузето из, povzeto po, prvotno objavljen na',
    'Preuzeto sa Klix.ba',
    'Klix.ba',
  ],
  [
    'ru',
    false,
    'впервые опубликовано на, впервые опубликовано в, впервые опубликована на, впервые опубликована в, впервые опубликован в, опубликовано на сайте, первоначально опубликовано, оригинал опубликован на, оригинал статьи, взято с, взято из, перепечатано из, перепечатка из, материал опубликован на',
    'Впервые опубликовано на Meduza.',
    'Meduza',
  ],
  [
    'uk be bg',
    false,
    'вперше опубліковано на, вперше опубліковано в, вперше опублікована на, спочатку опубліковано на, передрук з, взято з, за матеріалами сайту, публикувано за първи път в, публикувана за първи път в, първоначално публикувана в, препечатано от, взето от',
    'Вперше опубліковано на LIGA.net',
    'LIGA.net',
  ],
  [
    'hu ro',
    false,
    'eredetileg megjelent, eredetileg itt jelent meg, átvéve innen, publicat inițial pe, publicat inițial în, a apărut inițial pe, a apărut inițial în, a fost publicat prima dată pe, a fost publicat inițial de, preluat de pe, preluat din',
    'Articolul a fost publicat inițial pe Hotnews.',
    'Hotnews',
  ],
  [
    'el',
    false,
    'δημοσιεύτηκε αρχικά στο, δημοσιεύτηκε αρχικά στην, δημοσιεύθηκε αρχικά στο, δημοσιεύθηκε αρχικά στην, πρωτοδημοσιεύτηκε στο, πρωτοδημοσιεύτηκε στην, πρωτοδημοσιεύθηκε στο, πρωτοδημοσιεύθηκε στην, αναδημοσίευση από',
    'Αναδημοσίευση από Καθημερινή',
    'Καθημερινή',
  ],
  [
    'sq',
    false,
    'u botua fillimisht në, botuar fillimisht në, botuar për herë të parë në, marrë nga',
    'Ky artikull u botua fillimisht në Telegrafi.',
    'Telegrafi',
  ],
  [
    'tr az',
    false,
    'ilk olarak, ilk kez, alıntıdır',
    'Bu yazı ilk olarak Hürriyet gazetesinde yayımlandı.',
    'Hürriyet',
  ],
  [
    'ar fa ur',
    false,
    'نشر لأول مرة في, نشر لأول مرة على, نُشر في الأصل على, نشر في الأصل في, نقلا عن موقع, منقول من, منقول عن, اولین بار در, برگرفته از',
    'نشر لأول مرة في الجزيرة',
    'الجزيرة',
  ],
  ['he', false, 'פורסם לראשונה ב, פורסם במקור ב, התפרסם לראשונה ב', 'פורסם לראשונה ב הארץ', 'הארץ'],
  [
    'id ms vi',
    false,
    'pertama kali diterbitkan di, pertama kali tayang di, telah tayang di, artikel ini telah tayang di, diterbitkan pertama kali di, được đăng lần đầu trên, đăng lần đầu trên, dẫn lại từ',
    'Artikel ini telah tayang di Kompas.com dengan judul lain.',
    'Kompas.com',
  ],
  [
    'so sw',
    false,
    'markii hore lagu daabacay, lagu daabacay, ilichapishwa kwanza na, ilichapishwa kwa mara ya kwanza na',
    'Maqaalkan waxaa markii hore lagu daabacay Hiiraan Online.',
    'Hiiraan Online',
  ],
  [
    'zh',
    false,
    '本文转载自, 转贴自, 轉貼自, 转帖自, 转发自, 转自, 轉自, 摘编自, 节选自, 转载于, 原文发表于, 原文发布于, 最早发表于, 发表于, 本文原载, 本文摘自, 以下内容来自, 以下文章来源于, 来源于, 转载自, 轉載自, 本文转自, 本文首发于, 首发于, 原载于, 原载, 原刊于, 本文来自, 本文來自, 本文刊载于, 文章来自, 内容来自, 摘自',
    '本文转载自澎湃新闻',
    '澎湃新闻',
  ],
  ['ja ko', false, 'より転載, より引用, 에서 퍼온 글', '朝日新聞より転載', '朝日新聞'],
]

export const rules: readonly NoteRule[] = table.map(
  ([languages, needsSubject, words, text, name], i) => ({
    id: `republished-${languages.split(' ')[0]}${i === 1 ? '-from' : ''}@1`,
    languages: languages.split(' '),
    role: 'ORIGIN',
    method: 'BOILERPLATE_PATTERN',
    confidence: 0.9,
    words,
    needsSubject,
    example: { text, finds: [name] },
  }),
)

const notes = phraseIndex(
  rules.flatMap((rule) => rule.words.split(', ').map((word) => [word, rule] as const)),
)

const subject =
  /\b(?:article|story|post|piece|column|essay|report|interview|version|review|commentary|op-ed|text|blog|entry|editorial|excerpt|translation)\b/i
/** Bought or passed on: what stands between "originally" and the publisher's name. */
const skipped =
  /^[\s:"“„«'‘]*(?:(?:the|a|an|our|their|its|my)\s)?(?:(?:partner|sister|website|site|blog|newspaper|magazine|page|pages|online|edition|issue|of|der|dem|die|das|den|la|le|les|el|il|lo|gazeta|portal|website|situs|laman|сайт\p{L}*|портал\p{L}*|газет\p{L}*|журнал\p{L}*|εφημερίδα|το|την|τον|στο|στην)\s+){0,4}["“„«'‘]?/iu

function nameAfter(document: SourceDocument, end: number): Name[] {
  const { text } = document
  const line = lineAt(document, end - 1)
  const start = end + (skipped.exec(text.slice(end, Math.min(line.end, end + 80)))?.[0].length ?? 0)
  const [mention] = within(document.mentions, end, Math.min(line.end, start + 50))
  if (mention !== undefined && mention.start <= start + 12) {
    const named = text.slice(mention.start, mention.end)
    return [
      { start: mention.start, end: mention.end, text: named, known: mention.source, url: null },
    ]
  }
  const [address] = within(document.addresses, end, Math.min(line.end, start + 300))
  if (address !== undefined && address.start <= start + 12) {
    return [{ ...address, text: address.url, known: null }]
  }
  const first = document.tokens[tokenAt(document, start)]
  if (first === undefined || first.start > start + 2) return []
  if (/^\p{Lo}/u.test(text.slice(first.start))) {
    const stop = /[.,،。，；;\n(（]/u.exec(text.slice(start, Math.min(line.end, start + 40)))
    return asNames(
      document,
      start,
      stop === null ? Math.min(line.end, start + 24) : start + stop.index,
    )
  }
  const name = properNameAt(document, tokenAt(document, start), Math.min(line.end, start + 70))
  return name === null ? [] : [name]
}

function nameBefore(document: SourceDocument, start: number): Name[] {
  const line = lineAt(document, start)
  return asNames(document, Math.max(line.start, start - 24), start)
}

export function find(document: SourceDocument): Candidate[] {
  const { text, tokens } = document
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const hit = notes.at(text, tokens, i)[0]
    const start = tokens[i]?.start ?? 0
    if (hit === undefined) continue
    const end = tokens[hit.to - 1]?.end ?? start
    const line = lineAt(document, start)
    const before = text.slice(Math.max(line.start, start - 140), start)
    const sentence = before.split(/(?<=[.!?…])\s+/u).at(-1) ?? ''
    const opens = sentence.replace(/[\s*_(["“—–-]/gu, '') === ''
    if (hit.value.needsSubject && !opens && !(subject.test(sentence) && sentence.length < 90))
      continue
    if (/\buser\b|^\s*@/i.test(text.slice(end, end + 12))) continue
    const isPostposed = /^(?:より|에서)/u.test(text.slice(start, end))
    const names = isPostposed ? nameBefore(document, start) : nameAfter(document, end)
    const settled = hit.value.languages.includes('tr')
      ? names.filter((name) => name.known ?? name.url)
      : names
    const span: Span = { start: start - sentence.trimStart().length, end }
    for (const name of settled.slice(0, 2)) {
      if (
        name.known === null &&
        name.url === null &&
        (isPerson(name.text) || notSources.has(fold(name.text)))
      )
        continue
      const whole = { start: Math.min(span.start, name.start), end: Math.max(name.end, end) }
      const fillsLine = whole.start <= line.start + 2 && line.end - line.start < 220
      found.push({
        rule: hit.value,
        role: 'ORIGIN',
        confidence: hit.value.confidence - ((name.known ?? name.url) ? 0 : 0.1),
        name: name.known !== null || name.url === null ? name.text : null,
        known: name.known,
        url: name.url,
        articleTitle: null,
        articleUrl: name.url,
        at: name,
        span: whole,
        cut: fillsLine ? line : null,
      })
    }
    i = hit.to - 1
  }
  return found
}
