// Reads pages and counts of collections: for all parents of a batch in one statement. The only place that pages.
import { and, count, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../src/store/db.ts'
import type { Collection } from './collection.ts'
import { groupBy } from './group.ts'
import { beyond, encodeCursor, inOrder, type Order } from './keyset.ts'
import type { Window } from './window.ts'

/** A connection as the contract shows it. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[]
  readonly nodes: readonly Row[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  /** Counted when called. */
  totalCount(): Promise<number>
}

type AnyRow = Record<string, unknown>

/** The first rows of the window, one more than its size, nearest to the end it is counted from first. */
export async function readWindow<Row, Args>(
  db: Database,
  list: Collection<Row, Args>,
  args: Args,
  window: Window,
): Promise<readonly Row[]> {
  return (await windowQuery(db, list, args, window, sql`null`)) as Row[]
}

/** The same for each of several parents: a lateral join over the batch. */
export async function readWindows<Row, Args>(
  db: Database,
  list: Collection<Row, Args>,
  args: Args,
  window: Window,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const page = windowQuery(db, list, args, window, sql`parents.id`).as('page')
  const columns = page as unknown as Record<string, Order['columns'][0]>
  const order = list.order(args)
  const [value, id] = order.keys.map((key) => columns[key]) as unknown as Order['columns']
  const rows = await db
    .select({ parentId: sql<string>`parents.id`, row: page._.selectedFields as never })
    .from(batchOf(parentIds))
    .crossJoinLateral(page)
    .orderBy(...inOrder(order, [value, id], window.backward))
  const groups = groupBy(rows as { parentId: string; row: Row }[], (row) => row.parentId)
  return new Map([...groups].map(([id, group]) => [id, group.map(({ row }) => row)]))
}

export async function readCounts<Row, Args>(
  db: Database,
  list: Collection<Row, Args>,
  args: Args,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = countQuery(db, list, args, sql`parents.id`).as('counted')
  const rows = await db
    .select({ parentId: sql<string>`parents.id`, rows: counted.rows })
    .from(batchOf(parentIds))
    .crossJoinLateral(counted)
  return new Map(rows.map((row) => [row.parentId, row.rows]))
}

export async function readCount<Row, Args>(
  db: Database,
  list: Collection<Row, Args>,
  args: Args,
): Promise<number> {
  const [row] = await countQuery(db, list, args, sql`null`)
  return row?.rows ?? 0
}

/** Makes the connection of rows read by `readWindow`. */
export function toPage<Row>(
  rows: readonly Row[],
  window: Window,
  order: Order,
  totalCount: () => Promise<number>,
): Page<Row> {
  const more = rows.length > window.size
  const nodes = rows.slice(0, window.size)
  if (window.backward) nodes.reverse()
  const edges = nodes.map((node) => ({ cursor: encodeCursor(order, node as AnyRow), node }))
  return {
    edges,
    nodes,
    pageInfo: {
      // A cursor given stands for the row it was taken from, which lies outside of the page.
      hasNextPage: window.before !== null || (more && !window.backward),
      hasPreviousPage: window.after !== null || (more && window.backward),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

function windowQuery<Row, Args>(
  db: Database,
  list: Collection<Row, Args>,
  args: Args,
  window: Window,
  parent: SQL,
) {
  const order = list.order(args)
  const { after, before, backward, size } = window
  const query = db.select(list.columns).from(list.from).$dynamic()
  return (list.join ? query.innerJoin(list.join.table, list.join.on) : query)
    .where(
      and(
        ...list.where(args, parent),
        after === null ? undefined : beyond(order, after, 'after'),
        before === null ? undefined : beyond(order, before, 'before'),
      ),
    )
    .orderBy(...inOrder(order, order.columns, backward))
    .limit(size + 1)
}

function countQuery<Row, Args>(db: Database, list: Collection<Row, Args>, args: Args, parent: SQL) {
  const query = db
    .select({ rows: count().as('rows') })
    .from(list.from)
    .$dynamic()
  return (list.join ? query.innerJoin(list.join.table, list.join.on) : query).where(
    and(...list.where(args, parent)),
  )
}

const batchOf = (ids: readonly string[]): SQL =>
  sql`unnest(${sql.param([...ids])}::text[]) as parents(id)`
