// The rows of a page by way of another table, which leads through those that meet a condition in the order of the page: nothing
// is sorted, and nobody else's rows are met. Where several conditions lead, their ways are walked side by side.
import { and, type SQL, sql } from 'drizzle-orm'
import type { Along, Choice, Condition, Way } from './declare.ts'
import { inOrder, type Keyset } from './keyset.ts'
import {
  eitherOf,
  inOrderOf,
  isChoice,
  ofRow,
  oneByOne,
  type PageOfRows,
  selectRows,
} from './rows.ts'

/** On a way of so many rows, each is asked for what else must hold. */
const SHORT = 200

/** On a longer one, too, where the rows that meet other conditions would be the other way: they may be few or all there are. */
const SHORTER_THAN_OTHERS = 2_000

type Leading = Choice & { readonly along: Along }

export const leadsAlong = ({ along, isNot }: Choice, { columns }: Keyset): boolean =>
  along?.repeats.name === columns[0].name && !isNot

export function alongRows(page: PageOfRows, choices: readonly Choice[]): SQL {
  const leading = choices as readonly Leading[]
  const hasOthers = page.conditions.filter(isOther).length > 1
  const [only, second] = leading
  if (only && !second && !hasOthers) return rowsAlong(page, [only])
  const short = sql.raw(String(hasOthers ? SHORTER_THAN_OTHERS : SHORT))
  const { keyset, backward } = page
  const ends = leading.map(({ along }, i) => {
    const { from, where, columns } = along.by(page.name())
    const between = page.between({ ...keyset, columns })
    return sql`(${sql.raw(String(i))}, (select ${columns[0]} from ${from} where ${and(where, between)}
      order by ${inOrder({ ...keyset, columns }, backward)} offset ${short} limit 1))`
  })
  const ways = leading.map((choice, i) =>
    rowsAlong(page, [choice], sql`(select way = ${sql.raw(String(i))} from shortest)`),
  )
  const isLong = sql`not exists (select from shortest)`
  const long = hasOthers
    ? selectRows(page, and(isLong, oneByOne(page.conditions)) ?? sql`true`)
    : rowsAlong(page, leading, isLong)
  return sql`with shortest as materialized (
      select way from (values ${sql.join(ends, sql.raw(', '))}) ends(way, place) where place is null limit 1)
    ${eitherOf(page, [...ways, long])}`
}

/** What an index of the table itself may lead to; every list asks for states besides, which lead nowhere. */
const isOther = (one: Condition): boolean =>
  one !== undefined && !isChoice(one) && !('within' in one)

function rowsAlong(page: PageOfRows, leading: readonly Leading[], leads?: SQL): SQL {
  const { conditions, keyset, list, columns } = page
  const [first, ...sides] = leading.map(({ along }) => along.by(page.name())) as [Way, ...Way[]]
  const [value, key] = first.columns
  const [{ column, along }] = leading as readonly [Leading]
  const others = conditions.filter((one) => !leading.includes(one as Leading))
  const ofKey = others.filter(isChoice).filter((one) => one.column.name === column.name)
  const ofValue = others.map((one) =>
    one && 'within' in one && one.of.name === along.repeats.name ? one.within(value) : undefined,
  )
  const ofOthers = oneByOne(others.filter((one) => !ofKey.includes(one as Choice)))
  const row = sql`select * from ${list.from} where ${and(sql`${column} = ${key}`, ofOthers)} limit 1`
  const joined = sides.map(
    ({ from, columns, where }) =>
      sql` join ${from} on ${and(
        sql`${columns[0]} = ${value}`,
        sql`${columns[1]} = ${key}`,
        where,
      )}`,
  )
  const where = and(
    leads,
    first.where,
    page.between({ ...keyset, columns: first.columns }),
    ...ofValue,
    ...ofKey.map((one) => ofRow(one, key)),
  )
  // A row that is met twice is met twice in a row.
  return sql`select distinct on (${value}, ${key}) ${columns} from ${first.from}${sql.join(joined, sql.raw(''))}
    cross join lateral (${row}) ${list.name} where ${where} ${inOrderOf(page, first.columns)}`
}
