// Sources that fields beside the text name: elements of a feed, say. They stand nearest to the forum, as what brought the text
// there; what the text itself says comes behind them. Pure.
import type { Attribution, SourceField } from '../provenance.ts'
import { identify, nameKey } from './identify.ts'

/** A field says what it means. */
const certain = 0.95

export function withFields(
  fields: readonly SourceField[],
  found: readonly Attribution[],
): Attribution[] {
  const given: Attribution[] = []
  for (const field of fields.filter(({ name, url }) => name !== null || url !== null)) {
    const one = attributionOf(field)
    if (!given.some((other) => isSame(other, one))) given.push(one)
  }
  const told = found.filter((one) => !given.some((other) => isSame(other, one)))
  const onTheWay = (list: readonly Attribution[], role: Attribution['role']) =>
    list.filter((one) => one.role === role)
  // A source the text calls the origin is not the one that only carried it, whichever field says so.
  const chain = [
    ...onTheWay(given, 'SYNDICATOR'),
    ...onTheWay(told, 'SYNDICATOR'),
    ...(onTheWay(told, 'ORIGIN').length > 0 ? onTheWay(told, 'ORIGIN') : onTheWay(given, 'ORIGIN')),
  ]
  if (given.length === 0) return [...found]
  const aside = [...told, ...given].filter(({ role }) => role === 'QUOTED' || role === 'LINKED')
  return [...placed(chain), ...aside]
}

/** Hops counted anew; sources that the text names in one line stay on one hop. */
function placed(chain: readonly Attribution[]): Attribution[] {
  const ordered: Attribution[] = []
  let hop = 0
  let through: number | null = null
  chain.forEach((one, index) => {
    const before = chain[index - 1]
    const isBeside = before?.role === one.role && one.hop !== null && before.hop === one.hop
    if (!isBeside) {
      through = index === 0 ? null : index - 1
      hop += 1
    }
    ordered.push({ ...one, hop, reachedThrough: through })
  })
  return ordered
}

function attributionOf({ role, name, url, rule }: SourceField): Attribution {
  return {
    source: identify({ name, url }),
    role,
    hop: null,
    reachedThrough: null,
    articleTitle: null,
    articleUrl: url,
    confidence: certain,
    evidence: [{ method: 'STRUCTURED_DATA', rule, span: null, url }],
  }
}

const isSame = (a: Attribution, b: Attribution): boolean =>
  a.role === b.role &&
  (nameKey(a.source.name) === nameKey(b.source.name) ||
    (a.source.domain !== null && a.source.domain === b.source.domain))
