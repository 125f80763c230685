// Says which source a name or an address means. Unknown names become sources of their own: nothing is guessed into an old one.
import { parse } from 'tldts'
import type { FoundSource } from '../provenance.ts'
import { type KnownSource, knownSources } from './aliases.ts'
import { fold } from './tokens.ts'

const byName = new Map<string, KnownSource>()
const byDomain = new Map<string, KnownSource>()
for (const source of knownSources) {
  for (const alias of source.aliases) {
    const key = nameKey(alias.text)
    if (!byName.has(key)) byName.set(key, source)
  }
  for (const domain of source.domains) byDomain.set(domain, source)
}

/** Folded letters and digits without a leading English article: the identity of a name. */
export function nameKey(name: string): string {
  const key = fold(name.replace(/^the\s+/iu, '')).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
  return key === '' ? fold(name) : key
}

/** Registrable domain of a host or address ("news.bbc.co.uk" → "bbc.co.uk"), or null where there is none. */
export function registrableDomain(value: string): string | null {
  const parsed = parse(value, { allowPrivateDomains: true })
  return parsed.domain !== null && parsed.isIcann !== null && (parsed.isIcann || parsed.isPrivate)
    ? parsed.domain.toLowerCase()
    : null
}

function knownByHost(value: string): KnownSource | null {
  let host = parse(value).hostname?.toLowerCase() ?? ''
  while (host.includes('.')) {
    const source = byDomain.get(host)
    if (source !== undefined) return source
    host = host.slice(host.indexOf('.') + 1)
  }
  return null
}

const bareDomain = /^(?:https?:\/\/|www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u

/** True for a name that is itself an address: "Hiiraan.com", "www.example.org/path". */
export function isDomainName(name: string): boolean {
  return bareDomain.test(name) && registrableDomain(name) !== null
}

export function identify(mention: { name: string | null; url: string | null }): FoundSource {
  const name = mention.name?.trim() ?? ''
  const address = mention.url ?? (isDomainName(name) ? name : null)
  const known =
    (name === '' ? undefined : byName.get(nameKey(name))) ??
    (address === null ? null : knownByHost(address))
  const domain = address === null ? null : registrableDomain(address)
  if (known !== null && known !== undefined) {
    const [home = null] = known.domains
    return {
      name: known.name,
      type: known.type,
      // The list's own entry: sources that share a registrable domain are told apart by their hosts.
      domain: home ?? domain,
      homepage: home === null ? null : `https://${home}`,
      mentionedAs: name === '' || name === known.name ? null : name,
      knownAs: {
        names: known.aliases.filter((alias) => !alias.isCommonWord).map((alias) => alias.text),
        domains: known.domains,
      },
    }
  }
  const displayName = name !== '' && !isDomainName(name) ? name : (domain ?? name)
  return {
    name: displayName,
    type: 'UNKNOWN',
    domain,
    homepage: domain === null ? null : `https://${domain}`,
    mentionedAs: name === '' || name === displayName ? null : name,
    knownAs: { names: [], domains: [] },
  }
}
