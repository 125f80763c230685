// What is asked, in the order of the report.
import { deep } from './deep.ts'
import { firstPage, pageAtDepth } from './keyset.ts'
import type { Operation } from './operation.ts'
import { search } from './search.ts'
import { threadList } from './thread-list.ts'
import { threadPage } from './thread-page.ts'
import { fromVia } from './via.ts'

/** The depth of the deep page. */
const DEPTH = 15_000

/** A depth that every size of the growth table has. */
const SHALLOW_DEPTH = 5_000

export const measured: readonly Operation[] = [
  threadPage,
  threadList,
  deep,
  firstPage,
  pageAtDepth(DEPTH),
  fromVia,
  search,
]

/** Operations whose time must not grow with the data. */
export const growing: readonly Operation[] = [threadPage, pageAtDepth(SHALLOW_DEPTH)]

export const operations: readonly Operation[] = [...measured, ...growing.slice(1)]
