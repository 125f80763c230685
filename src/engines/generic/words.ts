// Counts words in the text of an unknown page. It is asked for every text of the page, so it looks at single characters and makes none.

const isLetterOrDigit = /[\p{L}\p{N}_]/u
const isLetter = /\p{L}/u
const isDense = /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/

const other = 1
const digit = 2
const letter = 3
/** Scripts without spaces: two characters are about a word. */
const dense = 4

/** What a UTF-16 code unit is, looked up once. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  let kind = kinds[code] ?? 0
  if (kind === 0) {
    const character = String.fromCharCode(code)
    kind = !isLetterOrDigit.test(character)
      ? other
      : isDense.test(character)
        ? dense
        : isLetter.test(character)
          ? letter
          : digit
    kinds[code] = kind
  }
  return kind
}

/** Runs of letters and digits. */
export function wordCount(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const isPart = kindOf(text.charCodeAt(at)) !== other
    if (isPart && !isInside) count++
    isInside = isPart
  }
  return count
}

const apostrophes = new Set([0x27, 0x2019])

/** Words that start with a letter: what only counts things ("12", "3.4") says nothing. */
export function proseCount(text: string): number {
  if (text.length < 2) return 0
  let count = 0
  let denseCount = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === dense) denseCount++
    if (isInside) isInside = kind !== other || apostrophes.has(code)
    else if (kind >= letter) {
      count++
      isInside = true
    }
  }
  return count + Math.floor(denseCount / 2)
}

/** Most texts of a page only part its tags. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return false
  }
  return true
}

export const hasWords = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== underscore && kindOf(code) !== other) return true
  }
  return false
}

const underscore = 0x5f
