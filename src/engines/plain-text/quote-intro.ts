// Recognises the line above a quotation ("Ann wrote:", "On 5 May, Ann said:"), so that its date and name are not a post's.

const verbs = [
  'wrote|said|writes|says',
  'schrieb|schreibt|hat geschrieben|sagte',
  'a écrit|écrit|a dit',
  'escribió|dijo|escribio',
  'escreveu|disse',
  'ha scritto|ha detto|scrive',
  'schreef|zei',
  'написал|написала|написал\\(а\\)|писал|пишет|сказал|сказал\\(а\\)',
  'написав|написала',
  'napisał|napisała|napisał\\(a\\)|pisze',
  'napsal|napsala|napsal\\(a\\)|píše',
  'yazdı|dedi|demiş ki|yazmış',
  'skrev|sade|sa|skrev följande',
  'kirjoitti|sanoi',
  'írta',
  'a scris|a spus',
  'έγραψε|είπε',
  'كتب|قال|كتبت',
  'نوشته|نوشت|گفته',
  'menulis|berkata',
  'đã viết|viết|nói',
  '写道|说|說|寫道|发表于',
  'さんは書きました|の発言',
  '님이 작성',
]
const openings = [
  'quote from|quoting|quote|originally posted',
  'zitat von|zitat|original von',
  'citation de|citation|cita de|citando a|cita|citazione|citação de|citat',
  'цитата|cytat|citace|alıntı|اقتباس|引用',
]

const verb = new RegExp(`(?<!\\p{L})(?:${verbs.join('|')})\\s*[:：]`, 'iu')
const opening = new RegExp(`^(?:${openings.join('|')})(?!\\p{L})`, 'iu')

export const isQuoteIntro = (text: string): boolean =>
  /[:：]$|↑/.test(text) || verb.test(text) || opening.test(text)
