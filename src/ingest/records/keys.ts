// The identity ladder of one page: which keys each of its records has, and which id follows from the strongest.
import { type Identifier, schemes } from '../../identity.ts'
import type { KeyRecord } from '../../store/page-records.ts'

/**
 * The strongest key gives the id. A native id that stands twice belongs to the first who has it; any other key that stands
 * twice identifies nothing (an address of the page, say, where each post should have its own).
 */
export function ladder<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Identifier[],
): { ids: Map<Item, string>; keys: KeyRecord[] } {
  const found = items.map((item) => ({ item, keys: keysOf(item) }))
  const counts = new Map<string, number>()
  for (const { key } of found.flatMap(({ keys }) => keys)) {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const taken = new Set<string>()
  const ids = new Map<Item, string>()
  const records: KeyRecord[] = []
  for (const { item, keys } of found) {
    const own = strongestFirst(keys).filter(({ key, scheme }) =>
      scheme === 'NATIVE' ? !taken.has(key) : counts.get(key) === 1,
    )
    const strongest = own[0]
    if (!strongest) continue
    ids.set(item, strongest.key)
    for (const key of own) {
      taken.add(key.key)
      records.push({ ...key, record: strongest.key, rank: schemes.indexOf(key.scheme) })
    }
  }
  return { ids, keys: records }
}

const strongestFirst = (keys: readonly Identifier[]): Identifier[] =>
  [...keys].sort((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme))
