// The languages whose dates can be read, by the script their words are written in. Names only; see names.ts.
// Order is a prior: where one word means different things in two languages, the earlier one wins a tie.

const LANGUAGES: Record<string, string> = {
  Latin:
    'en de fr es pt-BR it nl pl tr cs sv id vi ro hu da fi nb hr sk sl sr-Latn lt lv et sq az uz is ms ' +
    'fil sw so af ca gl eu ha',
  Cyrillic: 'ru uk be bg mk sr kk ky mn tg uz-Cyrl',
  Arabic: 'ar fa ur ps ckb ug fa-u-ca-gregory ar-u-ca-islamic-umalqura',
  Hebrew: 'he',
  Greek: 'el',
  Devanagari: 'hi mr ne',
  Bengali: 'bn as',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Myanmar: 'my',
  Khmer: 'km',
  Georgian: 'ka',
  Armenian: 'hy',
  Ethiopic: 'am ti',
  Han: 'zh-Hans zh-Hant ja',
  Hangul: 'ko',
}

export type Script = string

export const languagesOf = (script: Script): readonly string[] =>
  LANGUAGES[script]?.split(' ') ?? []

/** Scripts that write words without spaces, or glue them to numbers and to each other. */
const UNSPACED = new Set(['Han', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'])

export const isUnspaced = (script: Script): boolean => UNSPACED.has(script)

const SCRIPTS = Object.keys(LANGUAGES)
const matchers = SCRIPTS.map((script) => {
  const kana = script === 'Han' ? '\\p{Script=Hiragana}\\p{Script=Katakana}' : ''
  return new RegExp(`[\\p{Script=${script}}${kana}]`, 'u')
})

/** The script of a word, by its first letter; null for one whose languages are not read. */
export function scriptOf(word: string): Script | null {
  const code = word.charCodeAt(0)
  if (code < 0x250) return 'Latin'
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const at = matchers.findIndex((matcher) => matcher.test(first))
  return SCRIPTS[at] ?? null
}
