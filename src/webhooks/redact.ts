// The body of a delivery as it is kept: without e-mail and network addresses of members. Schemes read it as they would read the
// original. Changes nothing else, so a body without addresses stays the same bytes.
import { parseExactJson } from '../ingest/exact-json.ts'
import { withoutAddresses } from '../ingest/personal.ts'

export interface KeptBody {
  readonly body: Uint8Array
  /** Whether something was dropped. */
  readonly isChanged: boolean
}

/** @throws AppError INVALID for JSON that is refused. */
export function redact(body: Uint8Array): KeptBody {
  const text = new TextDecoder('utf-8').decode(body)
  const value = /^\s*[[{]/.test(text) ? parseExactJson(text) : undefined
  if (value === undefined) return /^\s*</.test(text) ? redactXml(body) : { body, isChanged: false }
  const { value: kept, isChanged } = withoutAddresses(value)
  return isChanged
    ? { body: new TextEncoder().encode(JSON.stringify(kept)), isChanged }
    : { body, isChanged }
}

/** Persons of feeds: RSS writes their address before the name, Atom in an element of its own. */
const person =
  /<(?:author|managingEditor|webMaster|(?:\w{1,20}:)?(?:email|creator))(?:\s[^<>]{0,500})?>(?:<!\[CDATA\[)?[^<]{0,1000}/gi
const address = /[^\s<>()"'@;:]{1,64}@[^\s<>()"'@]{1,255}/g

/** Byte by byte, as the feed may be in any encoding that writes ASCII as itself. */
function redactXml(body: Uint8Array): KeptBody {
  const text = Buffer.from(body).toString('latin1')
  const kept = text.replace(person, (element) => element.replace(address, ''))
  return kept === text
    ? { body, isChanged: false }
    : { body: Buffer.from(kept, 'latin1'), isChanged: true }
}
