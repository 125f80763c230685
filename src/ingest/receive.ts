// Brings what a caller sent to a PageInput: decodes, bounds, repairs what no database can hold. Looks at no markup.
import { parseOffset } from '../dates/zone.ts'
import { checkBytes } from '../engines/bounds.ts'
import { AppError } from '../errors.ts'
import type { PageInput, Warning } from '../model.ts'

export interface Received {
  readonly input: PageInput
  readonly warnings: readonly Warning[]
}

/**
 * Checks and repairs a decoded document.
 * @throws AppError UNSUPPORTED_INPUT when it is empty, TOO_LARGE over 5 MB, INVALID for an unusable address or zone.
 */
export function receive(document: PageInput): Received {
  const warnings: Warning[] = []
  checkBytes(document.content)
  const content = storable(document.content)
  if (content !== document.content) {
    warnings.push({
      code: 'TEXT_REPAIRED',
      message: 'NUL characters were dropped and lone surrogates replaced: no database stores them.',
    })
  }
  if (content.trim() === '') {
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'The document is empty. Send the page as it was served.',
    )
  }
  const input = {
    ...document,
    content,
    url: webAddress(document.url, 'url'),
    timezone: knownZone(document.timezone),
    forum: document.forum && {
      name: document.forum.name === null ? null : storable(document.forum.name).trim() || null,
      baseUrl: webAddress(document.forum.baseUrl, 'baseUrl'),
    },
  }
  // Feeds and records give the addresses of their threads themselves.
  if (input.url === null && input.kind !== 'feed' && !(input.kind === 'json' && input.forum)) {
    warnings.push({
      code: 'URL_MISSING',
      message:
        'Without an address the thread is matched by its content only. Give url if you know it.',
    })
  }
  return { input, warnings }
}

/** Text that Postgres can hold: no NUL, no lone surrogates. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/**
 * Words that come beside documents, without what no database can hold.
 * @throws AppError INVALID for blank or overlong ones.
 */
export function receivedText(text: string | null, longest: number, field: string): string | null {
  if (text === null) return null
  const kept = storable(text).trim()
  if (kept === '' || kept.length > longest) {
    throw new AppError('INVALID', `${field} must have 1 to ${longest} characters.`, {
      field: [field],
    })
  }
  return kept
}

function webAddress(address: string | null, field: string): string | null {
  if (address === null) return null
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new AppError('INVALID', `${field} is not an absolute http or https address.`, {
      field: [field],
    })
  }
  return url.href
}

function knownZone(zone: string | null): string | null {
  if (zone === null || parseOffset(zone) !== null) return zone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch (cause) {
    throw new AppError(
      'INVALID',
      'timezone is neither an IANA zone (Africa/Mogadishu) nor an offset (+03:00).',
      { cause, field: ['timezone'] },
    )
  }
}
