// JSON from strangers. Refuses what would cost more than reading it once, or what JavaScript would change without saying so:
// nesting without end, and numbers too large to be exact.
import { AppError } from '../errors.ts'

/** Deeper than anything a forum sends. */
const deepest = 64

/** @throws AppError INVALID for what is refused; undefined for what is no JSON. */
export function parseExactJson(text: string): unknown {
  checkShape(text)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One pass over the text, without recursion: a body is refused before anything is built of it. */
function checkShape(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at)
    else if (code === openBracket || code === openBrace) {
      if (++depth > deepest) {
        throw new AppError('INVALID', `The JSON is nested deeper than ${deepest} levels.`)
      }
    } else if (code === closeBracket || code === closeBrace) depth--
    else if (isDigit(code)) at = checkNumber(text, at)
  }
}

const [quote, backslash] = [0x22, 0x5c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Where the string that begins here ends, or the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === backslash) at++
    else if (code === quote) return at
  }
  return text.length
}

const number = /[\d.eE+-]{1,400}/y

function checkNumber(text: string, start: number): number {
  number.lastIndex = start
  const token = number.exec(text)?.[0] ?? ''
  const value = Number(token)
  const isChanged = /^\d+$/.test(token) && !Number.isSafeInteger(value)
  if (isChanged || value === Number.POSITIVE_INFINITY) {
    throw new AppError(
      'INVALID',
      'The JSON has a number too large to be read exactly. Send such ids as strings.',
    )
  }
  return start + token.length - 1
}
