// A map that forgets what was used longest ago when it holds too much: for what clients may add to. Knows no GraphQL.

export interface Bounded<Value> {
  get(key: string): Value | undefined
  /** @param size the value's part of the whole, in any unit. */
  set(key: string, value: Value, size: number): void
  delete(key: string): boolean
}

/** @param most sum of all sizes. */
export function createBounded<Value>(most: number): Bounded<Value> {
  // Keeps the order of use, because a Map keeps that of insertion.
  const entries = new Map<string, { readonly value: Value; readonly size: number }>()
  let sum = 0

  function forget(key: string): boolean {
    sum -= entries.get(key)?.size ?? 0
    return entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, size) {
      forget(key)
      entries.set(key, { value, size })
      sum += size
      for (const oldest of entries.keys()) {
        if (sum <= most) break
        forget(oldest)
      }
    },
    delete: forget,
  }
}
