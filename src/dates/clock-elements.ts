// Finds clocks and zone offsets among tokens: 9:14, 21h14, 9時14分, +0200.
import type { Element, Found } from './elements.ts'
import type { Place } from './tokens.ts'
import { markAt, numberAt, type Tokens, touch, wordAt } from './tokens-at.ts'
import { type Clock, parseOffset } from './zone.ts'

const HOUR_SIGN = /^(?:时|時|点|點|시|h|uhr|gio)$/
const MINUTE_SIGN = /^(?:分|분|min|m|phut)$/
const SECOND_SIGN = /^(?:秒|초|s|giay)$/

export function clockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  if (!hour || hour.value > 24) return null
  return colonClockAt(tokens, at) ?? signClockAt(tokens, at)
}

/** 9:14, 21:14:05, 21:14:05.123. */
function colonClockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  const colon = hour && markAt(tokens, at + 1, /^[:٫]$/)
  const minute = colon && numberAt(tokens, at + 2, 2)
  if (minute?.digits !== 2 || minute.value > 59 || !colon || !hour) return null
  if (!touch(hour, colon) || !touch(colon, minute)) return null
  const mark = markAt(tokens, at + 3, /^[:.]$/)
  const second = mark && numberAt(tokens, at + 4, 2)
  const isSecond = second && second.digits === 2 && second.value <= 60
  if (!isSecond || !touch(minute, mark) || !touch(mark, second))
    return clockFound(hour, minute, null, minute, at + 3)
  const point = markAt(tokens, at + 5, /^[.,]$/)
  const fraction = point && numberAt(tokens, at + 6, 9)
  const hasFraction = fraction !== null && fraction.digits >= 3 && touch(second, fraction, 1)
  return clockFound(hour, minute, second, second, at + (hasFraction ? 7 : 5))
}

/** 21h14, 9時14分, 오후 2시, 21 Uhr. */
function signClockAt(tokens: Tokens, at: number): Found | null {
  const hour = numberAt(tokens, at, 2)
  const sign = hour && wordAt(tokens, at + 1, HOUR_SIGN)
  if (!sign) return null
  const minute = numberAt(tokens, at + 2, 2)
  const minuteSign = minute && wordAt(tokens, at + 3, MINUTE_SIGN)
  if (
    minute &&
    minute.value < 60 &&
    touch(sign, minute, 1) &&
    (minuteSign || minute.digits === 2)
  ) {
    const second = minuteSign && numberAt(tokens, at + 4, 2)
    const secondSign = second && wordAt(tokens, at + 5, SECOND_SIGN)
    if (secondSign) return clockFound(hour, minute, second, secondSign, at + 6)
    return clockFound(hour, minute, null, minuteSign ?? minute, at + (minuteSign ? 4 : 3))
  }
  // "5h" and "5 giờ" alone are five hours, not five o'clock.
  return /^(?:h|gio)$/.test(sign.word) ? null : clockFound(hour, { value: 0 }, null, sign, at + 2)
}

function clockFound(
  hour: Place & { readonly value: number },
  minute: { readonly value: number },
  second: { readonly value: number } | null,
  last: Place,
  next: number,
): Found {
  const clock: Clock = {
    hour: hour.value,
    minute: minute.value,
    second: second && Math.min(second.value, 59),
  }
  return { element: { type: 'clock', clock, start: hour.start, end: last.end }, next }
}

/** +0200, -07:00; +3 behind UTC and GMT. */
export function offsetAt(tokens: Tokens, at: number): Found | null {
  const sign = markAt(tokens, at, /^[+\-−]$/)
  const hours = sign && numberAt(tokens, at + 1, 4)
  if (!hours || !touch(sign, hours)) return null
  const colon = markAt(tokens, at + 2, /^:$/)
  const minutes = colon && numberAt(tokens, at + 3, 2)
  const isNamed = wordAt(tokens, at - 1, /^(?:utc|gmt)$/) !== null
  if (!minutes && hours.digits !== 4 && !(isNamed && hours.digits <= 2)) return null
  const pad = ({ value, digits }: { value: number; digits: number }) =>
    String(value).padStart(digits, '0')
  const offset = parseOffset(`${sign.mark}${pad(hours)}${minutes ? `:${pad(minutes)}` : ''}`)
  if (offset === null || Math.abs(offset) > 14 * 60 || offset % 15 !== 0) return null
  const last = minutes ?? hours
  const element: Element = { type: 'offset', minutes: offset, start: sign.start, end: last.end }
  return { element, next: at + (minutes ? 4 : 2) }
}
