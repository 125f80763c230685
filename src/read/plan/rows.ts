// The words in which rows of a page are selected: conditions printed, order and limit, several ways put together.
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Named } from './compile.ts'
import type { Choice, Condition } from './declare.ts'
import { inOrder, type Keyset } from './keyset.ts'

export interface PageOfRows {
  readonly list: Named<PgTable>
  /** Of the list, those that are asked for and those of the order. */
  readonly columns: SQL
  readonly conditions: readonly Condition[]
  readonly keyset: Keyset
  readonly backward: boolean
  readonly limit: number
  /** A name that nothing else in the statement has. */
  name(): string
  /** Between the places that the page lies between, in an order of such columns. */
  between(keyset: Keyset): SQL | undefined
}

export const isChoice = (condition: Condition): condition is Choice =>
  condition !== undefined && 'holds' in condition

/** All conditions, for counting: the planner may join what answers them. */
export const inAll = (conditions: readonly Condition[]): SQL =>
  all(conditions, ({ holds, column, isNot }) =>
    isNot ? sql`not exists (${holds(column)})` : sql`exists (${holds(column)})`,
  )

/** All conditions, asked of one row after the other: joined, they would break the order and be sorted. */
export const oneByOne = (conditions: readonly Condition[]): SQL => all(conditions, ofRow)

export const ofRow = ({ holds, column, isNot }: Choice, key: SQL | PgColumn = column): SQL =>
  sql`(${holds(key)} limit 1) ${sql.raw(isNot ? 'is null' : 'is not null')}`

const all = (conditions: readonly Condition[], print: (choice: Choice) => SQL): SQL =>
  and(
    ...conditions.map((one) => {
      if (isChoice(one)) return print(one)
      return one && 'within' in one ? one.within(one.of) : one
    }),
  ) ?? sql`true`

export const inOrderOf = ({ keyset, backward, limit }: PageOfRows, columns = keyset.columns): SQL =>
  sql`order by ${inOrder({ ...keyset, columns }, backward)} limit ${sql.raw(String(limit))}`

/** Where `where` holds, along an index of the table. */
export const selectRows = (page: PageOfRows, where: SQL): SQL =>
  sql`select ${page.columns} from ${page.list.from}
    where ${and(where, page.between(page.keyset))} ${inOrderOf(page)}`

/** The rows of several ways, of which one gives some. */
export const eitherOf = ({ list, ...page }: PageOfRows, ways: readonly SQL[]): SQL =>
  sql`select * from (${sql.join(
    ways.map((way) => sql`(${way})`),
    sql.raw(' union all '),
  )}) ${list.name} ${inOrderOf({ list, ...page })}`
