// Finds the zone that a page prints once for all its clocks: "All times are UTC+02:00", "Часовой пояс: UTC + 3 часа".
// Knows the shape of such a line in many languages, not any forum software. Settles no date.
import { knownZone, offsetNamed } from './zone.ts'

/** Beginnings of words for times, clocks and zones. */
const times = [
  'times?(?:\\s?zones?)?(?!\\p{L})|timezone|zeiten|zeitzone|uhrzeit|heures?|fuseau|hor[aá]|huso|zona|orari[oa]?|ore(?!\\p{L})|fuso',
  'tijd|tider|tids|tid(?!\\p{L})|kellon|ajat|aika|ajad|aja|idő|czas|stref|čas|pásm|vrijeme|vremen|laik|fus\\s|ώρ|ζών|zaman|saat|giờ|waktu',
  'часов|врем|пояс|час(?!\\p{L})|часи|годин|wakht|saac',
].join('|')
/** Of scripts that put no space before a word, or glue others to it. */
const gluedTimes =
  '时间|時間|时区|時區|時刻|タイムゾーン|시간|זמן|שעו|وقت|توقيت|أوقات|ساعت|زمان|เวลา|समय'
const gluedNow = '现在|現在|目前|지금|현재|الآن|اکنون|עכשיו|ตอนนี้'
const now = [
  'now|current|maintenant|actuel|jetzt|aktuell|ahora|actual|agora|adesso|attual|ora\\s|nu(?!\\p{L})|teraz|şimdi|şu an|nyní|most\\s',
  'сейчас|текущ|зараз',
].join('|')

/** Nothing but words may stand between "times" and the zone; a clock only behind "now", in a line of its own. */
const announced = new RegExp(
  `(?:(?<!\\p{L})(?:${times})|${gluedTimes})[^\\d;{}=\\n]{0,40}$|(?:^|\\n)[^\\n]{0,25}(?:(?<!\\p{L})(?:${now})|${gluedNow})[^;{}=\\n]{0,25}$`,
  'iu',
)
const zone = /^(?:UTC|GMT)(?:\s*([+−–-])\s*(\d{1,2})(?::?(\d\d))?)?(?![\w:])/
/** Old boards keep the offset of winter and say beside it that an hour is added. */
const summer =
  /^[^\n]{0,30}\[\s*(?:DST|\p{L}*(?:sommer|zomer|summer|летн|літн|été|verano|verão|legale|letni|letní|yaz))/iu

const reach = 200
const mostMentions = 500
const inline = /<\/?(?:a|span|b|i|em|strong|abbr|small|time|font|bdi)\b[^<>]*>/gi

/** IANA zone or offset; null where the page names none, or several. */
export function zoneHintIn(content: string): string | null {
  const found = new Set<string>()
  let mentions = 0
  for (const name of ['UTC', 'GMT']) {
    for (let at = content.indexOf(name); at >= 0; at = content.indexOf(name, at + 1)) {
      if (isInWord(content, at)) continue
      if (++mentions > mostMentions) break
      const hint = hintAt(content, at)
      if (hint !== null) found.add(hint)
    }
  }
  const [only, ...others] = found.size > 0 ? found : attributesIn(content)
  return others.length > 0 ? null : (only ?? null)
}

/** Looked at behind the name, not before: few places have one, and all have something before them. */
const isInWord = (content: string, index: number): boolean =>
  /[\p{L}\p{N}]$/u.test(content.slice(Math.max(0, index - 2), index)) ||
  /^\p{L}/u.test(content.slice(index + 3, index + 5))

function hintAt(content: string, index: number): string | null {
  const markup = content.slice(Math.max(0, index - reach), index)
  const before = wordsOf(markup.replace(/^[^<>]*>/, '\n'))
  const after = wordsOf(content.slice(index, index + reach).replace(/<[^<>]*$/, ''))
  const match = announced.test(before) ? zone.exec(after) : null
  if (match === null) return null
  // phpBB names the zone in a tooltip, which tells summer from winter.
  const named = /title=["']([A-Z]\w+\/[\w/+-]+)["'][^<>]*>\s*$/.exec(markup)?.[1]
  if (named !== undefined && knownZone(named) === named) return named
  const [whole, sign, hours = '0', minutes = '0'] = match
  const size = Number(hours) * 60 + Number(minutes)
  const east =
    (sign === undefined || sign === '+' ? size : -size) + (isSummer(whole, after) ? 60 : 0)
  return Math.abs(east) > 14 * 60 ? null : offsetNamed(east)
}

const isSummer = (whole: string, after: string): boolean => summer.test(after.slice(whole.length))

/** One line of words; every element but those within a line ends it. */
const wordsOf = (markup: string): string =>
  markup
    .replace(inline, '')
    .replace(/<[^<>]*>/g, '\n')
    .replace(/&nbsp;|&#160;|[^\S\n]+/g, ' ')
    .replace(/&#43;|&plus;/g, '+')
    .replace(/&minus;|&#8722;/g, '-')

function attributesIn(content: string): ReadonlySet<string> {
  // A pattern that begins with any space looks at each of them.
  if (!content.includes('data-t')) return new Set()
  const named = [...content.matchAll(/\sdata-(?:time-?zone|tz)=["']([\w/+:-]{2,40})["']/g)]
  return new Set(named.map(([, name = '']) => name).filter((name) => knownZone(name) === name))
}
