// E-mail and network addresses of members, which forums send along and no reader sees: found by the names of fields, and by values
// that are an address as a whole. What people wrote in their posts is theirs and stays.

/** Fields that hold what people wrote. */
const isText = (key: string): boolean =>
  /^(?:text|html|markdown|content\w*|cooked|raw|body\w*|message\w*|title|excerpt)$/i.test(key)

export interface Redacted {
  readonly value: unknown
  readonly isChanged: boolean
}

/** @param value JSON, of bounded depth. The same value where nothing was found. */
export function withoutAddresses(value: unknown): Redacted {
  let isChanged = false
  const clean = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      if (isText(key) || !(namesAddress(key) ? one !== '' : isAddress(one))) return one
      isChanged = true
      return undefined
    }
    if (typeof one !== 'object' || one === null) return one
    if (!Array.isArray(one) && namesAddress(key)) {
      isChanged = true
      return undefined
    }
    if (Array.isArray(one)) {
      return one.map((item) => clean(item, key)).filter((item) => item !== undefined)
    }
    return Object.fromEntries(
      Object.entries(one).flatMap(([name, item]) => {
        const kept = clean(item, name)
        return kept === undefined ? [] : [[name, kept]]
      }),
    )
  }
  const cleaned = clean(value, '')
  return isChanged ? { value: cleaned, isChanged } : { value, isChanged }
}

/** `registrationIpAddress`, `user_email`, `emails`: one of the words of the name. */
const namesAddress = (key: string): boolean =>
  key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => /^(?:e?mails?|ips?|ipv[46]|e?mailaddress(?:es)?|ipaddress(?:es)?)$/.test(word))

const longestAddress = 320

function isAddress(text: string): boolean {
  if (text.length > longestAddress) return false
  if (/^(?:mailto:)?[^\s@<>()"/]+@[^\s@<>()"/]+\.[^\s@<>()"/.]+$/i.test(text.trim())) return true
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(text)) return true
  return /^[0-9a-f:.]{2,45}$/i.test(text) && (text.includes('::') || text.split(':').length === 8)
}
