// Puts attributions in the order in which a text travelled. What stands nearest the end was added last: it is the outer hop.
import type { Attribution } from '../provenance.ts'

/** An attribution without its place in the chain, and where in the text its proof stands. */
export interface Placed {
  readonly attribution: Attribution
  readonly start: number
  /** Start of the line that holds the proof: sources of one line are co-origins. */
  readonly line: number
}

/** Hop 1 is nearest to the forum. Syndicators stand outside of origins, whatever their place. */
export function chain(placed: readonly Placed[]): Attribution[] {
  const outerFirst = (a: Placed, b: Placed) => b.line - a.line || a.start - b.start
  const of = (role: Attribution['role']) => placed.filter((one) => one.attribution.role === role)
  const stations = [
    ...groupByLine(of('SYNDICATOR').sort(outerFirst)),
    ...groupByLine(of('ORIGIN').sort(outerFirst)),
  ]
  const ordered: Attribution[] = []
  let outer: number | null = null
  for (const [i, station] of stations.entries()) {
    const through: number | null = outer
    outer = ordered.length
    for (const { attribution } of station) {
      ordered.push({ ...attribution, hop: i + 1, reachedThrough: through })
    }
  }
  const inTextOrder = (a: Placed, b: Placed) => a.start - b.start
  const aside = [...of('QUOTED').sort(inTextOrder), ...of('LINKED').sort(inTextOrder)].map(
    (one) => one.attribution,
  )
  return [...ordered, ...aside]
}

function groupByLine(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of placed) {
    const last = groups.at(-1)
    if (last?.[0]?.line === one.line) last.push(one)
    else groups.push([one])
  }
  return groups
}
