// Media that somebody spoke to: a verb of saying, a preposition, a known name ("confirmed the opening to the BBC",
// "a déclaré le ministre à l'AFP", "δήλωσε στο Reuters"). Known media only.
import { isMedia } from '../aliases.ts'
import type { Candidate, Rule } from '../candidate.ts'
import type { SourceDocument } from '../document.ts'

interface AddressedRule extends Rule {
  /** Ends right before the name. */
  readonly preposition: RegExp
  /** Stands somewhere before it in the same sentence. */
  readonly saying: RegExp
}

const row = (
  languages: string,
  preposition: RegExp,
  saying: RegExp,
  text: string,
  name: string,
): AddressedRule => ({
  id: `addressed-${languages.split(' ')[0]}@1`,
  languages: languages.split(' '),
  role: 'QUOTED',
  method: 'CITATION',
  confidence: 0.85,
  preposition,
  saying,
  example: { text, finds: [name] },
})

const noun = String.raw`(?:[\p{L}-]{3,}\s){0,2}`
const open = `[„“"«'‘(]?`
const before = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})${noun}${open}$`, 'iu')
const stem = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})`, 'iu')

export const rules: readonly AddressedRule[] = [
  row(
    'en',
    before('(?:to|with|on)\\s(?:the\\s|a\\s|an\\s)?'),
    stem(
      'said|say|told|tell|confirm|spoke|speak|reveal|statement|interview|explain|admit|disclos|comment|talk|e-?mail',
    ),
    'She confirmed the opening of the bridge to the BBC.',
    'BBC',
  ),
  row(
    'de',
    before('(?:gegenüber\\s(?:der|dem|den)?\\s?|mit\\s(?:der|dem|den)?\\s?|der\\s|dem\\s)'),
    stem('sagt|erklär|erzähl|bestätig|gesagt|interview|gespräch|äußer|betont'),
    'Das bestätigte die Sprecherin am Montag gegenüber der dpa.',
    'dpa',
  ),
  row(
    'fr',
    before("(?:à\\s(?:la\\s)?|au\\s|aux\\s|à\\sl['’]|de\\sl['’]|avec\\s)"),
    stem(
      'déclar|confi|indiqu|affirm|expliqu|dit\\b|assur|confirm|racont|entretien|interview|précis|soulign|témoign|annonc|estim',
    ),
    "« Le pont est ouvert », a indiqué la maire à l'AFP.",
    'AFP',
  ),
  row(
    'es gl',
    before('(?:a\\s(?:la\\s)?|al\\s|con\\s(?:la\\s|el\\s)?|para\\s)'),
    stem(
      'declar|dij|afirm|asegur|señal|explic|confirm|cont[óa]|relat|entrevist|coment|indic|precis|adviert|advirti',
    ),
    'El puente está abierto, explicó ayer la alcaldesa a Reuters.',
    'Reuters',
  ),
  row(
    'pt',
    before('(?:ao\\s|aos\\s|à\\s|às\\s|a\\s|para\\s[oa]\\s|com\\s[oa]\\s)'),
    stem(
      'diss|declar|afirm|cont[ao]|confirm|explic|relat|entrevist|informaç|informou|fal[ao]|ressalt|coment',
    ),
    'A ponte foi aberta, explicou ontem a prefeita à Reuters.',
    'Reuters',
  ),
  row(
    'it',
    before("(?:a\\s|al\\s|alla\\s|all['’]|allo\\s|alle\\s|con\\s(?:la\\s|il\\s)?)"),
    stem('dett|dic[eo]|dichiar|spieg|raccont|conferm|intervist|afferm|parl|comment|precis'),
    "Il ponte è aperto, ha spiegato ieri la sindaca all'ANSA.",
    'ANSA',
  ),
  row(
    'ro',
    before('(?:pentru\\s|la\\s|către\\s)'),
    stem('declar|spus|interviu|explicat|afirmat|precizat|confirmat'),
    'Podul este deschis, a declarat ieri primarul pentru Agerpres.',
    'Agerpres',
  ),
  row(
    'nl af',
    before(
      '(?:tegen(?:over)?\\s(?:de\\s|het\\s)?|aan\\s(?:de\\s|het\\s)?|met\\s(?:de\\s|het\\s)?|in\\s(?:de\\s|het\\s)?)',
    ),
    stem('zeg|zei|vertel|verklaar|interview|liet|laat|bevestig|gesprek'),
    'De brug is open, bevestigt de burgemeester aan persbureau ANP.',
    'ANP',
  ),
  row(
    'sv no da',
    before('(?:till\\s|til\\s|för\\s|for\\s|över\\sfor\\s|over\\s?for\\s|med\\s)'),
    stem(
      'säg|sade|sagt|sa\\b|siger|sier|berätt|fortell|fortæl|uppg|opply|oply|udtal|uttal|intervju|interview|bekräft|bekreft|bekræft',
    ),
    'Bron är öppen, säger borgmästaren i dag till Expressen.',
    'Expressen',
  ),
  row(
    'cs sk',
    before('(?:pro\\s|pre\\s|s\\s)'),
    stem('řek|řík|potvrd|uved|sděl|rozhovor|vysvětl|poved|uvied|dodal|hovor'),
    'Most je otevřen, potvrdil starosta v pondělí pro Novinky.cz.',
    'Novinky.cz',
  ),
  row(
    'pl',
    before('(?:dla\\s|z\\s)'),
    stem('powiedzi|mówi|wywiad|rozmow|potwierdz|wyjaśni|skoment'),
    'Most jest otwarty, mówi burmistrz w poniedziałek dla Onet.',
    'Onet',
  ),
  row(
    'hr sr bs sl',
    before('(?:za\\s|sa\\s|s\\s|за\\s)'),
    stem(
      'reka|rekl|izjav|kaza|kaže|intervju|potvrdi|razgov|poved|dejal|pojasn|изјав|река|рекл|каж|каза|интервју',
    ),
    'Most je otvoren, rekao je danas gradonačelnik za N1.',
    'N1',
  ),
  row(
    'bg mk',
    before('(?:пред\\s|за\\s|на\\s)'),
    stem('каз|заяв|комент|разказ|интервю|обясн|потвърд|изјав|рече|изјав'),
    'Мостът е отворен, обясни днес кметът пред БНР.',
    'БНР',
  ),
  row(
    'ru uk be',
    before(
      '(?:агентству\\s|газете\\s|телеканалу\\s|изданию\\s|для\\s|с\\s|з\\s|виданню\\s|в эфире\\s|в ефірі\\s)',
    ),
    stem(
      'сказа|заяв|рассказ|сообщ|пояс|поясн|подтверд|интервью|розпов|повідом|інтерв|бесед|розмов',
    ),
    'Мост открыт, рассказал вчера мэр в интервью для «Эхо Москвы».',
    'Эхо Москвы',
  ),
  row(
    'el',
    before('(?:στο\\s|στην\\s|στον\\s|στη\\s|με\\sτο\\s|με\\sτην\\s)'),
    stem('δήλωσ|δηλών|είπε|μίλησ|μιλ[ώά]|συνέντευξ|τόνισ|ανέφερ|εξήγησ'),
    'Η γέφυρα άνοιξε, δήλωσε χθες ο δήμαρχος στο Reuters.',
    'Reuters',
  ),
  row(
    'sq',
    before('(?:për\\s|me\\s|në\\s)'),
    stem('tha\\b|thënë|deklar|intervist|rrëfe|konfirm'),
    'Ura u hap, tha dje kryetari i bashkisë për Top Channel.',
    'Top Channel',
  ),
  row(
    'id ms',
    before('(?:kepada\\s|dengan\\s)'),
    stem('kata|ujar|tutur|mengatakan|beritahu|memberitahu|jelas|wawancara|ungkap'),
    'Jembatan dibuka, ujar wali kota hari ini kepada Kompas.com.',
    'Kompas.com',
  ),
  row(
    'tl',
    before('(?:sa\\s|ng\\s)'),
    stem('sinabi|panayam|pahayag'),
    'Bukas na ang tulay, pahayag ng alkalde kahapon sa Rappler.',
    'Rappler',
  ),
  row(
    'vi',
    before('(?:với\\s|trên\\s)'),
    stem('nói|chia sẻ|trả lời|trao đổi|cho biết|phỏng vấn'),
    'Cây cầu đã mở, thị trưởng nói hôm nay với VnExpress.',
    'VnExpress',
  ),
  row(
    'fa',
    before('(?:به\\s|با\\s)'),
    stem('گفت|اظهار|مصاحبه|گفتگو|اعلام'),
    'شهردار گفت پل باز شد و این را به ایسنا گفت',
    'ایسنا',
  ),
]

const sentence = /[.!?…。]["”»]?\s|\n/gu
const reach = 110

export function find(document: SourceDocument): Candidate[] {
  const { text } = document
  const found: Candidate[] = []
  for (const one of document.mentions) {
    if (
      !isMedia(one.source) ||
      (one.isCommonWord &&
        one.source.type !== 'AGENCY' &&
        !/^\p{Lu}{2,}$/u.test(text.slice(one.start, one.end)))
    )
      continue
    const stretch = text.slice(Math.max(0, one.start - reach), one.start)
    const from = [...stretch.matchAll(sentence)].at(-1)
    const left = from === undefined ? stretch : stretch.slice(from.index + from[0].length)
    for (const rule of rules) {
      const preposition = rule.preposition.exec(left)
      if (preposition === null) continue
      const saying = rule.saying.exec(left.slice(0, preposition.index))
      if (saying === null) continue
      found.push({
        rule,
        role: rule.role,
        confidence: rule.confidence,
        name: text.slice(one.start, one.end),
        known: one.source,
        url: null,
        articleTitle: null,
        articleUrl: null,
        at: one,
        span: { start: one.start - left.length + saying.index, end: one.end },
        cut: null,
      })
      break
    }
  }
  return found
}
