// The JSON of a delivery. Refuses what would cost more than reading it once: bytes that are no UTF-8, nesting without end,
// numbers that JavaScript would change without saying so.
import { AppError } from '../errors.ts'

/** Deeper than anything a forum sends. */
const deepest = 64

/** @throws AppError INVALID. */
export function jsonBody(body: Uint8Array): unknown {
  const text = decoded(body)
  checkShape(text)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('INVALID', 'The body is no JSON. Send it as the forum wrote it.', { cause })
  }
}

export function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new AppError('INVALID', 'The body is no valid UTF-8. Send JSON encoded as UTF-8.', {
      cause,
    })
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
