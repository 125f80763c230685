// Attributions of a page's posts as rows, with every source once.
import { foldName, type Identifier, identifier, schemes } from '../../identity.ts'
import type { Attribution, FoundSource } from '../../provenance.ts'
import { identify } from '../../sources/identify.ts'
import type {
  AttributionRecord,
  KeyRecord,
  PageRecords,
  SourceRecord,
} from '../../store/page-records.ts'

export interface AttributedPost {
  readonly postId: string
  readonly contentHash: string
  readonly attributions: readonly Attribution[]
}

export function sourceRecords(
  posts: readonly AttributedPost[],
): Pick<PageRecords, 'sources' | 'sourceKeys' | 'attributions'> {
  const sources = new Map<string, SourceRecord>()
  const keys = new Map<string, KeyRecord>()
  const attributions: AttributionRecord[] = []
  for (const { postId, contentHash, attributions: found } of posts) {
    found.forEach(({ source, ...edge }, ordinal) => {
      const [strongest, ...weaker] = keysOf(source)
      if (!strongest) return
      const id = strongest.key
      sources.set(id, { ...sourceRecord(id, source) })
      for (const key of [strongest, ...weaker]) {
        if (!keys.has(key.key)) {
          keys.set(key.key, { ...key, record: id, rank: schemes.indexOf(key.scheme) })
        }
      }
      attributions.push({ ...edge, postId, ordinal, sourceId: id, contentHash })
    })
  }
  return { sources: [...sources.values()], sourceKeys: [...keys.values()], attributions }
}

/** The source of a name that somebody gives, with the keys it is known by. */
export function namedSource(name: string): { record: SourceRecord; keys: readonly KeyRecord[] } {
  const source = identify({ name, url: null })
  const keys = keysOf(source)
  const [strongest] = keys
  if (!strongest) throw new Error('A source has no key.')
  return {
    record: sourceRecord(strongest.key, source),
    keys: keys.map((key) => ({
      ...key,
      record: strongest.key,
      rank: schemes.indexOf(key.scheme),
    })),
  }
}

/** Whether software carried the text, by the words or fields that it adds to what it carries. */
export const isByFeed = (attributions: readonly Attribution[]): boolean =>
  attributions.some(
    ({ role, evidence }) =>
      role === 'SYNDICATOR' && evidence.some(({ method }) => feedMethods.has(method)),
  )

const feedMethods: ReadonlySet<string> = new Set(['BOILERPLATE_PATTERN', 'STRUCTURED_DATA'])

const sourceRecord = (id: string, source: FoundSource): SourceRecord => ({
  id,
  name: source.name,
  nameKey: foldName(source.name),
  type: source.type === 'UNKNOWN' ? null : source.type,
  domain: source.domain,
  homepage: source.homepage,
})

/** The source's own domain and name first: its id follows from the first key. */
function keysOf({ name, domain, mentionedAs, knownAs }: FoundSource): Identifier[] {
  const domains = new Set([...(domain === null ? [] : [domain]), ...knownAs.domains])
  const names = new Map(
    [...knownAs.names, mentionedAs ?? name, name].map((each) => [foldName(each), each]),
  )
  const byName = [...names].map(([key, value]) => ({ ...identifier('source', 'NAME', key), value }))
  return [
    ...[...domains].map((each) => identifier('source', 'DOMAIN', each)),
    ...byName.sort((a) => (a.value === name ? -1 : 1)),
  ]
}
