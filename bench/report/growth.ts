// The growth pass as a table: the time of one query over that on the smallest data.
import type { Size } from '../data/size.ts'
import type { GrowthResult } from '../growth.ts'
import { decimals, table } from './table.ts'

export const growthTable = (results: readonly GrowthResult[], sizes: readonly Size[]): string =>
  table(
    ['p50 of one client', ...sizes.map(({ posts }) => `${posts.toLocaleString('en')} posts`)],
    results.map(({ operation, p50 }) => [
      operation,
      ...p50.map((ms) => decimals(ms / (p50[0] ?? Number.NaN))),
    ]),
  )
