// What a person typed, as Postgres reads it: scripts without spaces become phrases of pairs, as the stored words are. Any text
// is allowed; nothing here refuses one.
import { storable } from '../graph/conditions.ts'

/** In code points. Each word is one more look-up for every language. */
const LONGEST_QUERY = 500

/** The same signs as search_unspaced() of the migrations: Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+/g

export function queryText(typed: string): string {
  const text = [...typed.slice(0, LONGEST_QUERY * 2)].slice(0, LONGEST_QUERY).join('')
  // Curly quotes come from phones and word processors.
  const parts = storable(text.normalize('NFC'))
    .replaceAll(/[“”„«»]/g, '"')
    // Negations of negations are more than Postgres can stack.
    .replaceAll(/-[\s-]*(?=-)/g, '')
    .split('"')
  return parts.map((part, i) => paired(part, i % 2 === 1)).join('"')
}

const paired = (part: string, isPhrase: boolean): string =>
  part.replaceAll(UNSPACED, (run, at: number) => {
    const signs = [...run]
    const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
    const words = pairs.length > 0 ? pairs.join(' ') : run
    const phrase = isPhrase || pairs.length < 2 ? words : `"${words}"`
    // A minus belongs to what follows it.
    return `${part[at - 1] === '-' ? '' : ' '}${phrase} `
  })
